import { expect, it } from 'vitest';
import { areaUnderCurve, brierScore, reliabilityBins } from '../../../src/evaluation/metrics/calibration.js';

const forecast = (confidence: number, isTrue: boolean) => ({ confidence, isTrue });

it('Brier: the mean of the squared distances', () => {
  // (0.1)² + (0.8)² = 0.01 + 0.64
  expect(brierScore([forecast(0.9, true), forecast(0.8, false)])).toBeCloseTo(0.325, 10);
  expect(brierScore([])).toBeNull();
});

it('AUC: the share of pairs in the right order', () => {
  // Pairs true over false: .9>.8, .9>.3, .7<.8, .7>.3: three of four.
  const forecasts = [forecast(0.9, true), forecast(0.8, false), forecast(0.7, true), forecast(0.3, false)];
  expect(areaUnderCurve(forecasts)).toBe(0.75);
});

it('AUC: a tie counts half', () => {
  expect(areaUnderCurve([forecast(0.5, true), forecast(0.5, false)])).toBe(0.5);
  expect(areaUnderCurve([forecast(0.5, true), forecast(0.5, false), forecast(0.9, true)])).toBe(0.75);
});

it('AUC: null unless there are both', () => {
  expect(areaUnderCurve([forecast(0.5, true)])).toBeNull();
  expect(areaUnderCurve([forecast(0.5, false)])).toBeNull();
});

it('bins hold the means of what falls in them, 1 in the last', () => {
  const bins = reliabilityBins([forecast(0.1, false), forecast(0.3, true), forecast(1, true)], 2);
  expect(bins).toEqual([
    { from: 0, to: 0.5, count: 2, meanConfidence: 0.2, shareTrue: 0.5 },
    { from: 0.5, to: 1, count: 1, meanConfidence: 1, shareTrue: 1 },
  ]);
});
