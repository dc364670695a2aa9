import { describe, expect, it } from 'vitest';
import { findCalculator } from '../../src/compute/calculators/all-calculators.js';
import type { Calculation } from '../../src/compute/calculation.js';
import { asked } from './given.js';

function cache(given: Readonly<Record<string, number | string>>): Calculation {
  const calculation = findCalculator('kv-cache')?.calculate(asked({ context: 1, ...given }), 'en');
  if (calculation === undefined) throw new Error('there is no kv-cache');
  return calculation;
}

describe('the shape of the attention', () => {
  it('follows from the heads where its kind is not given', () => {
    const plain = { layers: 40, attentionHeads: 40, hiddenSize: 5120 };
    expect(cache(plain).value).toBe(2 * 40 * 5120 * 2);
    expect(cache({ ...plain, kvHeads: 8 }).value).toBe(2 * 40 * 8 * 128 * 2);
    expect(cache({ ...plain, attention: 'mqa' }).value).toBe(2 * 40 * 128 * 2);
  });

  it('shows the head dimension that follows from others as assumed, with the reason', () => {
    const { inputs } = cache({ layers: 40, attentionHeads: 40, hiddenSize: 5120 });
    expect(inputs.find(({ name }) => name === 'headDimension')).toEqual({
      name: 'headDimension',
      value: 128,
      unit: '1',
      origin: 'assumed',
      source: 'definition of the formula',
      why: 'hidden size over attention heads',
    });
  });

  it('has the formula of its kind', () => {
    expect(cache({ layers: 61, latent: 512, rope: 64 }).formula).toContain('d_latent');
    expect(cache({ layers: 32, kvHeads: 8, headDimension: 128, window: 4096 }).formula).toContain('min(T, window)');
  });

  it('lists only what was used', () => {
    const names = cache({ layers: 61, attention: 'mla', latent: 512, rope: 64, kvHeads: 128 }).inputs.map(
      ({ name }) => name,
    );
    expect(names).not.toContain('kvHeads');
  });

  it('asks for what is missing of its kind', () => {
    expect(() => cache({ layers: 61, attention: 'mla' })).toThrow(/latent .*; rope/);
    expect(() => cache({ layers: 61, kvHeads: 8 })).toThrow(/headDimension/);
    expect(() => cache({ layers: 61, attention: 'gqa', headDimension: 128 })).toThrow(/kvHeads/);
  });
});
