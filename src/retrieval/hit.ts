import type { Chunk } from '../chunking/chunk.js';
import type { DocumentRecord } from '../documents/document.js';
import type { AnswerLanguage } from '../language/language.js';

/** Rank (from 1) and score of a chunk in one leg of the search. */
export interface LegScore {
  readonly rank: number;
  /** Dense: cosine of the centred vectors, in [-1, 1]. Lexical: BM25, from 0 without limit. Higher is better. */
  readonly score: number;
}

/** A ranked passage and why it was found. */
export interface Hit {
  /** From 1. */
  readonly rank: number;
  /** Fused score; higher is better, comparable within one search. */
  readonly score: number;
  readonly chunk: Chunk;
  readonly document: DocumentRecord;
  /** A leg that did not find the chunk is absent. */
  readonly legs: { readonly dense?: LegScore; readonly lexical?: LegScore };
}

/** What a search found, with what was understood of the query. */
export interface SearchResult {
  readonly query: string;
  readonly language: AnswerLanguage;
  readonly hits: readonly Hit[];
  /** Milliseconds. */
  readonly timings: { readonly embedMs: number; readonly searchMs: number; readonly totalMs: number };
}

/** Searches without judging: it never abstains. */
export interface Searcher {
  /**
   * @param query - Any text; empty or over 8,000 characters is refused.
   * @param count - Hits wanted, from 1.
   * @throws {InvalidQuestionError}
   */
  search(query: string, count: number): Promise<SearchResult>;
}
