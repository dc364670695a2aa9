/** Weights of the logistic function, one for each signal. Fitted by `scripts/fit-confidence.js` on the development questions. */
export const confidenceWeights = {
  passageDense: 6.98,
  passageLexical: 0.31,
  statementDense: 1.89,
  coverage: 1.18,
  entities: 3.35,
  concepts: 1.51,
  noEntity: 0.49,
  noFieldWords: -1.97,
  unknownTerms: 0,
  unknownNames: -6.57,
  unknownEntities: 0,
  statementScore: 0.12,
  agreement: 0.24,
  lead: 0.27,
  expected: 2.06,
  missingYear: -2.29,
  otherEntity: -3.94,
} as const satisfies Readonly<Record<string, number>>;

export const confidenceBias = -10.35;

/** Below this probability the assistant abstains. */
export const confidenceThreshold = 0.32;
