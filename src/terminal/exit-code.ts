import { AppError } from '../shared/errors/app-error.js';
import { describeError } from '../shared/errors/describe-error.js';

/** 0 done (an abstention is done), 1 failed, 2 wrong use or setting. */
export type ExitCode = 0 | 1 | 2;

const WRONG_USE: ReadonlySet<string> = new Set(['config', 'invalid-argument', 'invalid-question']);

export interface Failure {
  readonly exitCode: ExitCode;
  /** For stderr, without a line end. */
  readonly message: string;
}

function causes(error: unknown): string {
  const chain: string[] = [];
  for (let current = error; current instanceof Error; current = current.cause)
    chain.push(current.stack ?? current.message);
  return chain.join('\ncaused by: ');
}

/**
 * What to tell about a failure and with which code to end. An `AppError` is a sentence; anything else is a fault of the
 * program.
 *
 * @param withTrace - Adds the stack and the causes, for whoever mends the program.
 */
export function describeFailure(error: unknown, withTrace: boolean): Failure {
  const exitCode = error instanceof AppError && WRONG_USE.has(error.code) ? 2 : 1;
  if (withTrace) return { exitCode, message: `suanli: ${causes(error) || describeError(error)}` };
  if (error instanceof AppError) return { exitCode, message: `suanli: ${error.message}` };
  return {
    exitCode,
    message: `suanli: unexpected failure: ${describeError(error)}\nThis is a fault of the program; LOG_LEVEL=debug shows where.`,
  };
}
