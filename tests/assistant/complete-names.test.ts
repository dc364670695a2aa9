import { beforeAll, expect, it } from 'vitest';
import { completeNames } from '../../src/assistant/complete-names.js';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { Recogniser } from '../../src/lexicon/recogniser.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

let recogniser: Recogniser;

beforeAll(async () => {
  recogniser = new Recogniser(await loadLexicon(repositoryPath('lexicon')));
});

it.each([
  ['盘古 α 跟 Σ 差多少参数', '盘古 α 跟 盘古 σ 差多少参数'],
  ['deepseek v4 pro 跟 flash 參數量差多少', 'deepseek v4 pro 跟 deepseek v4 flash 參數量差多少'],
  ['TPU v4 vs v5p', 'TPU v4 vs tpu v5p'],
  ['llama 2 vs 3', 'llama 2 vs llama 3'],
])('writes out the second name of %j', (question, completed) => {
  expect(completeNames(question, recogniser)).toBe(completed);
});

it.each(['H100 vs A100', 'H100 跟显存', '字节 2023 跟 2024 各囤了多少卡', 'What is the H100?'])(
  'leaves %j as it is',
  (question) => {
    expect(completeNames(question, recogniser)).toBe(question);
  },
);
