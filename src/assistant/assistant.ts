import type { Answer } from '../answering/answer.js';
import type { AnswerLanguage } from '../language/language.js';

export interface AssistantRequest {
  /** As the person typed it. */
  readonly question: string;
  /** Earlier questions of the same conversation, oldest first. Default none. */
  readonly history?: readonly string[];
  /** Default `auto`: the language of the question. */
  readonly language?: AnswerLanguage | 'auto';
  /** Copied to the answer. */
  readonly id?: string;
  /** Adds `explanation` to the answer. Default false. */
  readonly explain?: boolean;
  /** False: no chat model, even where one is set up. Default true. */
  readonly usesChatModel?: boolean;
  /**
   * Called with each further piece of the answer's text as soon as it may be shown: a chat model's sentences that have passed
   * every check. Together the pieces are the beginning of the final `text`. Default: the whole comes at once.
   */
  readonly onText?: (piece: string) => void;
  /** Ends the work, a chat model's request included; `ask` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Whose share of a chat model's budget is used, such as a guild's id. Default: the common one only. */
  readonly budgetId?: string;
}

/** The one use case that every surface calls. */
export interface Assistant {
  /**
   * Answers a question from the corpus, or says why not.
   *
   * @throws {InvalidQuestionError} If the question is empty or over 8,000 characters.
   */
  ask(request: AssistantRequest): Promise<Answer>;
}
