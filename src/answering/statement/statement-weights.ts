import type { StatementFeatures } from './statement-candidate.js';

/** Weight of each feature in a statement's score. Chosen by hand and checked against a
 * listwise fit on the development questions, which was no better. */
export const statementWeights = {
  dense: 2.9,
  passage: 2.3,
  coverage: 2.2,
  contextCoverage: 1.8,
  headingCoverage: 0.3,
  precision: 0.8,
  article: 0.5,
  entity: 1.2,
  contextEntity: 0.9,
  concepts: 0.9,
  otherEntity: -0.5,
  expected: 1.4,
  extraEntities: -0.4,
  missingYear: -0.3,
  lead: -0.2,
  ownLanguage: 0.4,
  row: 0.35,
  announcement: -0.6,
  recency: 0.3,
} as const satisfies Readonly<Record<keyof StatementFeatures, number>>;
