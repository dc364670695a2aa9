import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  gaussian,
  median,
  percentile,
  seededRandom,
  spread,
  sum,
} from '../../benchmarks/measuring/statistics.js';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('percentile', () => {
  it.each([
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
    [0.001, 1],
  ])('takes the nearest rank: %f of 1 to 100 is %i', (share, value) => {
    expect(percentile(hundred, share)).toBe(value);
  });

  it('is one of the values, below which at least the share lies', () => {
    const values = fc.array(fc.double({ noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, share) => {
        const found = percentile(list, share);
        expect(list).toContain(found);
        expect(list.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * list.length - 1e-9);
      }),
    );
  });

  it('has none of an empty list', () => expect(percentile([], 0.5)).toBeNaN());
});

describe('median', () => {
  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %f', (values, middle) => expect(median(values)).toBe(middle));

  it('has none of an empty list', () => expect(median([])).toBeNaN());
});

it('adds up', () => expect([sum([]), sum([1, 2, 3.5])]).toEqual([0, 6.5]));

describe('spread', () => {
  it('picks evenly, in order', () => expect(spread(hundred, 4)).toEqual([100, 75, 50, 25]));
  it('gives all where there are fewer', () => expect(spread([1, 2], 4)).toEqual([1, 2]));
  it('picks as many different ones as wanted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (size, count) => {
        const items = Array.from({ length: size }, (_, index) => index);
        expect(new Set(spread(items, count)).size).toBe(Math.min(size, count));
      }),
    );
  });
});

it('cuts blocks that join to the list again', () => {
  expect(blocksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(blocksOf([], 2)).toEqual([]);
});

describe('random numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, random);
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('have mean 0 and variance 1 where they are to be normal', () => {
    const random = seededRandom(1);
    const values = Array.from({ length: 20_000 }, () => gaussian(random));
    expect(sum(values) / values.length).toBeCloseTo(0, 1);
    expect(sum(values.map((value) => value * value)) / values.length).toBeCloseTo(1, 1);
  });
});
