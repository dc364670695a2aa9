import { expect, it } from 'vitest';
import { hashOfQuestions } from '../../src/evaluation/report.js';
import { goldenQuestion, questionRow, refusedRow, sampleReport } from './sample-rows.js';

it('holds figures, reliability, times and rows', () => {
  const times = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
  const rows = [...times.map((totalMs) => questionRow({ answer: { totalMs } })), refusedRow()];
  const report = sampleReport(rows);
  expect(report.answerMs).toEqual({ p50: 50, p95: 100 });
  expect(report.reliability).toMatchObject([
    { from: 0.1, count: 1, shareTrue: 0 },
    { from: 0.9, count: 10, shareTrue: 1 },
  ]);
  expect(report.rows).toHaveLength(11);
  expect(report.total.questions).toBe(11);
});

it('has no times without questions', () => {
  expect(sampleReport([]).answerMs).toBeNull();
});

it('the hash of questions follows their content and not their order', () => {
  const [first, second] = [goldenQuestion({}), goldenQuestion({ id: 'other.en' })];
  expect(hashOfQuestions([first, second])).toBe(hashOfQuestions([second, first]));
  expect(hashOfQuestions([first])).not.toBe(hashOfQuestions([goldenQuestion({ expected: [['94 GB']] })]));
});
