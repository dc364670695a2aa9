import { expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/answering/question/analyse-question.js';
import { Recogniser } from '../../../src/lexicon/recogniser.js';
import { emptyLexicon } from '../../../src/lexicon/lexicon.js';

const recogniser = new Recogniser(emptyLexicon);

it.each([
  ['月之暗面23年估值多少', ['2023']],
  ['nvda FY2028 revenue', ['2028']],
  ['2021 至 2023 年', ['2021', '2023']],
  ['用了20年时间', []],
  ['3年内', []],
  ['2,048 张卡', []],
])('finds the years of %j', (question, years) => {
  expect(analyseQuestion(question, recogniser).years).toEqual(years);
});
