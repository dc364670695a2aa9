import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { CalculatedAnswer } from '../../../src/answering/answer.js';
import { renderAnswer } from '../../../src/terminal/rendering/render-answer.js';
import { renderExplanation } from '../../../src/terminal/rendering/render-explanation.js';
import { renderCalculation, renderDerivation } from '../../../src/terminal/rendering/render-calculation.js';

const sheet = { origin: 'fact-sheet', source: 'Model card, Meta, 2024-07-23' } as const;
const answer: CalculatedAnswer = {
  kind: 'calculated',
  question: 'q',
  query: 'q',
  language: 'zh-TW',
  text: '',
  citations: [],
  warnings: [],
  answeredBy: 'calculator',
  timings: { embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 },
  calculation: {
    name: 'kv-cache',
    value: 327_680,
    unit: 'B',
    formula: '2 · L',
    inputs: [
      { name: 'layers', value: 80, unit: '1', ...sheet },
      { name: 'kvHeads', value: 8, unit: '1', ...sheet },
      { name: 'kvPrecision', value: 'bf16', unit: '', origin: 'assumed', why: '未说明', source: 'vLLM\u001b[31m' },
    ],
    results: [{ name: 'bytesPerToken', value: 327_680, unit: 'B' }],
    table: { columns: ['上下文', 'KV 缓存'], rows: [['8,192', '2.684 GB']] },
  },
  chart: {
    kind: 'bars',
    title: 'T',
    altText: 'a',
    panels: [{ title: 'P', unit: 'B', bars: [{ label: 'x', value: 1e9 }] }],
  },
};
const options = { palette: picocolors.createColors(false), columns: Infinity };

const whole: typeof renderCalculation = (answer, options) =>
  [renderDerivation(answer, options), renderCalculation(answer, options)].filter((part) => part !== '').join('\n\n');

describe('renderDerivation and renderCalculation', () => {
  it('shows formula, inputs with their origin told once for neighbours, results, table and bars', () => {
    const [formula, inputs, results, table, title, bars] = whole(answer, options).split('\n\n');
    expect(formula).toBe('公式\n  2 · L');
    expect(inputs?.split('\n')).toEqual([
      '輸入',
      '  層數 (layers): 80',
      '  KV 頭數 (kvHeads): 8',
      '    事實表 · Model card, Meta, 2024-07-23',
      '  KV 快取的精度 (kvPrecision): bf16',
      '    假設 · 未说明 · vLLM[31m',
    ]);
    expect(results).toBe('結果\n  每個 token  327,680 B');
    expect(table).toBe('對照表\n  上下文  KV 缓存\n  8,192   2.684 GB');
    expect(title).toBe('T');
    expect(bars).toMatch(/^P\nx {2}█+ 1 GB$/);
  });

  it('keeps to the width of a terminal', () => {
    const lines = whole({ ...answer, language: 'en' }, { ...options, columns: 40 }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('leaves out what a table of published cells would say twice', () => {
    const text = whole({ ...answer, language: 'en', answeredBy: 'fact-sheet' }, options);
    expect(text).toMatch(/^Table\n/);
    expect(text).not.toContain('Inputs');
  });

  it('are shown together where the derivation is asked for: by suanli compute, /why and --explain', () => {
    const english = { ...answer, language: 'en' } as const;
    expect(renderAnswer(english, options)).not.toContain('Inputs');
    expect(renderAnswer(english, { ...options, showsDerivation: true })).toContain('Inputs');
    expect(renderExplanation(english, options)).toContain('Inputs');
  });
});
