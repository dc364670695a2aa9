import { describe, expect, it } from 'vitest';
import {
  bitsPerWeight,
  bytesPerKvElement,
  isGrouped,
  weightBytes,
  WEIGHT_PRECISIONS,
} from '../../../src/compute/formulas/bits-per-weight.js';

describe('bits of a weight', () => {
  it('count the scales and zero points of groups', () => {
    // 16 bits of scale and 4 of zero point for 128 weights.
    expect(bitsPerWeight('awq-int4', '128')).toBeCloseTo(4.15625, 10);
    expect(bitsPerWeight('gptq-int4')).toBe(bitsPerWeight('awq-int4', '128'));
    expect(bitsPerWeight('gptq-int4', '32')).toBeCloseTo(4.625, 10);
    expect(bitsPerWeight('gptq-int4', 'none')).toBe(4);
    expect(bitsPerWeight('gptq-int8', '128')).toBeCloseTo(8.1875, 10);
  });

  it('do not depend on groups where there are none', () => {
    expect(bitsPerWeight('int4', '32')).toBe(4);
    expect(bitsPerWeight('nvfp4')).toBe(4.5);
    expect(bitsPerWeight('mxfp4')).toBe(4.25);
    expect(isGrouped('q4_k_m')).toBe(false);
    expect(isGrouped('gptq-int3')).toBe(true);
  });

  it('are known for every precision that may be chosen', () => {
    for (const precision of WEIGHT_PRECISIONS) {
      const bits = bitsPerWeight(precision as Parameters<typeof bitsPerWeight>[0]);
      expect(bits, precision).toBeGreaterThan(2);
      expect(bits, precision).toBeLessThanOrEqual(32);
    }
  });

  it('make bytes', () => {
    expect(weightBytes(70e9, 'bf16')).toBe(140e9);
    expect(weightBytes(65e9, 'nf4') / 1e9).toBeCloseTo(33.53, 2);
    expect([bytesPerKvElement('bf16'), bytesPerKvElement('fp8'), bytesPerKvElement('int4')]).toEqual([2, 1, 0.5]);
  });
});
