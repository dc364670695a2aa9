/** Weights of the logistic function, one for each signal. Fitted by `scripts/fit-confidence.js` on the development questions and on questions of other fields. */
export const confidenceWeights = {
  passageDense: 1.62,
  passageLexical: 0,
  statementDense: 3.91,
  coverage: 0,
  entities: 0.56,
  restCoverage: 0.39,
  entitiesNear: 1.54,
  concepts: 0.17,
  noEntity: 0.14,
  noFieldWords: -2.11,
  unknownTerms: 0,
  unknownNames: -1.87,
  strangeNames: -3,
  unknownVersions: -4.57,
  unknownEntities: 0,
  missingNames: -0.64,
  statementScore: 0.16,
  agreement: 0.29,
  lead: 0.07,
  expected: 0.01,
  quantity: 1.1,
  quantityNear: 1.82,
  attributes: 4.64,
  counted: 0,
  complete: 0.3,
  sides: 0.4,
  support: 1.09,
  missingYear: -3,
  missingYearNear: -1.69,
  otherEntity: -2.28,
} as const satisfies Readonly<Record<string, number>>;

export const confidenceBias = -13.71;

/** Below this probability the assistant abstains: 4 % of the answerable development questions, cross-validated. */
export const confidenceThreshold = 0.21;
