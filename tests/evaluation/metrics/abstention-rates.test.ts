import { expect, it } from 'vitest';
import {
  abstentionPrecision,
  abstentionRecall,
  falseAbstentionRate,
} from '../../../src/evaluation/metrics/abstention-rates.js';

const outcome = (isAnswerable: boolean, isAbstained: boolean) => ({ isAnswerable, isAbstained });

// Five answerable, one of them refused; four unanswerable, three of them refused.
const outcomes = [
  outcome(true, false),
  outcome(true, false),
  outcome(true, false),
  outcome(true, false),
  outcome(true, true),
  outcome(false, true),
  outcome(false, true),
  outcome(false, true),
  outcome(false, false),
];

it('precision: three of four refusals were right', () => {
  expect(abstentionPrecision(outcomes)).toBe(0.75);
});

it('recall: three of four unanswerable questions were refused', () => {
  expect(abstentionRecall(outcomes)).toBe(0.75);
});

it('one of five answerable questions was refused', () => {
  expect(falseAbstentionRate(outcomes)).toBe(0.2);
});

it('what cannot be measured is null', () => {
  expect(abstentionPrecision([outcome(true, false)])).toBeNull();
  expect(abstentionRecall([outcome(true, false)])).toBeNull();
  expect(falseAbstentionRate([outcome(false, false)])).toBeNull();
});
