import { expect, it } from 'vitest';
import { ndcgAtK } from '../../../src/evaluation/metrics/ndcg-at-k.js';

it('is 1 for the best possible order', () => {
  expect(ndcgAtK([3, 2, 1, 0], [1, 2, 3], 10)).toBe(1);
});

it('discounts a grade by the logarithm of its place', () => {
  // Gain 7 at place 2: 7 / log2(3) = 4.4165; ideal 7 at place 1.
  expect(ndcgAtK([0, 3], [3], 10)).toBeCloseTo(1 / Math.log2(3), 10);
  // Found 1 at place 1 and 3 at place 3: 1 + 7/2 = 4.5; ideal 7 + 1/log2(3) = 7.6309.
  expect(ndcgAtK([1, 0, 3], [3, 1], 10)).toBeCloseTo(4.5 / 7.63093, 5);
});

it('looks at the first k places only, for the ideal order too', () => {
  expect(ndcgAtK([0, 0, 3], [3], 2)).toBe(0);
  expect(ndcgAtK([3, 3], [3, 3, 3], 2)).toBe(1);
});

it('is null where nothing is relevant', () => {
  expect(ndcgAtK([0, 0], [], 10)).toBeNull();
});
