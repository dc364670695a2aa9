import type { LexicalIndex } from '../lexical-index/lexical-index.js';
import { strongest } from '../lexical-index/bm25-index.js';
import type { QueryTerm } from '../lexical-index/tokenizer.js';

/**
 * Inverse document frequency of a query's term. One that no text holds counts as its rarest translation that some text
 * holds; one without any counts at the maximum, so that a question about unknown things stays far from a full score.
 */
export function queryIdf({ term, translations = [] }: QueryTerm, index: LexicalIndex): number {
  if (index.documentFrequency(term) > 0) return index.inverseDocumentFrequency(term);
  const held = translations.filter((translation) => index.documentFrequency(translation) > 0);
  if (held.length === 0) return index.inverseDocumentFrequency(term);
  return Math.max(...held.map((translation) => index.inverseDocumentFrequency(translation)));
}

/** What a query's terms weigh together: the sum of weight times inverse document frequency. */
export function idfMass(terms: readonly QueryTerm[], index: LexicalIndex): number {
  return strongest(terms).reduce((mass, term) => mass + term.weight * queryIdf(term, index), 0);
}
