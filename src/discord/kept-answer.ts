import type { Answer } from '../answering/answer.js';
import type { CalculationRequest, ChangeChoice } from '../calculating/compute-desk.js';
import { describeError } from '../shared/errors/describe-error.js';
import type { BotParts } from './bot-parts.js';

/** Raised where an older bot could no longer be understood: then what it kept counts as forgotten. */
const VERSION = 1;

/** What the buttons under an answer need later. */
export interface KeptAnswer {
  readonly answer: Answer;
  /** What stood before the question, oldest first. */
  readonly history: readonly string[];
  /** True where only the asker saw the answer. */
  readonly isPrivate: boolean;
  /** Of a calculation: how it is done again, and what may be changed in it. */
  readonly calculation?: { readonly request: CalculationRequest; readonly changes: readonly ChangeChoice[] };
}

/** Whose answer it is, and where. */
export interface AnswerOrigin {
  /** Id of the message or interaction that asked. */
  readonly id: string;
  readonly askerId: string;
  readonly guildId: string | null;
}

/**
 * Keeps an answer for its buttons, and an abstention among the gaps of the articles.
 *
 * @returns The key that the buttons carry; `undefined` where nothing can be kept: then the answer goes without buttons.
 */
export async function keepAnswer(
  kept: KeptAnswer,
  origin: AnswerOrigin,
  parts: Pick<BotParts, 'records' | 'hashUser' | 'logger'>,
): Promise<string | undefined> {
  const { answer } = kept;
  const userHash = parts.hashUser(origin.askerId);
  try {
    // What was asked in private is not shown to administrators.
    if (answer.kind === 'abstained' && !kept.isPrivate) {
      await parts.records.gaps.addUnanswered({
        id: origin.id,
        userHash,
        question: answer.question,
        language: answer.language,
        reason: answer.abstention.reason,
        ...(origin.guildId === null ? {} : { guildId: origin.guildId }),
      });
    }
    return await parts.records.answers.keep({ version: VERSION, ...kept }, userHash);
  } catch (error) {
    parts.logger.error({ questionId: origin.id, reason: describeError(error) }, 'answer not kept; it has no buttons');
    return undefined;
  }
}

/** The answer that a button is of, or `undefined` where it is no longer kept, or never was. */
export async function findKeptAnswer(key: string, parts: Pick<BotParts, 'records'>): Promise<KeptAnswer | undefined> {
  const content = await parts.records.answers.find(key);
  return isKeptAnswer(content) ? content : undefined;
}

function isKeptAnswer(content: unknown): content is KeptAnswer {
  return typeof content === 'object' && content !== null && 'version' in content && content.version === VERSION;
}
