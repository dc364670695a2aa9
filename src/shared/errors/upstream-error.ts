import { AppError, type AppErrorOptions } from './app-error.js';

export interface UpstreamErrorOptions extends AppErrorOptions {
  /** HTTP status or gateway close code that the service gave. */
  readonly status?: number;
  /** Milliseconds after which the service asks to be called again. */
  readonly retryAfterMs?: number;
}

/** A service that this program calls (Discord, a chat model server) refused or could not be reached. */
export class UpstreamError extends AppError {
  override readonly code = 'upstream';
  /** HTTP status or gateway close code that the service gave. */
  readonly status: number | undefined;
  /** Milliseconds after which the service asks to be called again. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: UpstreamErrorOptions = {}) {
    super(message, options);
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }
}
