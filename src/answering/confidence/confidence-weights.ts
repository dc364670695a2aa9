/** Weights of the logistic function, one for each signal. Fitted by `scripts/fit-confidence.js` on the development questions. */
export const confidenceWeights = {
  passageDense: 1.61,
  passageLexical: 0,
  statementDense: 4.07,
  coverage: 0,
  entities: 0.49,
  restCoverage: 0.25,
  entitiesNear: 1.66,
  concepts: 0.81,
  noEntity: 0.01,
  noFieldWords: -2.32,
  unknownTerms: 0,
  unknownNames: -1.14,
  unknownEntities: -0.54,
  missingNames: -0.53,
  statementScore: 0.06,
  agreement: 0.45,
  lead: 0.14,
  expected: 0.28,
  quantity: 1.38,
  quantityNear: 1.62,
  missingYear: -3.41,
  missingYearNear: -1.4,
  otherEntity: -2.47,
} as const satisfies Readonly<Record<string, number>>;

export const confidenceBias = -8.48;

/** Below this probability the assistant abstains. */
export const confidenceThreshold = 0.22;
