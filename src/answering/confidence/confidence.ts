import type { ConfidenceSignals } from './confidence-signals.js';
import { confidenceBias, confidenceWeights } from './confidence-weights.js';

/** Probability, in [0, 1], that the corpus supports the answer: a logistic function of the signals. */
export function confidenceOf(signals: ConfidenceSignals): number {
  const weights: Readonly<Record<keyof ConfidenceSignals, number>> = confidenceWeights;
  let sum = confidenceBias;
  for (const [name, weight] of Object.entries(weights)) sum += weight * signals[name as keyof ConfidenceSignals];
  return 1 / (1 + Math.exp(-sum));
}
