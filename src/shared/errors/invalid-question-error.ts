import { AppError } from './app-error.js';

/** A question that cannot be served: empty, or over the limit. Not for one that has no answer: that is an abstention. */
export class InvalidQuestionError extends AppError {
  override readonly code = 'invalid-question';
}
