/** Questions that one person may have waiting or running at a time. */
export const maxQuestionsPerAsker = 60;

/** Counts each person's unfinished questions, so that nobody can fill the queue for everyone. */
export class AskerCapacity {
  readonly #unfinished = new Map<string, number>();
  readonly limit: number;

  /** @param limit - Unfinished questions allowed per person. Default 60. */
  constructor(limit: number = maxQuestionsPerAsker) {
    this.limit = limit;
  }

  /** @returns False where the person is at the limit; true takes a place, to be given back by `release`. */
  take(askerId: string): boolean {
    const count = this.#unfinished.get(askerId) ?? 0;
    if (count >= this.limit) return false;
    this.#unfinished.set(askerId, count + 1);
    return true;
  }

  release(askerId: string): void {
    const count = (this.#unfinished.get(askerId) ?? 0) - 1;
    if (count > 0) this.#unfinished.set(askerId, count);
    else this.#unfinished.delete(askerId);
  }
}
