import { AppError } from './app-error.js';

/** The embedding process failed on a text, or died twice on the same request. */
export class EmbeddingError extends AppError {
  override readonly code = 'embedding';
}
