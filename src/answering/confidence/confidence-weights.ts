/** Weights of the logistic function, one for each signal. Fitted by `scripts/fit-confidence.js` on the development questions. */
export const confidenceWeights = {
  passageDense: 0.25,
  passageLexical: 0,
  statementDense: 3.58,
  coverage: 0,
  entities: 0.28,
  restCoverage: 0.34,
  entitiesNear: 1.53,
  concepts: 0.08,
  noEntity: -0.12,
  noFieldWords: -2.84,
  unknownTerms: 0,
  unknownNames: -0.91,
  unknownEntities: 0,
  missingNames: -0.59,
  statementScore: 0.05,
  agreement: 0.35,
  lead: 0.18,
  expected: 0.17,
  quantity: 1.05,
  quantityNear: 1.56,
  support: 2.68,
  missingYear: -2.84,
  missingYearNear: -0.96,
  otherEntity: -2.49,
} as const satisfies Readonly<Record<string, number>>;

export const confidenceBias = -6.95;

/** Below this probability the assistant abstains. */
export const confidenceThreshold = 0.22;
