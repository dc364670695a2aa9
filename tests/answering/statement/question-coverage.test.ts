import { expect, it } from 'vitest';
import { QuestionCoverage } from '../../../src/answering/statement/question-coverage.js';
import { candidateOf } from './candidate-of.js';

const shares = new Map([
  ['count', { share: 0.5, translations: ['数量'] }],
  ['operator', { share: 0.3, translations: [] }],
]);
const coverage = (): QuestionCoverage =>
  new QuestionCoverage(shares, ({ statement }) => new Set(statement.plainText.split(' ')));

const count = candidateOf('the count', { score: 1, row: 1 });
const inChinese = candidateOf('数量', { score: 1, row: 2 });
const both = candidateOf('count operator', { score: 1, row: 3 });

it('gives a statement the shares of the words that it holds', () => {
  expect(coverage().gainOf(count)).toBe(0.5);
  expect(coverage().gainOf(both)).toBe(0.8);
});

it('counts a word once, in whichever language it was said', () => {
  const said = coverage();
  said.add(inChinese);
  expect(said.gainOf(count)).toBe(0);
  expect(said.gainOf(both)).toBe(0.3);
});
