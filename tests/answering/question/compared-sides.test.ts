import { beforeAll, describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/answering/question/analyse-question.js';
import { comparedSides, sidesOf, textOfSide } from '../../../src/answering/question/compared-sides.js';
import { loadLexicon } from '../../../src/lexicon/load-lexicon.js';
import { Recogniser } from '../../../src/lexicon/recogniser.js';
import { repositoryPath } from '../../helpers/corpus-articles.js';

let recogniser: Recogniser;

beforeAll(async () => {
  recogniser = new Recogniser(await loadLexicon(repositoryPath('lexicon')));
});

it.each([
  ['L4 vs L40, whats each one meant for', ['l4', 'l40']],
  ['H800跟H100這兩張卡差在哪', ['h800', 'h100']],
  ['CoreWeave 的 B200 vs H100，贵多少', ['b200', 'h100']],
  ['meta的rsc跟aws的p5集群 谁卡多', ['meta rsc', 'aws p5']],
  ['训练用的卡和推理用的卡分别多少', ['训练', '推理']],
  ['infiniband NDR 跟 XDR 速度差多少', ['ndr', 'xdr']],
  ['h200 显存比 h100 大多少', ['h200', 'h100']],
  ['h20跟h100比 脊点低多少', ['h20', 'h100']],
  ['on paper: reserved vs spot vs preemptible gpus', ['reserved', 'spot', 'preemptible']],
  ['字节 2023 跟 2024 各囤了多少卡', ['2023', '2024']],
  ['nvda datacenter sales fy23 vs fy24', ['2023', '2024']],
  ['23年和24年各卖了多少', ['2023', '2024']],
])('finds what %j sets side by side', (question, expected) => {
  expect(comparedSides(question, recogniser).map(textOfSide)).toEqual(expected);
});

it.each(['H100 的显存是多少', 'What is the KV cache?', '豆包的价格比较复杂吗', 'claude w/ fake accounts'])(
  'finds nothing joined in %j',
  (question) => {
    expect(comparedSides(question, recogniser)).toEqual([]);
  },
);

describe('what is compared', () => {
  const sidesIn = (question: string): string[] =>
    sidesOf(question, analyseQuestion(question, recogniser), recogniser).map(textOfSide);

  it('are the things joined, where one is to be chosen or each is asked of', () => {
    expect(sidesIn('medusa or eagle, which reported the bigger speedup')).toEqual(['medusa', 'eagle']);
    expect(sidesIn('azure 和 aws 的 H100 各叫什么')).toEqual(['azure', 'aws']);
  });

  it('are the entities where nothing joins them', () => {
    expect(sidesIn('2025 微软谷歌 谁 capex 多 差多少')).toEqual(['Microsoft', 'Google']);
  });

  it('is nothing where things are only named together', () => {
    expect(sidesIn('when did NVIDIA and Google publish this')).toEqual([]);
  });
});
