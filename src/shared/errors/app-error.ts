/** Every failure a surface can name; each has a row in `docs/errors.md`. */
export type ErrorCode =
  | 'invalid-argument'
  | 'invalid-question'
  | 'config'
  | 'document-load'
  | 'corpus-empty'
  | 'index-not-found'
  | 'index-damaged'
  | 'index-mismatch'
  | 'index-locked'
  | 'model-files'
  | 'embedding'
  | 'storage'
  | 'upstream';

export interface AppErrorOptions {
  readonly cause?: unknown;
  /** True where the same call may succeed later. Default false. */
  readonly isRetryable?: boolean;
}

/** A failure with a sentence for the person who meets it: what was wrong, the value, the limit, what to do. */
export abstract class AppError extends Error {
  abstract readonly code: ErrorCode;
  /** True where the same call may succeed later. */
  readonly isRetryable: boolean;

  constructor(message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.isRetryable = options.isRetryable ?? false;
  }
}
