import { expect, it } from 'vitest';
import { preferReasons } from '../../../src/answering/statement/prefer-reasons.js';
import { candidateOf } from './candidate-of.js';

it('puts a statement that names a cause before one that is a little better otherwise', () => {
  const plain = candidateOf('H100 租价回升。', { score: 3.1, row: 1 });
  const causal = candidateOf('H100 租价回升，原因是推理需求。', { score: 3, row: 2 });
  expect(preferReasons([plain, causal]).map(({ vectorRow }) => vectorRow)).toEqual([2, 1]);
});

it('counts a heading that asks why, and a purpose', () => {
  const plain = candidateOf('The fund was announced in April.', { score: 3.1, row: 1 });
  const explaining = candidateOf('Decoding reads all weights.', { score: 3, row: 2, heading: 'Why decoding is slow' });
  const purpose = candidateOf('Safety was one aim of the fund.', { score: 2.9, row: 3 });
  expect(preferReasons([plain, explaining, purpose]).map(({ vectorRow }) => vectorRow)).toEqual([2, 3, 1]);
});

it('puts table rows behind sentences', () => {
  const row = candidateOf('Period: 2026; price: 2.42', { score: 3.8, row: 1, kind: 'row' });
  const sentence = candidateOf('The price fell.', { score: 3, row: 2 });
  expect(preferReasons([row, sentence]).map(({ vectorRow }) => vectorRow)).toEqual([2, 1]);
});
