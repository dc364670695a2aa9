import { AppError } from './app-error.js';

/** A caller passed a value outside its documented range. Not for what a person typed as a question (`InvalidQuestionError`). */
export class InvalidArgumentError extends AppError {
  override readonly code = 'invalid-argument';
}
