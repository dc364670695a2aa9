import { expect, it } from 'vitest';
import { directionBetween } from '../../src/embedding/direction-between.js';

it('lies between vectors and has length 1', () => {
  const [x, y] = directionBetween([Float32Array.of(1, 0), Float32Array.of(0, 1)]);
  expect(x).toBeCloseTo(Math.SQRT1_2, 6);
  expect(y).toBeCloseTo(Math.SQRT1_2, 6);
});

it('keeps one vector, and the first of two that cancel out', () => {
  const one = Float32Array.of(0, 1);
  expect(directionBetween([one])).toBe(one);
  expect(directionBetween([one, Float32Array.of(0, -1)])).toBe(one);
});
