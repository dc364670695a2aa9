/** Weights of the logistic function, one for each signal. Fitted by `scripts/fit-weights.js` on the development questions. */
export const confidenceWeights = {
  passageDense: 7.16,
  passageLexical: 0,
  statementDense: 1.62,
  coverage: 2.04,
  entities: 3.03,
  concepts: 1.17,
  noEntity: 0.47,
  noFieldWords: -1.02,
  unknownTerms: 0,
  unknownNames: -5.16,
  unknownEntities: 0,
  statementScore: 0.13,
  agreement: 0.74,
  lead: 0.19,
  expected: 1.69,
  missingYear: -1.74,
  otherEntity: -4.77,
} as const satisfies Readonly<Record<string, number>>;

export const confidenceBias = -9.96;

/** Below this probability the assistant abstains. */
export const confidenceThreshold = 0.31;
