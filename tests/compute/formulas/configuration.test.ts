import { describe, expect, it } from 'vitest';
import {
  fitsIn,
  LONGEST_CONTEXT,
  longestContext,
  smallestConfiguration,
} from '../../../src/compute/formulas/configuration.js';

describe('configurations', () => {
  it('are the smallest power of two that holds the bytes', () => {
    expect(smallestConfiguration(140e9, 80e9, 0.9)).toBe(2);
    expect(smallestConfiguration(144e9, 80e9, 0.9)).toBe(2);
    expect(smallestConfiguration(145e9, 80e9, 0.9)).toBe(4);
    expect(smallestConfiguration(810e9, 80e9, 0.9)).toBe(16);
    expect(smallestConfiguration(1, 80e9, 0.9)).toBe(1);
    expect(fitsIn(72e9, 1, 80e9, 0.9)).toBe(true);
  });

  it('hold a longest context', () => {
    expect(longestContext(1000, (tokens) => 3 * tokens)).toBe(333);
    expect(longestContext(-1, (tokens) => tokens)).toBe(0);
    expect(longestContext(1000, () => 10)).toBe(LONGEST_CONTEXT);
  });
});
