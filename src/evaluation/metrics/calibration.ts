/** A probability that was stated and what came of it. */
export interface Forecast {
  /** In [0, 1]. */
  readonly confidence: number;
  readonly isTrue: boolean;
}

/** Mean squared distance between confidence and truth, in [0, 1], lower is better; null without forecasts. */
export function brierScore(forecasts: readonly Forecast[]): number | null {
  if (forecasts.length === 0) return null;
  const sum = forecasts.reduce((total, { confidence, isTrue }) => total + (confidence - (isTrue ? 1 : 0)) ** 2, 0);
  return sum / forecasts.length;
}

/**
 * Area under the ROC curve: the probability that a true forecast has a higher confidence than a false one, ties counting
 * half. In [0, 1]; .5 is chance. Null unless there are both.
 */
export function areaUnderCurve(forecasts: readonly Forecast[]): number | null {
  const sorted = [...forecasts].sort((left, right) => left.confidence - right.confidence);
  const trueCount = sorted.filter(({ isTrue }) => isTrue).length;
  const falseCount = sorted.length - trueCount;
  if (trueCount === 0 || falseCount === 0) return null;
  let rankSum = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.confidence === sorted[start]?.confidence) end += 1;
    // Tied forecasts share the mean of their ranks, which count from 1.
    const rank = (start + 1 + end) / 2;
    rankSum += rank * sorted.slice(start, end).filter(({ isTrue }) => isTrue).length;
    start = end;
  }
  return (rankSum - (trueCount * (trueCount + 1)) / 2) / (trueCount * falseCount);
}

/** Forecasts of like confidence, taken together. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly shareTrue: number;
}

/** Forecasts in bins of equal width over [0, 1], empty bins left out; well calibrated where the two means agree. */
export function reliabilityBins(forecasts: readonly Forecast[], binCount = 10): ReliabilityBin[] {
  return Array.from({ length: binCount }, (_, bin) => {
    const members = forecasts.filter(
      ({ confidence }) => Math.min(binCount - 1, Math.floor(confidence * binCount)) === bin,
    );
    return {
      from: bin / binCount,
      to: (bin + 1) / binCount,
      count: members.length,
      meanConfidence: members.reduce((sum, { confidence }) => sum + confidence, 0) / members.length,
      shareTrue: members.filter(({ isTrue }) => isTrue).length / members.length,
    };
  }).filter(({ count }) => count > 0);
}
