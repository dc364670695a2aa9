function discountedGain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/**
 * Normalised discounted cumulative gain of the first `k` places, in [0, 1]; 1 is the best possible order.
 *
 * @param grades - Grade of each place of the ranking, best place first; 0 is not relevant.
 * @param relevantGrades - Grades of all relevant items there are, in any order.
 * @returns Null where nothing is relevant.
 * @see Burges et al. (ICML 2005) for the gain 2^grade - 1; Järvelin and Kekäläinen (TOIS 2002) for the measure.
 */
export function ndcgAtK(grades: readonly number[], relevantGrades: readonly number[], k: number): number | null {
  const ideal = discountedGain([...relevantGrades].sort((left, right) => right - left).slice(0, k));
  return ideal === 0 ? null : discountedGain(grades.slice(0, k)) / ideal;
}
