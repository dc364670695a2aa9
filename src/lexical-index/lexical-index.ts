import type { QueryTerm } from './tokenizer.js';

/** Identifier and score of an indexed text; higher is better. */
export interface LexicalMatch {
  readonly id: number;
  /** BM25, from 0 without limit. */
  readonly score: number;
}

/** Searches texts by their terms. Works on numbers and terms; knows no chunk. */
export interface LexicalIndex {
  /** Number of texts. */
  readonly size: number;
  /**
   * Texts that hold at least one of the terms, best first; equal scores in order of their number.
   *
   * @param terms - A repeated term counts once, with its highest weight. Of a term and its translations the one that scores
   * highest in a text counts.
   * @param count - Matches wanted; fewer where fewer match.
   */
  search(terms: readonly QueryTerm[], count: number): LexicalMatch[];
  /** Score of every text, by its number; 0 where no term occurs. */
  scores(terms: readonly QueryTerm[]): Float32Array;
  /** Scores of the texts with the given numbers, in their order; quicker than those of all where the texts are few. */
  scoresOf(terms: readonly QueryTerm[], ids: readonly number[]): Float32Array;
  /**
   * Inverse document frequency of a term, above 0; the highest value for a term that no text holds.
   *
   * @see Robertson and Zaragoza (2009), with 1 added inside the logarithm so that it cannot be negative.
   */
  inverseDocumentFrequency(term: string): number;
  /** Place of a term among the sorted terms of all texts; undefined where no text holds it. */
  termNumber(term: string): number | undefined;
  /** Number of texts that hold the term. */
  documentFrequency(term: string): number;
}
