import type { ConfidenceSignals } from './confidence.js';

/** Weights of the logistic function. Fitted by `scripts/fit-weights.js` on the development questions. */
export const confidenceWeights = {
  passageDense: 6,
  passageLexical: 2,
  statementDense: 3,
  coverage: 2,
  entities: 1.5,
  noEntity: -0.3,
  unknownTerms: -3,
  unknownNames: -2,
  unknownEntities: 0,
  statementScore: 0,
  agreement: 0,
  lead: 0,
  expected: 0.8,
  missingYear: -1,
  otherEntity: -1.5,
} as const satisfies Readonly<Record<keyof ConfidenceSignals, number>>;

export const confidenceBias = -5.5;

/** Below this probability the assistant abstains. */
export const confidenceThreshold = 0.5;
