import type { LegScore, SearchResult } from '../../retrieval/hit.js';

export interface HitJson {
  readonly rank: number;
  readonly score: number;
  readonly documentId: string;
  readonly chunkId: string;
  readonly title: string;
  readonly headingPath: readonly string[];
  /** Verbatim characters of the file. */
  readonly text: string;
  readonly language: string;
  readonly legs: { readonly dense?: LegScore; readonly lexical?: LegScore };
}

/** What `search --json` and `search --batch` print. */
export interface SearchJson {
  readonly id?: string;
  readonly query: string;
  readonly hits: readonly HitJson[];
  readonly timings: SearchResult['timings'];
}

/** @param id - Of the batch line; left out where the search was typed. */
export function searchJson(found: SearchResult, id?: string): SearchJson {
  return {
    ...(id === undefined ? {} : { id }),
    query: found.query,
    hits: found.hits.map((hit) => ({
      rank: hit.rank,
      score: hit.score,
      documentId: hit.document.id,
      chunkId: hit.chunk.id,
      title: hit.document.title,
      headingPath: hit.chunk.headingPath,
      text: hit.chunk.text,
      language: hit.chunk.language,
      legs: hit.legs,
    })),
    timings: found.timings,
  };
}
