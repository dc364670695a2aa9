import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Answer } from '../answering/answer.js';

/** Answers kept for their buttons; at a few kilobytes each this stays under some 20 MB. */
const MAX_ANSWERS = 2000;

/**
 * The latest answers by a random key, which their buttons carry: bounded, in memory, gone with the process.
 *
 * The key is known before the message is sent, unlike the message's id, so a button works from its first moment on; and
 * nobody can guess the key of an answer that was shown in private.
 */
export class RecentAnswers {
  readonly #answers: LRUCache<string, Answer>;

  /** @param maxAnswers - Answers kept; the one unused for longest is dropped. Default 2,000. */
  constructor(maxAnswers: number = MAX_ANSWERS) {
    this.#answers = new LRUCache({ max: maxAnswers });
  }

  /** @returns The key under which the answer is found: 16 characters fit for a custom id. */
  keep(answer: Answer): string {
    const key = randomBytes(12).toString('base64url');
    this.#answers.set(key, answer);
    return key;
  }

  /** The answer, or `undefined` where it is no longer kept. */
  find(key: string): Answer | undefined {
    return this.#answers.get(key);
  }
}
