import { describe, expect, it } from 'vitest';
import { numbersInText } from './numbers-in-text.js';

describe('numbersInText', () => {
  it.each([
    ['24000 GPUs', [24_000]],
    ['24,000 GPUs', [24_000]],
    ['合 2.4 万块 GPU', [24_000]],
    ['24k of them', [24_000]],
    ['530 billion parameters', [530e9]],
    ['a 530-billion-parameter model', [530e9]],
    ['MT-NLG 530B', [530e9]],
    ['5300 亿参数', [530e9]],
    ['10 万亿参数', [1e13]],
    ['300 多万个', [3e6]],
    ['1.085 trillion', [1.085e12]],
    ['100 million pounds, £100,000,000', [1e8, 1e8]],
    ['10 % and 65% a year', [10, 65]],
    ['four products, Two teams', [4, 2]],
    ['ten thousand GPUs', [10_000]],
    ['四种产品、两支团队、一万块', [4, 2, 10_000]],
    ['0.5, 3.125 and 1,979.', [0.5, 3.125, 1979]],
  ])('reads %j', (text, values) => {
    expect(numbersInText(text).map(({ value }) => value)).toEqual(values);
  });

  it.each(['GPT-4', 'GPT-3.5', 'H100 NVL', 'often', 'someone', '第四范式', '数十亿'])('finds none in %j', (text) => {
    expect(numbersInText(text)).toEqual([]);
  });

  it('keeps units apart from scales', () => {
    expect(numbersInText('80 GB at 3.35 TB/s, 700 W, 16 M').map(({ value }) => value)).toEqual([80, 3.35, 700, 16]);
  });

  it('says where each number stands, scale included', () => {
    const text = '百度急订 2.4 万块 GPU';
    expect(numbersInText(text).map(({ start, end }) => text.slice(start, end))).toEqual(['2.4 万']);
  });
});
