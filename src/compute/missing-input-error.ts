import { AppError } from '../shared/errors/app-error.js';

/** Quantities without which a calculation cannot be done and which nothing may be assumed for; the message names them all. */
export class MissingInputError extends AppError {
  override readonly code = 'invalid-argument';
  /** Name of the calculator. */
  readonly calculator: string;
  /** Names of the inputs as the calculator defines them; at least one. */
  readonly inputs: readonly string[];

  constructor(calculator: string, inputs: readonly string[], message: string) {
    super(message);
    this.calculator = calculator;
    this.inputs = inputs;
  }
}
