import { AppError } from './app-error.js';

/** The index was built with another model, dimension or format than the one in use. */
export class IndexMismatchError extends AppError {
  override readonly code = 'index-mismatch';
}
