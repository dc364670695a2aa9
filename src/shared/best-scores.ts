/** A numbered thing and its score; higher is better. */
export interface Scored {
  readonly id: number;
  readonly score: number;
}

/** Best first; equal scores in order of their number. */
export function compareScored(left: Scored, right: Scored): number {
  return right.score - left.score || left.id - right.id;
}

/** Keeps the best of the scores that it is given: a heap in typed arrays with the worst of them on top. */
export class BestScores {
  readonly #scores: Float32Array;
  readonly #ids: Uint32Array;
  readonly #count: number;
  #held = 0;
  #floor: number;

  /**
   * @param count - Scores to keep, from 1.
   * @param floor - A score must be above it. Default: any will do.
   */
  constructor(count: number, floor = -Infinity) {
    this.#count = count;
    this.#floor = floor;
    this.#scores = new Float32Array(count);
    this.#ids = new Uint32Array(count);
  }

  /** The score that another must be above to be kept. */
  get floor(): number {
    return this.#floor;
  }

  /** Offers the first `length` scores, of the things numbered `firstId`, `firstId + 1` and so on; numbers only ever grow. */
  offer(scores: Float32Array, length: number, firstId: number): void {
    // Of equal scores the earlier one stays.
    for (let place = 0; place < length; place += 1) {
      if (scores[place]! > this.#floor) this.#keep(firstId + place, scores[place]!);
    }
  }

  #keep(id: number, score: number): void {
    if (this.#held < this.#count) {
      this.#held += 1;
      this.#rise(this.#held - 1, id, score);
    } else {
      this.#sink(id, score);
    }
    if (this.#held === this.#count) this.#floor = this.#scores[0]!;
  }

  /** Puts a score at the end, then above all that are better. */
  #rise(place: number, id: number, score: number): void {
    let at = place;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(id, score, parent)) break;
      this.#copy(parent, at);
      at = parent;
    }
    this.#scores[at] = score;
    this.#ids[at] = id;
  }

  /** Puts a score in the place of the worst, then below all that are worse than it. */
  #sink(id: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#held) break;
      const next = child + 1;
      if (next < this.#held && this.#isWorse(this.#ids[next]!, this.#scores[next]!, child)) child = next;
      if (this.#isWorse(id, score, child)) break;
      this.#copy(child, at);
      at = child;
    }
    this.#scores[at] = score;
    this.#ids[at] = id;
  }

  #isWorse(id: number, score: number, place: number): boolean {
    const other = this.#scores[place]!;
    return score < other || (score === other && id > this.#ids[place]!);
  }

  #copy(from: number, to: number): void {
    this.#scores[to] = this.#scores[from]!;
    this.#ids[to] = this.#ids[from]!;
  }

  /** The best ones, best first; equal scores in order of their number. */
  take(): Scored[] {
    const found: Scored[] = [];
    for (let place = 0; place < this.#held; place += 1) {
      found.push({ id: this.#ids[place]!, score: this.#scores[place]! });
    }
    return found.sort(compareScored);
  }
}
