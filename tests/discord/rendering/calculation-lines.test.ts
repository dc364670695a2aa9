import { describe, expect, test } from 'vitest';
import type { Calculation } from '../../../src/compute/calculation.js';
import { wordsIn } from '../../../src/discord/interface-words.js';
import {
  inputLines,
  raisedExponents,
  shownQuantity,
  sourceLines,
  tableLines,
} from '../../../src/discord/rendering/calculation-lines.js';

const calculation = (parts: Partial<Calculation> = {}): Calculation => ({
  name: 'training-flops',
  value: 3.15e23,
  unit: 'FLOP',
  formula: '6·N·D',
  inputs: [],
  ...parts,
});

test.each([
  [3.15e23, 'FLOP', 'en', '3.15×10²³ FLOP'],
  [70e9, '1', 'zh-CN', '700 亿'],
  [70e9, '1', 'zh-TW', '700 億'],
  ['bf16', '', 'en', 'BF16'],
  ['gptq-int4', '', 'zh-CN', 'GPTQ-INT4'],
  ['qlora', '', 'en', 'QLoRA'],
  ['none', '', 'zh-TW', '無'],
  ['nvlink-4', '', 'en', 'nvlink-4'],
] as const)('%s %s in %s is written %s', (value, unit, language, shown) => {
  expect(shownQuantity(value, unit, language)).toBe(shown);
});

test('exponents are raised, also negative ones', () => {
  expect(raisedExponents('3.8×10^25 FLOP, 10^-6 s, x^2')).toBe('3.8×10²⁵ FLOP, 10⁻⁶ s, x^2');
});

describe('inputs', () => {
  const inputs: Calculation['inputs'] = [
    { name: 'parameters', value: 175e9, unit: '1', origin: 'asked' },
    { name: 'tokens', value: 300e9, unit: 'token', origin: 'fact-sheet', source: 'A *paper*, OpenAI, 2020-05' },
    { name: 'attentionTerm', value: 'none', unit: '', origin: 'assumed', why: 'the term is small' },
    { name: 'recomputation', value: 'none', unit: '', origin: 'assumed', source: 'a source alone' },
  ];

  test('say where each comes from, and nothing in them becomes Markdown', () => {
    const lines = (...origins: ('asked' | 'fact-sheet' | 'assumed')[]): string[] =>
      inputLines(calculation({ inputs }), origins, 'en', wordsIn('en'));
    expect(lines('asked', 'fact-sheet')).toEqual([
      expect.stringMatching(/^- .+ \*\*175 billion\*\* · as asked$/),
      expect.stringMatching(/^- .+ \*\*300 billion tokens\*\* · A \\\*paper\\\*, OpenAI, 2020-05$/),
    ]);
    expect(lines('assumed')).toEqual([
      expect.stringMatching(/ \*\*none\*\* · the term is small$/),
      expect.stringMatching(/ \*\*none\*\* · a source alone$/),
    ]);
  });
});

describe('tables', () => {
  const table = {
    columns: ['format', 'weights', 'fits'],
    rows: [
      ['FP8', '405 GB', ''],
      ['INT4', '202 GB', 'yes'],
    ],
  };

  test('each cell has the name of its column; an empty one is left out', () => {
    expect(tableLines(calculation({ table }))).toEqual([
      'format **FP8** — weights: 405 GB',
      'format **INT4** — weights: 202 GB · fits: yes',
    ]);
  });

  test('what is compared stands once above the rows; what is empty keeps its place', () => {
    expect(tableLines(calculation({ name: 'compare', table }))[0]).toBe('**weights · fits**');
    expect(tableLines(calculation({ name: 'compare', table }))[1]).toBe('**FP8** 405 GB · —');
  });

  test('a timeline begins with the newest', () => {
    expect(tableLines(calculation({ name: 'timeline', table }))[0]).toBe('INT4 · 202 GB · yes');
    expect(tableLines(calculation())).toEqual([]);
  });
});

test('sources stand once each, as many as fit, and the others are counted', () => {
  const inputs = Array.from({ length: 20 }, (_, index) => ({
    name: 'x',
    value: 1,
    unit: '1',
    origin: 'fact-sheet' as const,
    source: `Paper ${index % 10}, Publisher, 2020; Common source`,
  }));
  const all = sourceLines(calculation({ inputs }), 2000, wordsIn('en'));
  expect(all).toHaveLength(11);
  const few = sourceLines(calculation({ inputs }), 120, wordsIn('zh-CN'));
  expect(few.join('\n').length).toBeLessThanOrEqual(120);
  expect(few.at(-1)).toBe(`……另有 ${11 - (few.length - 1)} 条`);
});
