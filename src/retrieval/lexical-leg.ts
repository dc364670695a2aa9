import type { OpenIndex } from '../indexing/open-index.js';
import type { QueryTerm } from '../lexical-index/tokenizer.js';
import { idfMass } from './idf-mass.js';

/** What the words of a query say of a chunk. */
export interface LexicalScores {
  /** BM25. */
  readonly score: number;
  /** BM25 over the idf mass of the query, from 0. */
  readonly share: number;
  /** The same for the whole section that the chunk stands in. */
  readonly sectionShare: number;
}

/** What the words of a query find; wants no vector, so that it can work while the model does. */
export class LexicalLeg {
  readonly terms: readonly QueryTerm[];
  readonly idfMass: number;
  /** Ranks of the chunks found, from 1, by their number. */
  readonly ranks: ReadonlyMap<number, number>;
  readonly #index: OpenIndex;
  readonly #sectionMass: number;
  readonly #scores = new Map<number, LexicalScores>();

  /** @param count - Chunks to find. */
  constructor(index: OpenIndex, terms: readonly QueryTerm[], count: number) {
    this.#index = index;
    this.terms = terms;
    this.idfMass = idfMass(terms, index.lexicalIndex);
    this.#sectionMass = idfMass(terms, index.sectionIndex);
    const found = index.lexicalIndex.search(terms, count);
    this.ranks = new Map(found.map(({ id }, place) => [id, place + 1]));
    this.#weigh(found.map(({ id }) => id));
  }

  /** Scores of any chunks, in their order. */
  scoresOf(chunks: readonly number[]): LexicalScores[] {
    this.#weigh(chunks.filter((number) => !this.#scores.has(number)));
    return chunks.map((number) => this.#scores.get(number) ?? { score: 0, share: 0, sectionShare: 0 });
  }

  #weigh(chunks: readonly number[]): void {
    const { lexicalIndex, sectionIndex, sectionOfChunk } = this.#index;
    const scores = lexicalIndex.scoresOf(this.terms, chunks);
    const sections = chunks.map((number) => sectionOfChunk[number] ?? 0);
    const sectionScores = sectionIndex.scoresOf(this.terms, sections);
    chunks.forEach((number, place) => {
      const score = scores[place] ?? 0;
      this.#scores.set(number, {
        score,
        share: this.idfMass > 0 ? score / this.idfMass : 0,
        sectionShare: this.#sectionMass > 0 ? (sectionScores[place] ?? 0) / this.#sectionMass : 0,
      });
    });
  }
}
