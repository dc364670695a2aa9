import type { StatementFeatures } from './statement-candidate.js';

/** Weight of each feature in a statement's score: halfway between weights chosen by hand and those of a listwise fit on the
 * development questions, which together choose better than either on questions left out of the fit. */
export const statementWeights = {
  dense: 3.01,
  passage: 2.37,
  coverage: 2.05,
  contextCoverage: 1.74,
  headingCoverage: 0.04,
  precision: 0.76,
  article: 0.15,
  entity: 0.96,
  contextEntity: 0.71,
  concepts: 0.94,
  otherEntity: -0.57,
  expected: 1.44,
  extraEntities: -0.24,
  missingYear: -0.61,
  lead: -0.15,
  ownLanguage: 0.57,
  row: 0.24,
  announcement: -0.66,
  recency: 0.09,
} as const satisfies Readonly<Record<keyof StatementFeatures, number>>;
