import { AppError } from '../../shared/errors/app-error.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { Finding } from './finding.js';

/** How an index stands to the corpus and the program; damage and mismatch are thrown instead. */
export interface IndexState {
  readonly state: 'current' | 'outdated' | 'absent';
  /** Name of the live generation; absent where there is no index. */
  readonly generation?: string;
  readonly documents?: number;
}

/** @param problems - One sentence per wrong setting. */
export function checkSettings(problems: readonly string[]): Finding {
  const name = 'settings';
  if (problems.length === 0) return { name, status: 'ok', message: 'valid' };
  return {
    name,
    status: 'broken',
    message: problems.join(' '),
    remedy: 'correct them in the environment or in .env; .env.example explains each',
  };
}

/** @param check - Throws where the embedding model's files are not as they should be. */
export async function checkModel(check: () => Promise<unknown>): Promise<Finding> {
  const name = 'embedding model';
  try {
    await check();
    return { name, status: 'ok', message: 'files are complete' };
  } catch (error) {
    return { name, status: 'broken', message: describeError(error) };
  }
}

/** @param inspect - Opens the index and compares it with the corpus. */
export async function checkIndex(inspect: () => Promise<IndexState>): Promise<Finding> {
  const name = 'index';
  try {
    const index = await inspect();
    switch (index.state) {
      case 'current':
        return {
          name,
          status: 'ok',
          message: `${index.generation ?? ''}, ${index.documents ?? 0} documents, up to date`,
        };
      case 'outdated':
        return {
          name,
          status: 'warning',
          message: `${index.generation ?? ''} is older than the corpus or the program`,
          remedy: 'the next chat, ask, search or bot brings it up to date; or now: suanli index',
        };
      case 'absent':
        return {
          name,
          status: 'not set up',
          message: 'not built yet',
          remedy: 'the first chat, ask, search or bot builds it; or now: suanli index',
        };
    }
  } catch (error) {
    const remedy = error instanceof AppError ? {} : { remedy: 'suanli index --rebuild' };
    return { name, status: 'broken', message: describeError(error), ...remedy };
  }
}
