/** Weights of the logistic function, one for each signal. Fitted by `scripts/fit-confidence.js` on the development questions. */
export const confidenceWeights = {
  passageDense: 6.41,
  passageLexical: 0.56,
  statementDense: 1.75,
  coverage: 1.09,
  entities: 3.25,
  concepts: 1.46,
  noEntity: 0.51,
  noFieldWords: -1.91,
  unknownTerms: 0,
  unknownNames: -6.48,
  unknownEntities: 0,
  statementScore: 0.12,
  agreement: 0.41,
  lead: 0.18,
  expected: 1.66,
  missingYear: -2.14,
  otherEntity: -3.91,
} as const satisfies Readonly<Record<string, number>>;

export const confidenceBias = -9.87;

/** Below this probability the assistant abstains. */
export const confidenceThreshold = 0.3;
