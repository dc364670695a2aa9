import { strongest } from '../../lexical-index/bm25-index.js';
import type { LexicalIndex } from '../../lexical-index/lexical-index.js';
import type { Retrieval } from '../../retrieval/hybrid-searcher.js';
import { queryIdf } from '../../retrieval/idf-mass.js';

/** What a term of the question weighs. */
export interface TermShare {
  /** Of the question's idf mass, in [0, 1]. */
  readonly share: number;
  /** Terms that say the same in the other language. */
  readonly translations: readonly string[];
}

/** The question's terms, each with its share of the question's idf mass. */
export function termShares(
  { terms, idfMass }: Pick<Retrieval, 'terms' | 'idfMass'>,
  lexicalIndex: LexicalIndex,
): ReadonlyMap<string, TermShare> {
  const shares = new Map<string, TermShare>();
  for (const term of strongest(terms)) {
    const share = idfMass > 0 ? (term.weight * queryIdf(term, lexicalIndex)) / idfMass : 0;
    shares.set(term.term, { share, translations: term.translations ?? [] });
  }
  return shares;
}
