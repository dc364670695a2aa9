/** Weights of the logistic function, one for each signal. Fitted by `scripts/fit-confidence.js` on the development questions and on questions of other fields. */
export const confidenceWeights = {
  passageDense: 2.86,
  passageLexical: 0.08,
  statementDense: 3.06,
  coverage: 0,
  entities: 0.6,
  restCoverage: 0.47,
  entitiesNear: 1.82,
  concepts: 0.14,
  noEntity: 0.3,
  noFieldWords: -2.02,
  unknownTerms: 0,
  unknownNames: -3.51,
  strangeNames: -2.59,
  unknownVersions: -6.64,
  unknownEntities: -2,
  missingNames: -0.7,
  statementScore: 0.19,
  agreement: 0.34,
  lead: 0,
  expected: 0,
  quantity: 1.08,
  quantityNear: 1.89,
  attributes: 4.18,
  counted: 0,
  complete: 0.52,
  sides: 0.89,
  support: 0.87,
  missingYear: -2.82,
  missingYearNear: -2.52,
  otherEntity: -1.58,
} as const satisfies Readonly<Record<string, number>>;

export const confidenceBias = -14.7;

/** Below this probability the assistant abstains: 4 % of the answerable development questions. */
export const confidenceThreshold = 0.22;
