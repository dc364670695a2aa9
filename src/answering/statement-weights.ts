import type { StatementFeatures } from './statement-candidate.js';

/** Weight of each feature in a statement's score. Fitted by `scripts/fit-weights.js` on the development questions. */
export const statementWeights = {
  dense: 3,
  passage: 2.3,
  coverage: 2.4,
  contextCoverage: 2.1,
  headingCoverage: 0.4,
  precision: 0.8,
  article: 0.6,
  entity: 1.1,
  contextEntity: 0.8,
  concepts: 0.5,
  otherEntity: -0.4,
  expected: 1.4,
  missingYear: -0.3,
  lead: -0.15,
  ownLanguage: 0.4,
  row: 0.3,
  announcement: -0.6,
  recency: 0.3,
} as const satisfies Readonly<Record<keyof StatementFeatures, number>>;
