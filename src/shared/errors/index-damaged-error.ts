import { AppError } from './app-error.js';

/** A file of the index is missing, truncated or altered, as told by the manifest's checksums. */
export class IndexDamagedError extends AppError {
  override readonly code = 'index-damaged';
}
