/** Weights of the logistic function, one for each signal. Fitted by `scripts/fit-confidence.js` on the development questions. */
export const confidenceWeights = {
  passageDense: 0,
  passageLexical: 0,
  statementDense: 4.41,
  coverage: 0,
  entities: 0.96,
  restCoverage: 0,
  entitiesNear: 1.66,
  concepts: 0.21,
  noEntity: 0.04,
  noFieldWords: -5.39,
  unknownTerms: 0,
  unknownNames: -1.52,
  unknownVersions: -4.54,
  unknownWords: -0.05,
  unknownEntities: 0,
  missingNames: -0.82,
  statementScore: 0.08,
  agreement: 0.25,
  lead: 0.12,
  expected: 0.1,
  quantity: 1.02,
  quantityNear: 2.21,
  attributes: 4.71,
  counted: 0.27,
  conceptsNear: 0,
  support: 1.6,
  missingYear: -2.71,
  missingYearNear: -3.26,
  otherEntity: -1.82,
} as const satisfies Readonly<Record<string, number>>;

export const confidenceBias = -13.14;

/** Below this probability the assistant abstains. */
export const confidenceThreshold = 0.26;
