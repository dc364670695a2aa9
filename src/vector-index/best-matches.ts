import type { VectorMatch } from './vector-index.js';

/** Best first; equal scores in order of their id. */
export function compareMatches(left: VectorMatch, right: VectorMatch): number {
  return right.score - left.score || left.id - right.id;
}

/** Keeps the best of the matches that it is given, without holding all of them. */
export class BestMatches {
  readonly #count: number;
  readonly #found: VectorMatch[] = [];
  #floor = -Infinity;

  /** @param count - Matches to keep, from 1. */
  constructor(count: number) {
    this.#count = count;
  }

  /** Offers the first `length` scores, of the vectors with the ids `firstId`, `firstId + 1` and so on; ids only ever grow. */
  offer(scores: Float32Array, length: number, firstId: number): void {
    for (let place = 0; place < length; place += 1) {
      const score = scores[place]!;
      // Of equal scores the earlier id stays.
      if (score <= this.#floor) continue;
      this.#found.push({ id: firstId + place, score });
      if (this.#found.length >= this.#count * 4 + 64) this.#cut();
    }
  }

  #cut(): void {
    this.#found.sort(compareMatches).length = Math.min(this.#found.length, this.#count);
    if (this.#found.length === this.#count) this.#floor = this.#found.at(-1)?.score ?? -Infinity;
  }

  /** The best ones, best first; equal scores in order of their id. */
  take(): VectorMatch[] {
    this.#cut();
    return this.#found;
  }
}
