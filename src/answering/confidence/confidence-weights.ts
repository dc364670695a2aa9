/** Weights of the logistic function, one for each signal. Fitted by `scripts/fit-confidence.js` on the development questions. */
export const confidenceWeights = {
  passageDense: 0,
  passageLexical: 0,
  statementDense: 4.45,
  coverage: 0,
  entities: 0.94,
  restCoverage: 0,
  entitiesNear: 1.67,
  concepts: 0.15,
  noEntity: 0.03,
  noFieldWords: -5.38,
  unknownTerms: 0,
  unknownNames: -1.81,
  unknownVersions: -4.53,
  unknownWords: -0.03,
  unknownEntities: 0,
  missingNames: -0.79,
  statementScore: 0.08,
  agreement: 0.24,
  lead: 0.13,
  expected: 0.07,
  quantity: 1,
  quantityNear: 2.38,
  attributes: 4.69,
  counted: 0.23,
  conceptsNear: 0,
  support: 1.72,
  missingYear: -2.7,
  missingYearNear: -3.31,
  otherEntity: -1.77,
} as const satisfies Readonly<Record<string, number>>;

export const confidenceBias = -13.22;

/** Below this probability the assistant abstains. */
export const confidenceThreshold = 0.27;
