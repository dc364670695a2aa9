import { expect, it } from 'vitest';
import { abstentionAt, abstentionCurve } from '../../../src/evaluation/metrics/abstention-curve.js';

const questions = [
  { isAnswerable: false, answeredUpTo: -Infinity },
  { isAnswerable: false, answeredUpTo: 0.4 },
  { isAnswerable: true, answeredUpTo: 0.4 },
  { isAnswerable: true, answeredUpTo: 0.8 },
  { isAnswerable: true, answeredUpTo: Infinity },
  { isAnswerable: true, answeredUpTo: 1 },
];

it('a question is refused above the threshold up to which it is answered', () => {
  expect(abstentionAt(questions, 0.4)).toEqual({ threshold: 0.4, recall: 0.5, falseRate: 0 });
  expect(abstentionAt(questions, 0.41)).toEqual({ threshold: 0.41, recall: 1, falseRate: 0.25 });
});

it('the curve has a point wherever a share may change, and both ends', () => {
  expect(abstentionCurve(questions)).toEqual([
    { threshold: 0, recall: 0.5, falseRate: 0 },
    { threshold: 0.4, recall: 0.5, falseRate: 0 },
    { threshold: 0.8, recall: 1, falseRate: 0.25 },
    { threshold: 1, recall: 1, falseRate: 0.5 },
  ]);
});

it('there is no curve without questions of both sorts', () => {
  expect(abstentionAt(questions.slice(0, 2), 0.5)).toBeNull();
  expect(abstentionCurve(questions.slice(2))).toEqual([]);
});
