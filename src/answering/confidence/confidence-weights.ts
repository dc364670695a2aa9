/** Weights of the logistic function, one for each signal. Fitted by `scripts/fit-confidence.js` on the development questions. */
export const confidenceWeights = {
  passageDense: 2.19,
  passageLexical: 0,
  statementDense: 3.58,
  coverage: 0,
  entities: 0.34,
  restCoverage: 0.04,
  entitiesNear: 1.96,
  concepts: 0.8,
  noEntity: 0,
  noFieldWords: -1.7,
  unknownTerms: 0,
  unknownNames: -1.14,
  unknownEntities: -0.26,
  missingNames: -0.54,
  statementScore: 0,
  agreement: 0.51,
  lead: 0.1,
  expected: 0.27,
  quantity: 1.28,
  quantityNear: 1.83,
  missingYear: -1.59,
  missingYearNear: -2.82,
  otherEntity: -2.39,
} as const satisfies Readonly<Record<string, number>>;

export const confidenceBias = -8.41;

/** Below this probability the assistant abstains. */
export const confidenceThreshold = 0.22;
