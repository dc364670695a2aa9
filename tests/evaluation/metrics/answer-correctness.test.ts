import { expect, it } from 'vitest';
import { judgeAnswer } from '../../../src/evaluation/metrics/answer-correctness.js';

const expected = [
  ['英伟达', 'NVIDIA'],
  ['2.4 万', '24,000'],
];

it('is correct where every group is met by one of its spellings', () => {
  expect(judgeAnswer({ isGiven: true, text: 'NVIDIA 卖了 2.4 万张 [1]' }, expected)).toEqual({
    isCorrect: true,
    metGroups: [0, 1],
    forbiddenFound: [],
  });
});

it('is wrong where a group is not met, and says which are', () => {
  expect(judgeAnswer({ isGiven: true, text: '24000 cards' }, expected)).toMatchObject({
    isCorrect: false,
    metGroups: [1],
  });
});

it('is wrong where something forbidden is said', () => {
  const judgement = judgeAnswer({ isGiven: true, text: 'NVIDIA: 24,000, all delivered' }, expected, ['all delivered']);
  expect(judgement).toEqual({ isCorrect: false, metGroups: [0, 1], forbiddenFound: ['all delivered'] });
});

it('is wrong where the answer was withheld, whatever its message says', () => {
  expect(judgeAnswer({ isGiven: false, text: 'NVIDIA 24,000' }, expected)).toMatchObject({
    isCorrect: false,
    metGroups: [],
  });
});
