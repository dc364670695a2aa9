import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { renderUnicode } from '../../src/charts/render-unicode.js';
import { bars, lines, sampleCharts, stack, timeline } from './sample-charts.js';

describe.each(sampleCharts.map((chart) => [chart.kind, chart] as const))('%s', (_, chart) => {
  test.each([40, 60, 80, 120])('keeps to %d columns, Chinese counted as two', (width) => {
    const shown = renderUnicode(chart, { width, language: 'zh-CN' });
    for (const line of shown.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
    expect(shown.split('\n')[0]).toContain(chart.title.slice(0, 4));
  });
});

test('bars line up behind names of different scripts, to an eighth of a column', () => {
  const shown = renderUnicode({ ...bars, title: 'x', panels: bars.panels.slice(1) }, { width: 44, language: 'zh-CN' });
  expect(shown.split('\n').slice(2, 6)).toEqual([
    '显存',
    'H100 SXM 80GB  ████████▊ 80 GB',
    '昇腾 910B      ███████ 64 GB',
    'MI300X         █████████████████████ 192 GB',
  ]);
});

test('parts of a stack differ in filling, and the limit is marked', () => {
  const shown = renderUnicode({ ...stack, title: 'x' }, { width: 61 }).split('\n');
  expect(shown[2]).toBe('bf16: 840.6 GB');
  expect(shown[3]).toBe(`${'█'.repeat(58)}▓▒`);
  expect(shown.join('\n')).toMatch(/─{46}┤\n8 × H100: 640 GB/);
});

test('a timeline is by date, its bars by logarithm', () => {
  const shown = renderUnicode(timeline, { width: 80 }).split('\n');
  expect(shown[2]).toBe('10²² … 10²⁶ FLOP');
  expect(shown[3]).toMatch(/^2020-05 GPT-3 +█+.? 3\.14×10²³ FLOP$/);
  const lengths = ['GPT-3', 'GPT-4'].map((name) => shown.find((line) => line.includes(name))?.match(/█/g)?.length ?? 0);
  expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(3.32 / 1.5, 0);
});

test('lines become a bar for each point', () => {
  expect(renderUnicode(lines, { language: 'en' })).toContain('60 %  ');
});
