import { expect, it } from 'vitest';
import { statesFact } from '../../../src/evaluation/metrics/states-fact.js';

it.each([
  ['spaces and commas do not count', '约 2.4 万张', '2.4万'],
  ['nor does the thousands separator', 'ordered 24,000 cards', '24000'],
  ['nor full-width forms', 'ＧＰＴ－４ 的参数', 'gpt-4'],
  ['nor case', 'made by nvidia [1].', 'NVIDIA'],
  ['nor Traditional characters', '輝達的資料中心', '数据中心'],
  ['nor the kind of dash', '2020–2022', '2020-2022'],
  ['nor emphasis', 'a **memory**-bound step', 'memory-bound'],
  ['a marker does not part a fact', '8 张[1]。', '8张'],
  ['a list of numbers holds each of them', 'sizes of 512, 1024 and 2,048', '1024'],
  ['so does a Chinese list', '有 512，1024 两种', '512'],
  ['a number may follow another', 'in 2023 24,000 were sold', '24,000'],
  ['a short word may have a plural', 'two DGXs', 'DGX'],
  ['signs of patterns are characters', 'C++ (2 * N)?', 'C++ (2 * N)?'],
])('%s', (_reason, text, spelling) => {
  expect(statesFact(text, spelling)).toBe(true);
});

it.each([
  ['a number stands whole', 'about 1,175 units', '175'],
  ['a decimal is another number', '175.5 billion', '175'],
  ['a version is another model', 'GPT-3.5 came later', 'GPT-3'],
  ['the end of a version is no number', 'version 13.5', '3.5'],
  ['a unit goes on', '2.4 万亿个词元', '2.4 万'],
  ['a short word stands whole', 'the output of basic ops', 'TPU'],
  ['an empty spelling is in nothing', 'anything', ' , '],
  ['another fact', '英伟达', '谷歌'],
])('not: %s', (_reason, text, spelling) => {
  expect(statesFact(text, spelling)).toBe(false);
});
