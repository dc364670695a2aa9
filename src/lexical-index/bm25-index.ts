import { InvalidArgumentError } from '../shared/errors/invalid-argument-error.js';
import { bm25TermScore, defaultBm25Parameters, type Bm25Parameters } from './bm25-score.js';
import type { LexicalIndex, LexicalMatch } from './lexical-index.js';
import type { QueryTerm } from './tokenizer.js';

/** Posting lists as they lie on disk: for term `i` the postings `offsets[i]` to `offsets[i + 1]`. */
export interface PostingLists {
  readonly terms: readonly string[];
  readonly offsets: Uint32Array;
  /** Number of the text of each posting, ascending within a term. */
  readonly ids: Uint32Array;
  /** Term frequency of each posting. */
  readonly frequencies: Uint16Array;
  /** Number of terms of each text. */
  readonly lengths: Uint32Array;
}

/** Posting lists of texts given by their terms. */
export function buildPostingLists(texts: readonly (readonly string[])[]): PostingLists {
  const postings = new Map<string, Map<number, number>>();
  texts.forEach((terms, id) => {
    for (const term of terms) {
      const list = postings.get(term) ?? new Map<number, number>();
      list.set(id, (list.get(id) ?? 0) + 1);
      postings.set(term, list);
    }
  });
  const terms = [...postings.keys()].sort();
  const total = [...postings.values()].reduce((sum, list) => sum + list.size, 0);
  const offsets = new Uint32Array(terms.length + 1);
  const ids = new Uint32Array(total);
  const frequencies = new Uint16Array(total);
  let at = 0;
  terms.forEach((term, index) => {
    for (const [id, frequency] of postings.get(term) ?? []) {
      ids[at] = id;
      frequencies[at] = Math.min(frequency, 65_535);
      at += 1;
    }
    offsets[index + 1] = at;
  });
  return { terms, offsets, ids, frequencies, lengths: Uint32Array.from(texts, (text) => text.length) };
}

/** BM25 over compact posting lists in typed arrays. */
export class Bm25Index implements LexicalIndex {
  readonly #lists: PostingLists;
  readonly #parameters: Bm25Parameters;
  readonly #termNumbers: ReadonlyMap<string, number>;
  readonly #lengthRatios: Float32Array;
  readonly #idf: Float64Array;

  constructor(lists: PostingLists, parameters: Bm25Parameters = defaultBm25Parameters) {
    if (parameters.k1 < 0 || parameters.b < 0 || parameters.b > 1) {
      throw new InvalidArgumentError(
        `BM25 needs k1 from 0 and b in [0, 1]; got k1 ${parameters.k1}, b ${parameters.b}.`,
      );
    }
    this.#lists = lists;
    this.#parameters = parameters;
    this.#termNumbers = new Map(lists.terms.map((term, index) => [term, index]));
    const mean = lists.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lists.lengths.length) || 1;
    this.#lengthRatios = Float32Array.from(lists.lengths, (length) => length / mean);
    this.#idf = Float64Array.from(lists.terms, (_, term) =>
      this.#idfOf(lists.offsets[term + 1]! - lists.offsets[term]!),
    );
  }

  get size(): number {
    return this.#lists.lengths.length;
  }

  documentFrequency(term: string): number {
    const number = this.#termNumbers.get(term);
    return number === undefined ? 0 : this.#lists.offsets[number + 1]! - this.#lists.offsets[number]!;
  }

  inverseDocumentFrequency(term: string): number {
    const number = this.#termNumbers.get(term);
    return number === undefined ? this.#idfOf(0) : this.#idf[number]!;
  }

  #idfOf(frequency: number): number {
    return Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
  }

  scores(terms: readonly QueryTerm[]): Float32Array {
    const scores = new Float32Array(this.size);
    const best = new Float32Array(this.size);
    for (const { term, weight, translations = [] } of strongest(terms)) {
      if (translations.length === 0) {
        this.#addScores(term, weight, scores);
        continue;
      }
      const touched = [term, ...translations].flatMap((name) => this.#raiseScores(name, weight, best));
      for (const id of touched) {
        scores[id]! += best[id]!;
        best[id] = 0;
      }
    }
    return scores;
  }

  #addScores(term: string, weight: number, scores: Float32Array): void {
    this.#eachScore(term, weight, (id, score) => {
      scores[id]! += score;
    });
  }

  /** Raises the scores of the texts that hold a term to what it gives them. @returns The texts. */
  #raiseScores(term: string, weight: number, best: Float32Array): number[] {
    const touched: number[] = [];
    this.#eachScore(term, weight, (id, score) => {
      touched.push(id);
      if (score > best[id]!) best[id] = score;
    });
    return touched;
  }

  #eachScore(term: string, weight: number, take: (id: number, score: number) => void): void {
    const number = this.#termNumbers.get(term);
    if (number === undefined) return;
    const { offsets, ids, frequencies } = this.#lists;
    const idf = this.#idf[number]! * weight;
    for (let at = offsets[number]!; at < offsets[number + 1]!; at += 1) {
      const id = ids[at]!;
      take(id, bm25TermScore(frequencies[at]!, idf, this.#lengthRatios[id]!, this.#parameters));
    }
  }

  search(terms: readonly QueryTerm[], count: number): LexicalMatch[] {
    return topScores(this.scores(terms), count);
  }
}

/** Each term once, with its highest weight. */
export function strongest(terms: readonly QueryTerm[]): QueryTerm[] {
  const found = new Map<string, QueryTerm>();
  for (const term of terms) {
    if (term.weight > (found.get(term.term)?.weight ?? 0)) found.set(term.term, term);
  }
  return [...found.values()];
}

/** The highest of the scores above 0, best first; equal scores in order of their number. */
export function topScores(scores: Float32Array, count: number): LexicalMatch[] {
  const found: LexicalMatch[] = [];
  let floor = 0;
  scores.forEach((score, id) => {
    if (score <= floor) return;
    found.push({ id, score });
    // Cut now and then, so that a frequent term does not make a list of the whole corpus.
    if (found.length >= count * 4 + 64) {
      found.sort((left, right) => right.score - left.score || left.id - right.id).length = count;
      floor = found.at(-1)?.score ?? 0;
    }
  });
  found.sort((left, right) => right.score - left.score || left.id - right.id);
  return found.slice(0, count);
}
