import { AppError } from '../shared/errors/app-error.js';
import { describeError } from '../shared/errors/describe-error.js';
import type { BotParts } from './bot-parts.js';
import type { InterfaceWords } from './interface-words.js';

/** The sentence for a failure in the asker's language; the failure itself goes to the log. */
export function sentenceFor(
  error: unknown,
  words: InterfaceWords,
  parts: Pick<BotParts, 'logger'>,
  fields: object,
): string {
  const isAskers = error instanceof AppError && error.code === 'invalid-question';
  if (isAskers) parts.logger.debug({ ...fields, reason: describeError(error) }, 'question refused');
  else parts.logger.error({ ...fields, err: error }, 'question failed');
  return error instanceof AppError ? words.errors[error.code] : words.unexpectedError;
}
