import { AppError } from '../shared/errors/app-error.js';

/**
 * A quantity that a calculation cannot be done with: out of range, not finite, an unknown word, or against another one.
 * The message is a sentence in the asker's language. Not for what is missing (`MissingInputError`).
 */
export class InvalidInputError extends AppError {
  override readonly code = 'invalid-argument';
  /** Name of the input as the calculator defines it. */
  readonly input: string;

  constructor(input: string, message: string) {
    super(message);
    this.input = input;
  }
}
