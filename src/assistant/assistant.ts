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
