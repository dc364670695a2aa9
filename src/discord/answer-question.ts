import type { Answer } from '../answering/answer.js';
import type { AssistantRequest } from '../assistant/assistant.js';
import type { Conversation } from '../memory/conversation.js';
import { AppError } from '../shared/errors/app-error.js';
import { describeError } from '../shared/errors/describe-error.js';
import type { BotParts } from './bot-parts.js';
import type { InterfaceWords } from './interface-words.js';

export interface AskedQuestion {
  /** Id of the message or interaction. */
  readonly id: string;
  readonly question: string;
  readonly language: NonNullable<AssistantRequest['language']>;
  readonly conversation: Conversation;
  /** What stood before it, oldest first. Default what the same person asked in the same place lately. */
  readonly history?: readonly string[];
}

/** An answer, or the sentence that says why there is none. */
export type Outcome = { readonly answer: Answer } | { readonly notice: string };

/**
 * Asks the assistant with what the same person asked in the same place lately. Never throws: a failure becomes a
 * sentence in the asker's language, and a line in the log.
 */
export async function answerQuestion(asked: AskedQuestion, words: InterfaceWords, parts: BotParts): Promise<Outcome> {
  const { conversation, question } = asked;
  if (!parts.capacity.take(conversation.askerId)) return { notice: words.tooManyQuestions(parts.capacity.limit) };
  try {
    const history = asked.history ?? parts.recentQuestions.of(conversation);
    parts.recentQuestions.remember(conversation, question);
    const request = { id: asked.id, question, history, language: asked.language };
    return { answer: await parts.application.assistant.ask(request) };
  } catch (error) {
    return { notice: sentenceFor(error, words, parts, { questionId: asked.id }) };
  } finally {
    parts.capacity.release(conversation.askerId);
  }
}

/** The sentence for a failure in the asker's language; the failure itself goes to the log. */
export function sentenceFor(error: unknown, words: InterfaceWords, parts: BotParts, fields: object): string {
  const isAskers = error instanceof AppError && error.code === 'invalid-question';
  if (isAskers) parts.logger.debug({ ...fields, reason: describeError(error) }, 'question refused');
  else parts.logger.error({ ...fields, err: error }, 'question failed');
  return error instanceof AppError ? words.errors[error.code] : words.unexpectedError;
}
