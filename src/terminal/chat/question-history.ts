import { appendFile, chmod, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describeError, systemErrorCode } from '../../shared/errors/describe-error.js';
import { writeFileAtomically } from '../../shared/write-file-atomically.js';

/** Questions that the arrow keys reach. */
export const historyLimit = 1000;

/**
 * The questions asked in earlier chats, one a line, the oldest first. Each is appended as it is asked, so that two chats
 * at once lose none; the file is cut to the newest when it has twice as many as are kept.
 */
export class QuestionHistory {
  readonly #path: string;
  readonly #limit: number;
  readonly #tell: (problem: string) => void;
  #hasFailed = false;

  /** @param tell - Gets the first problem with the file; the chat goes on without it. */
  constructor(path: string, tell: (problem: string) => void, limit = historyLimit) {
    this.#path = path;
    this.#tell = tell;
    this.#limit = limit;
  }

  /** The questions kept, the newest first. */
  async load(): Promise<string[]> {
    try {
      const lines = (await readFile(this.#path, 'utf8')).split('\n').filter((line) => line !== '');
      const kept = lines.slice(-this.#limit);
      if (lines.length >= 2 * this.#limit) {
        await writeFileAtomically(this.#path, `${kept.join('\n')}\n`);
        await chmod(this.#path, 0o600);
      }
      return kept.reverse();
    } catch (error) {
      if (systemErrorCode(error) !== 'ENOENT') this.#fail(error);
      return [];
    }
  }

  /** Keeps a question. Never throws. */
  async add(question: string): Promise<void> {
    if (this.#hasFailed) return;
    try {
      await mkdir(dirname(this.#path), { recursive: true });
      await appendFile(this.#path, `${question.replace(/\s+/g, ' ')}\n`, { mode: 0o600 });
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (!this.#hasFailed) this.#tell(describeError(error));
    this.#hasFailed = true;
  }
}
