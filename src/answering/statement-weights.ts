import type { StatementFeatures } from './statement-candidate.js';

/** Weight of each feature in a statement's score. Fitted by `scripts/fit-weights.js` on the development questions. */
export const statementWeights = {
  dense: 3,
  passage: 2.5,
  coverage: 1.5,
  contextCoverage: 1.5,
  entity: 0.8,
  contextEntity: 0.8,
  otherEntity: -0.8,
  expected: 0.8,
  missingYear: -0.4,
  lead: 0.1,
  ownLanguage: 0.4,
  row: 0,
  announcement: -1,
  recency: 0.3,
} as const satisfies Readonly<Record<keyof StatementFeatures, number>>;
