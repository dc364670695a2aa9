/**
 * Share of the relevant items that the first `k` hits hold, in [0, 1].
 *
 * @param foundByHit - Relevant items that each hit holds, best hit first. An item that two hits hold counts once.
 * @param relevantCount - Relevant items there are.
 * @returns Null where nothing is relevant.
 */
export function recallAtK(foundByHit: readonly (readonly number[])[], relevantCount: number, k: number): number | null {
  return relevantCount === 0 ? null : new Set(foundByHit.slice(0, k).flat()).size / relevantCount;
}
