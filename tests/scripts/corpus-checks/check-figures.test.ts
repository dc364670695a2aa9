import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../../scripts/corpus-checks/check-figures.js';
import { figure, pair } from './small-pair.js';

const problems = (zh: string, en: string, figures: unknown = {}): string[] =>
  checkFigures(pair(zh, en, figures), ['Llama 3.1', '零一万物']).map(({ what }) => what);

describe('checkFigures', () => {
  it.each([
    ['百度有 2.4 万块 GPU。', 'Baidu has 24,000 GPUs.', figure(24_000, 'GPUs')],
    ['GPT-3 有 1750 亿个参数。', 'GPT-3 has 175B parameters.', figure('175 billion', 'parameters')],
    ['占 20.4 % 至 38.2 %。', 'It is 20.4 to 38.2 %.', figure([20.4, 38.2], '%')],
    ['罚金 500 万美元。', 'A fine of $5M.', figure(5_000_000, 'USD')],
    ['规则在 2025 年 4 月 9 日生效。', 'In force since 9 April 2025.', figure('2025-04-09', 'date')],
    ['容量 1.5 TB。', 'It holds 1,500 GB.', figure(1.5, 'TB')],
  ])('accepts %j with %j', (zh, en, declared) => {
    expect(problems(zh, en, { figures: [declared] })).toEqual([]);
  });

  it('names the line of a number that is not declared', () => {
    expect(problems('# 题\n\n百度有 3 万块 GPU。', '# Title\n\nBaidu has 30,000 GPUs.')).toEqual([
      'zh/orders.md:3: not declared: “百度有 [3 万]块 GPU。”',
      'en/orders.md:3: not declared: “Baidu has [30,000] GPUs.”',
    ]);
  });

  it('wants a declared figure in both languages, with its unit', () => {
    expect(problems('显存 80 GB。', 'The memory is 80 GB/s.', { figures: [figure(80, 'GB')] })).toEqual([
      'en/orders.md:1: not declared: “The memory is [80] GB/s.”',
      'en/orders.md: the declared figure does not stand in it: Baidu, GPUs: 80 GB',
    ]);
  });

  it('takes names, bit widths, ordinals, counts in words, headings and the dates of sources for structure', () => {
    const zh = '# 2022 年的 7 件事\n\n零一万物的 Llama 3.1 405B 是第 3 代，16 位，有两种；2023 年 3 月公布。\n\n1. 甲';
    const en =
      '# 7 things of 2022\n\nLlama 3.1 405B is the 3rd generation, 16-bit, of two kinds, published in March 2023.\n\n1. One';
    expect(problems(zh, en)).toEqual([]);
  });

  it('compares tables cell by cell', () => {
    const table = (cell: string): string => `| a | b |\n|---|---|\n| x | ${cell} |`;
    const declared = { tables: [{ what: 'cells', source: 'filing' }] };
    expect(problems(table('2.4 万'), table('24,000'), declared)).toEqual([]);
    expect(problems(table('2.5 万'), table('24,000'), declared)).toEqual([
      'table 1, row 2, column 2: 2.5 万 | 24,000: the figures differ',
    ]);
    expect(problems(table('1'), table('1'))).toEqual(['1 tables in the articles, 0 declared']);
  });

  it('takes a number of a table for declared, in a date too', () => {
    const body = (text: string): string => `${text}\n\n| a | b |\n|---|---|\n| 2021 | 24,000 |`;
    expect(
      problems(body('2021 年有 2.4 万。'), body('24,000 in 2021.'), { tables: [{ what: 'x', source: 'filing' }] }),
    ).toEqual([]);
  });

  it('knows every source', () => {
    expect(problems('7 个', '7', { figures: [figure(7, '', { source: 'rumour' })] })).toEqual([
      'the source rumour is not in the head',
    ]);
  });
});
