import { AppError } from './app-error.js';

/** One document that could not be read. The loader reports it and goes on; the rest of the corpus is indexed. */
export class DocumentLoadError extends AppError {
  override readonly code = 'document-load';
  /** Path relative to the corpus folder, `/`-separated. */
  readonly path: string;
  /** Line of the file, from 1; absent where the fault is not at a line. */
  readonly line: number | undefined;

  constructor(path: string, problem: string, details: { line?: number; cause?: unknown } = {}) {
    super(`${path}${details.line === undefined ? '' : `:${details.line}`}: ${problem}`, { cause: details.cause });
    this.path = path;
    this.line = details.line;
  }
}
