import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/quantities/find-numbers.js';

describe('findNumbers', () => {
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
    ['twenty-four layers', [24]],
    ['threefold, a tenfold rise', [3, 10]],
    ['four hundred million', [4e8]],
    ['四种产品、两支团队、一万块', [4, 2, 10_000]],
    ['二十四层、三百台、两千家、十二个、十倍', [24, 300, 2000, 12, 10]],
    ['0.5, 3.125 and 1,979.', [0.5, 3.125, 1979]],
    ['3.8e25 FLOP, 3.8×10^25, 3.8 × 10²⁵, 3.8 × 10 的 25 次方', [3.8e25, 3.8e25, 3.8e25, 3.8e25]],
    ['1 PFLOPS is 10^15 FLOPS', [1, 1e15]],
    ['2.5 千亿、3 百万、5 千万', [2.5e11, 3e6, 5e7]],
  ])('reads %j', (text, values) => {
    expect(findNumbers(text).map(({ value }) => value)).toEqual(values);
  });

  it.each([
    'GPT-4',
    'GPT-3.5',
    'H100 NVL',
    'FP8',
    'often',
    'someone',
    '第四范式',
    '数十亿',
    '百度',
    '千问',
    '一两个',
    '一一对应',
  ])('finds none in %j', (text) => {
    expect(findNumbers(text)).toEqual([]);
  });

  it('keeps units apart from scales', () => {
    expect(findNumbers('80 GB at 3.35 TB/s, 700 W, 16 M').map(({ value }) => value)).toEqual([80, 3.35, 700, 16]);
  });

  it.each([
    ['80 GB', { dimension: 'bytes', factor: 1e9 }],
    ['320 KiB', { dimension: 'bytes', factor: 1024 }],
    ['900 GB/s', { dimension: 'bytes per second', factor: 1e9 }],
    ['400 Gb/s', { dimension: 'bits per second', factor: 1e9 }],
    ['989 TFLOPS', { dimension: 'operations per second', factor: 1e12 }],
    ['$5 million', { dimension: 'USD', factor: 1 }],
    ['500 万美元', { dimension: 'USD', factor: 1 }],
    ['44%', { dimension: 'share', factor: 1 }],
    ['4 成', { dimension: 'share', factor: 10 }],
    ['1.5 倍', { dimension: 'ratio', factor: 1 }],
    ['2.4 万块', { dimension: 'accelerators', factor: 1 }],
    ['15 万亿词元', { dimension: 'tokens', factor: 1 }],
    ['700 兆瓦', { dimension: 'power', factor: 1e6 }],
    ['2.788 million H800 hours', { dimension: 'time', factor: 3600 }],
  ])('reads the unit of %j', (text, unit) => {
    expect(findNumbers(text)[0]?.unit).toEqual(unit);
  });

  it('gives the numbers of a range the scale and the unit of the last', () => {
    expect(findNumbers('10, 38 and 71 billion dollars')).toMatchObject([
      { value: 10, rangeValue: 10e9, unit: { dimension: 'USD' } },
      { value: 38, rangeValue: 38e9, unit: { dimension: 'USD' } },
      { value: 71e9, unit: { dimension: 'USD' } },
    ]);
    expect(findNumbers('20 至 30 亿元')).toMatchObject([{ value: 20, rangeValue: 2e9 }, { value: 3e9 }]);
    expect(findNumbers('8 cards with 80 GB')[0]).not.toHaveProperty('rangeValue');
  });

  it('says where each number stands, scale included', () => {
    const text = '百度急订 2.4 万块 GPU';
    expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['2.4 万']);
  });
});
