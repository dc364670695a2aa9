import { AppError } from './app-error.js';

/** The corpus folder is missing or holds no readable document. */
export class CorpusEmptyError extends AppError {
  override readonly code = 'corpus-empty';
}
