import { expect, it } from 'vitest';
import { reciprocalRank } from '../../../src/evaluation/metrics/reciprocal-rank.js';

it.each([
  [[true, true], 1],
  [[false, false, true], 1 / 3],
  [[false, false], 0],
  [[], 0],
])('%j gives %d', (isRelevant, rank) => {
  expect(reciprocalRank(isRelevant)).toBe(rank);
});
