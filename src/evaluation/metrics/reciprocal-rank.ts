/**
 * 1 / rank of the first relevant hit, in [0, 1]; 0 where none is relevant. Its mean over questions is the MRR.
 *
 * @param isRelevant - One entry a hit, best hit first.
 */
export function reciprocalRank(isRelevant: readonly boolean[]): number {
  const index = isRelevant.indexOf(true);
  return index < 0 ? 0 : 1 / (index + 1);
}
