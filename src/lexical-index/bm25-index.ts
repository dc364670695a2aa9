import { InvalidArgumentError } from '../shared/errors/invalid-argument-error.js';
import { bm25Norm, defaultBm25Parameters, type Bm25Parameters } from './bm25-score.js';
import type { LexicalIndex, LexicalMatch } from './lexical-index.js';
import type { PostingLists } from './posting-list-builder.js';
import { queryGroups, type QueryGroup, type QueryList } from './query-lists.js';
import type { QueryTerm } from './tokenizer.js';
import { compareMatches, lastOfTop, topScores } from './top-scores.js';

export { buildPostingLists, type PostingLists } from './posting-list-builder.js';
export { strongest } from './query-lists.js';
export { topScores } from './top-scores.js';

/** A list that is longer than this share of the texts is worth a look at whether it can be left out. */
const LONG_LIST = 1 / 32;
/** Where it could not be, the rest has to shrink to this share before it is looked at again. */
const CHECK_AGAIN = 0.7;
/** Of a score; sums of rounded numbers are off by less. */
const ROUNDING = 1e-4;

/** BM25 over compact posting lists in typed arrays. */
export class Bm25Index implements LexicalIndex {
  readonly #lists: PostingLists;
  readonly #termNumbers: ReadonlyMap<string, number>;
  /** What a text's length adds below the fraction of its scores. */
  readonly #norms: Float32Array;
  readonly #k1: number;
  /** Sums of one search, and the best of a group's lists; all zeros between searches. */
  readonly #sums: Float32Array;
  readonly #best: Float32Array;

  constructor(lists: PostingLists, parameters: Bm25Parameters = defaultBm25Parameters) {
    if (parameters.k1 < 0 || parameters.b < 0 || parameters.b > 1) {
      throw new InvalidArgumentError(
        `BM25 needs k1 from 0 and b in [0, 1]; got k1 ${parameters.k1}, b ${parameters.b}.`,
      );
    }
    this.#lists = lists;
    this.#k1 = parameters.k1;
    this.#termNumbers = new Map(lists.terms.map((term, index) => [term, index]));
    const mean = lists.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lists.lengths.length) || 1;
    this.#norms = Float32Array.from(lists.lengths, (length) => bm25Norm(length / mean, parameters));
    this.#sums = new Float32Array(lists.lengths.length);
    this.#best = new Float32Array(lists.lengths.length);
  }

  get size(): number {
    return this.#lists.lengths.length;
  }

  termNumber(term: string): number | undefined {
    return this.#termNumbers.get(term);
  }

  documentFrequency(term: string): number {
    const number = this.#termNumbers.get(term);
    return number === undefined ? 0 : this.#lists.offsets[number + 1]! - this.#lists.offsets[number]!;
  }

  inverseDocumentFrequency(term: string): number {
    const frequency = this.documentFrequency(term);
    return Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
  }

  scores(terms: readonly QueryTerm[]): Float32Array {
    for (const group of this.#groups(terms)) this.#addGroup(group);
    const scores = this.#sums.slice();
    this.#sums.fill(0);
    return scores;
  }

  scoresOf(terms: readonly QueryTerm[], ids: readonly number[]): Float32Array {
    return this.#scoresOf(this.#groups(terms), ids);
  }

  search(terms: readonly QueryTerm[], count: number): LexicalMatch[] {
    const groups = this.#groups(terms);
    let rest = groups.reduce((sum, { bound }) => sum + bound, 0);
    // Before the groups so far can give more than the rest, no text is out of reach.
    let checkedAt = rest / 2 / CHECK_AGAIN;
    let candidates: readonly number[] | undefined;
    for (const group of groups) {
      if (group.postings > this.size * LONG_LIST && rest < checkedAt * CHECK_AGAIN) {
        candidates = this.#withinReach(rest, count);
        if (candidates !== undefined) break;
        checkedAt = rest;
      }
      this.#addGroup(group);
      rest -= group.bound;
    }
    candidates ??= topScores(this.#sums, count).map(({ id }) => id);
    this.#sums.fill(0);
    const scores = this.#scoresOf(groups, candidates);
    return candidates
      .map((id, place) => ({ id, score: scores[place]! }))
      .sort(compareMatches)
      .slice(0, count);
  }

  /**
   * The texts that can still be among the best when every text may gain as much as `rest`; undefined where they are many.
   */
  #withinReach(rest: number, count: number): number[] | undefined {
    const floor = lastOfTop(this.#sums, count);
    const least = floor - rest - floor * ROUNDING;
    if (least <= 0) return undefined;
    const found: number[] = [];
    for (let id = 0; id < this.#sums.length; id += 1) if (this.#sums[id]! >= least) found.push(id);
    return found.length > this.size * LONG_LIST ? undefined : found;
  }

  #groups(terms: readonly QueryTerm[]): QueryGroup[] {
    const { offsets } = this.#lists;
    return queryGroups(terms, (term, weight): QueryList | undefined => {
      const number = this.#termNumbers.get(term);
      if (number === undefined) return undefined;
      const bound = this.inverseDocumentFrequency(term) * weight * (this.#k1 + 1);
      return { start: offsets[number]!, end: offsets[number + 1]!, bound };
    });
  }

  /** Adds what a group gives each text to the sums. */
  #addGroup({ lists }: QueryGroup): void {
    const { ids, frequencies } = this.#lists;
    const norms = this.#norms;
    const sums = this.#sums;
    const best = this.#best;
    const [only, ...others] = lists;
    if (only !== undefined && others.length === 0) {
      for (let at = only.start; at < only.end; at += 1) {
        const id = ids[at]!;
        const frequency = frequencies[at]!;
        sums[id]! += (only.bound * frequency) / (frequency + norms[id]!);
      }
      return;
    }
    for (const { start, end, bound } of lists) {
      for (let at = start; at < end; at += 1) {
        const id = ids[at]!;
        const frequency = frequencies[at]!;
        const score = (bound * frequency) / (frequency + norms[id]!);
        if (score > best[id]!) best[id] = score;
      }
    }
    for (const { start, end } of lists) {
      for (let at = start; at < end; at += 1) {
        const id = ids[at]!;
        sums[id]! += best[id]!;
        best[id] = 0;
      }
    }
  }

  /** Scores of a few texts, found in the lists instead of walking through them. */
  #scoresOf(groups: readonly QueryGroup[], texts: readonly number[]): Float32Array {
    const { ids, frequencies } = this.#lists;
    const order = texts.map((_, place) => place).sort((left, right) => texts[left]! - texts[right]!);
    const scores = new Float32Array(texts.length);
    const best = new Float32Array(texts.length);
    for (const { lists } of groups) {
      best.fill(0);
      for (const { start, end, bound } of lists) {
        let at = start;
        for (const place of order) {
          const text = texts[place]!;
          at = firstFrom(ids, at, end, text);
          if (at === end) break;
          if (ids[at] !== text) continue;
          const frequency = frequencies[at]!;
          best[place] = Math.max(best[place]!, (bound * frequency) / (frequency + this.#norms[text]!));
        }
      }
      for (let place = 0; place < best.length; place += 1) scores[place]! += best[place]!;
    }
    return scores;
  }
}

/** The first place from `start` on, before `end`, whose number is at least `wanted`; `end` where there is none. */
function firstFrom(numbers: Uint32Array, start: number, end: number, wanted: number): number {
  let step = 1;
  let low = start;
  // In growing steps first: what is looked for next is often near.
  while (low + step < end && numbers[low + step]! < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
