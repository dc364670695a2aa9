import { describe, expect, it } from 'vitest';
import { crossingBatch, crossingBatchOfWeights, decodeBound } from '../../../src/compute/formulas/roofline.js';

const h100 = { bandwidth: 3.35e12, flops: 989.4e12, bytesPerWeight: 2, kvBytesPerSequence: 0, batch: 1 };
const dense = { ...h100, parameters: 7e9, activeParameters: 7e9 };

describe('decoding', () => {
  it('reads all weights for one token, so that bandwidth is the limit', () => {
    const bound = decodeBound(dense);
    expect(bound.tokensPerSecond).toBeCloseTo(3.35e12 / 14e9, 6);
    expect(bound.memorySeconds).toBeGreaterThan(bound.computeSeconds);
  });

  it('crosses at peak over bandwidth: 295 sequences on an H100 in BF16', () => {
    expect(crossingBatch(dense)).toBeCloseTo(295.34, 1);
    expect(crossingBatchOfWeights(dense)).toBeCloseTo(295.34, 1);
  });

  it('never crosses where the cache of a sequence takes longer to read than its token to compute', () => {
    expect(crossingBatch({ ...dense, kvBytesPerSequence: 1e9 })).toBeUndefined();
    expect(crossingBatch({ ...dense, kvBytesPerSequence: 1e7 })).toBeGreaterThan(295.4);
  });

  it('reads of a mixture of experts what its tokens may need, and never more than all', () => {
    const mixture = { ...h100, parameters: 671e9, activeParameters: 37e9, bytesPerWeight: 1 };
    expect(decodeBound(mixture).memorySeconds).toBeCloseTo(37e9 / 3.35e12, 9);
    expect(decodeBound({ ...mixture, batch: 64 }).memorySeconds).toBeCloseTo(671e9 / 3.35e12, 9);
  });
});
