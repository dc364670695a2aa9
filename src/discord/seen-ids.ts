import { LRUCache } from 'lru-cache';

/** Ids remembered; more than Discord sends within the minutes in which it may send one twice. */
const MAX_IDS = 20_000;

/** Ids of what was already taken up, so that a dispatch that comes twice is served once. */
export class SeenIds {
  readonly #ids: LRUCache<string, true>;

  /** @param maxIds - Ids remembered; the oldest are dropped. Default 20,000. */
  constructor(maxIds: number = MAX_IDS) {
    this.#ids = new LRUCache({ max: maxIds });
  }

  /** @returns True at the first call with an id, false after that. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.set(id, true);
    return true;
  }
}
