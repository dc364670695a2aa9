import type { LexicalIndex } from '../lexical-index/lexical-index.js';
import { strongest } from '../lexical-index/bm25-index.js';
import type { WeightedTerm } from '../lexical-index/tokenizer.js';

/**
 * What a query's terms weigh together: the sum of weight times inverse document frequency. A term that no passage holds
 * counts at the maximum, so that a question about unknown things stays far from a full score.
 */
export function idfMass(terms: readonly WeightedTerm[], index: LexicalIndex): number {
  let mass = 0;
  for (const [term, weight] of strongest(terms)) mass += weight * index.inverseDocumentFrequency(term);
  return mass;
}
