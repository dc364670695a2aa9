import { AppError } from './app-error.js';

/** There is no index where one was to be opened. Not for one that is there and broken (`IndexDamagedError`). */
export class IndexNotFoundError extends AppError {
  override readonly code = 'index-not-found';
}
