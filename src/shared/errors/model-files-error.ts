import { AppError } from './app-error.js';

/** The embedding model's files are missing, truncated or not the ones whose checksums are known. */
export class ModelFilesError extends AppError {
  override readonly code = 'model-files';
}
