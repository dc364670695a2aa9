import { expect, it } from 'vitest';
import { recallAtK } from '../../../src/evaluation/metrics/recall-at-k.js';

it('is the share of the relevant items that the first k hits hold', () => {
  expect(recallAtK([[0], [], [2], [1]], 4, 3)).toBe(0.5);
  expect(recallAtK([[0], [], [2], [1]], 4, 4)).toBe(0.75);
});

it('counts an item once, and all items of a hit', () => {
  expect(recallAtK([[0, 1], [0]], 2, 5)).toBe(1);
  expect(recallAtK([[0], [0]], 2, 5)).toBe(0.5);
});

it('is 0 without hits and null without relevant items', () => {
  expect(recallAtK([], 2, 5)).toBe(0);
  expect(recallAtK([[]], 0, 5)).toBeNull();
});
