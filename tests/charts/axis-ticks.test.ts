import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalYear, roundTicks } from '../../src/charts/axis-ticks.js';

test('what a date leaves open is taken as the middle', () => {
  expect(decimalYear('2023')).toBe(2023.5);
  expect(decimalYear('2023-01')).toBeCloseTo(2023 + 0.5 / 12);
  expect(decimalYear('2023-07-01')).toBe(2023.5);
  expect(decimalYear('2023-12-31')).toBeLessThan(2024);
});

test('round numbers around the values', () => {
  expect(roundTicks(0.2, 0.6, 5)).toEqual([0.2, 0.3, 0.4, 0.5, 0.6]);
  expect(roundTicks(0, 38e6, 5)).toEqual([0, 1e7, 2e7, 3e7, 4e7]);
  expect(roundTicks(5, 5, 5).length).toBeGreaterThan(1);
});

test('they always enclose what is shown, and are few', () => {
  const value = fc.double({ min: 1e-6, max: 1e30, noNaN: true });
  fc.assert(
    fc.property(value, value, (one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      fc.pre(high > low * 1.000001);
      const ticks = roundTicks(low, high, 5);
      expect(ticks[0]).toBeLessThanOrEqual(low * (1 + 1e-9));
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high * (1 - 1e-9));
      expect(ticks.length).toBeLessThanOrEqual(8);
    }),
  );
});
