import { LRUCache } from 'lru-cache';
import type { Answer } from '../answering/answer.js';

/** Answers kept for their buttons; at a few kilobytes each this stays under some 20 MB. */
const MAX_ANSWERS = 2000;

/** The latest answers by the id of the message that shows their buttons: bounded, in memory, gone with the process. */
export class RecentAnswers {
  readonly #answers: LRUCache<string, Answer>;

  /** @param maxAnswers - Answers kept; the one unused for longest is dropped. Default 2,000. */
  constructor(maxAnswers: number = MAX_ANSWERS) {
    this.#answers = new LRUCache({ max: maxAnswers });
  }

  keep(messageId: string, answer: Answer): void {
    this.#answers.set(messageId, answer);
  }

  /** The answer shown in the message, or `undefined` where it is no longer kept. */
  find(messageId: string): Answer | undefined {
    return this.#answers.get(messageId);
  }
}
