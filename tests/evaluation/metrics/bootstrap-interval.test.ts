import { expect, it } from 'vitest';
import { bootstrapInterval } from '../../../src/evaluation/metrics/bootstrap-interval.js';

const mean = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + row, 0) / rows.length;

it('lies about the mean as the normal approximation says', () => {
  // 60 of 100: standard error √(.6 × .4 / 100) = .049, so ± .096.
  const rows = Array.from({ length: 100 }, (_, index) => (index < 60 ? 1 : 0));
  const interval = bootstrapInterval(rows, mean);
  expect(interval?.low).toBeGreaterThan(0.48);
  expect(interval?.low).toBeLessThan(0.53);
  expect(interval?.high).toBeGreaterThan(0.67);
  expect(interval?.high).toBeLessThan(0.72);
});

it('is the same for the same seed and another for another', () => {
  const rows = Array.from({ length: 50 }, (_, index) => Math.sin(index));
  expect(bootstrapInterval(rows, mean, { seed: 7 })).toEqual(bootstrapInterval(rows, mean, { seed: 7 }));
  expect(bootstrapInterval(rows, mean, { seed: 7 })).not.toEqual(bootstrapInterval(rows, mean, { seed: 8 }));
});

it('is a point where all rows are alike', () => {
  expect(bootstrapInterval([1, 1, 1], mean)).toEqual({ low: 1, high: 1 });
});

it('narrows with the coverage', () => {
  const rows = Array.from({ length: 40 }, (_, index) => index);
  const [wide, narrow] = [bootstrapInterval(rows, mean), bootstrapInterval(rows, mean, { coverage: 0.5 })];
  expect(narrow!.high - narrow!.low).toBeLessThan(wide!.high - wide!.low);
});

it('leaves out samples that cannot be measured, and is null without any', () => {
  const ones = (rows: readonly number[]): number | null => (rows.includes(1) ? 1 : null);
  expect(bootstrapInterval([0, 1], ones)).toEqual({ low: 1, high: 1 });
  expect(bootstrapInterval([0, 0], ones)).toBeNull();
  expect(bootstrapInterval([], mean)).toBeNull();
});
