import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** What is offered to people, kept for the while in which they may take it up. */
const MAX_KEPT = 2000;

/** Values by random keys that custom ids carry and nobody can guess: bounded, in memory, gone with the process. */
export class RecentlyKept<Value extends object> {
  readonly #values: LRUCache<string, Value>;

  /** @param max - Values kept; the one unused for longest is dropped. Default 2,000. */
  constructor(max: number = MAX_KEPT) {
    this.#values = new LRUCache<string, Value>({ max });
  }

  /** @returns The key under which the value is found: 16 characters fit for a custom id. */
  keep(value: Value): string {
    const key = randomBytes(12).toString('base64url');
    this.#values.set(key, value);
    return key;
  }

  /** The value, or `undefined` where it is no longer kept. */
  find(key: string): Value | undefined {
    return this.#values.get(key);
  }
}

/** Texts that a person may go on to ask, or to ask about. */
export interface OfferedTexts {
  readonly texts: readonly string[];
  /** True where the answer is to be seen by the asker alone. */
  readonly isPrivate: boolean;
}
