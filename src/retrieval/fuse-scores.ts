export interface FusionOptions {
  /** Weight of the chunk's lexical score beside the dense one, from 0. Default 0.2. */
  readonly lexicalWeight: number;
  /** Weight of the lexical score of its section, from 0: what a chunk leaves out its neighbours may say. Default 0.4. */
  readonly sectionWeight: number;
  /** Added for a passage in the asker's language: at equal evidence people read their own. Default 0.02. */
  readonly ownLanguageBonus: number;
}

export const defaultFusionOptions = {
  lexicalWeight: 0.2,
  sectionWeight: 0.4,
  ownLanguageBonus: 0.02,
} as const satisfies FusionOptions;

/** Scores of a passage on the scales that are fused. */
export interface LegScores {
  /** Cosine of the centred vectors, in [-1, 1]. */
  readonly dense: number;
  /** BM25 over the idf mass, from 0; about 1 where every term is found once. */
  readonly lexical: number;
  /** The same for the section that the passage is of. */
  readonly section: number;
  readonly isOwnLanguage: boolean;
}

/**
 * One score from the legs on known scales: cosine of centred vectors, plus the lexical scores over the query's idf mass,
 * which say which share of what was asked the passage and its section hold.
 *
 * Ranks alone (reciprocal rank fusion) throw away how sure each leg is: on Chinese paragraphs that was worse than BM25 by
 * itself.
 */
export function fuseScores({ dense, lexical, section, isOwnLanguage }: LegScores, options: FusionOptions): number {
  const { lexicalWeight, sectionWeight, ownLanguageBonus } = options;
  return dense + lexicalWeight * lexical + sectionWeight * section + (isOwnLanguage ? ownLanguageBonus : 0);
}
