import { describe, expect, test } from 'vitest';
import { chartFont } from '../../src/charts/chart-font.js';
import { chartThemes } from '../../src/charts/chart-theme.js';
import type { Chart } from '../../src/charts/chart.js';
import { drawSvg } from '../../src/charts/draw-svg.js';
import { drawnTexts, overlappingTexts } from './drawn-texts.js';
import { bars, lines, sampleCharts, stack, timeline } from './sample-charts.js';

const textsOf = (chart: Chart, language: 'zh-CN' | 'zh-TW' | 'en' = 'zh-CN'): string[] =>
  drawnTexts(drawSvg(chart, { language }).svg).map(({ text }) => text);

describe.each(sampleCharts.map((chart) => [chart.kind, chart] as const))('a picture of %s', (_, chart) => {
  test('is the same each time it is drawn, whatever was drawn before', () => {
    const first = drawSvg(chart);
    drawSvg(bars, { theme: 'light' });
    expect(drawSvg(chart)).toEqual(first);
  });

  test.each(['dark', 'light'] as const)('keeps every text within its edges and off the others (%s)', (theme) => {
    for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
      const { svg, width, height } = drawSvg(chart, { theme, language });
      const texts = drawnTexts(svg);
      expect(texts.length).toBeGreaterThan(8);
      for (const { text, left, right, top, bottom } of texts) {
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(right, text).toBeLessThanOrEqual(width);
        expect(top, text).toBeGreaterThanOrEqual(0);
        expect(bottom, text).toBeLessThanOrEqual(height);
      }
      expect(overlappingTexts(texts)).toEqual([]);
    }
  });

  test('uses only characters that the font has, and the font alone', () => {
    const { svg } = drawSvg(chart, { language: 'zh-TW' });
    const missing = drawnTexts(svg).flatMap(({ text }) => Array.from(text).filter((each) => !chartFont().has(each)));
    expect(missing).toEqual([]);
    const families = [...svg.matchAll(/font-family[=:]"?([^";]+)/g)].map((match) => match[1]);
    expect(new Set(families)).toEqual(new Set(['Noto Sans SC Medium']));
    // The rasteriser ignores CSS's short form, and would draw at 12 pixels.
    expect(svg).not.toMatch(/font: /);
  });

  test('is dark or light', () => {
    const { dark, light } = chartThemes;
    expect(drawSvg(chart).svg).toContain(`fill="${dark.background}"`);
    expect(drawSvg(chart, { theme: 'light' }).svg).toContain(`fill="${light.background}"`);
    expect(drawSvg(chart, { theme: 'light' }).svg).not.toContain(dark.background);
  });
});

test('bars carry names, headings and values in scaled units', () => {
  const texts = textsOf(bars);
  expect(texts).toEqual(expect.arrayContaining(['BF16 算力（稠密）', '昇腾 910B', '989.4 TFLOP/s', '64 GB']));
  const { svg } = drawSvg(bars);
  for (const colour of chartThemes.dark.series.slice(0, 3)) {
    expect(svg.split(`fill="${colour}"`).length - 1, colour).toBe(2);
  }
});

test('a stack carries its sums, the limit, and the value of each part that has room', () => {
  const texts = textsOf(stack, 'en');
  expect(texts).toEqual(expect.arrayContaining(['840.6 GB', '8 × H100: 640 GB', '811.7 GB', 'KV cache']));
  expect(texts).not.toContain('16.9 GB');
  const alone = textsOf({ ...stack, bars: stack.bars.slice(0, 1) }, 'en');
  expect(alone).toContain('KV cache 16.9 GB');
});

test('a timeline has years, powers of ten with raised exponents, and labels as far as they fit', () => {
  const texts = textsOf(timeline);
  expect(texts).toEqual(
    expect.arrayContaining(['2020', '2024', '10', '25', 'GPT-3', 'Llama 3.1 405B', '深度求索', 'FLOP']),
  );
  expect(texts.join(' ')).not.toContain('^');
  const circles = drawSvg(timeline).svg.match(/<path d="M1 0A1 1 0 1 1/g) ?? [];
  expect(circles).toHaveLength(timeline.points.length);
});

test('many points still make a picture in which nothing covers anything', () => {
  const points = Array.from({ length: 90 }, (_, index) => ({
    label: `Model ${index} 模型`,
    date: `${2019 + (index % 7)}-0${1 + (index % 9)}`,
    value: 10 ** (21 + ((index * 7) % 50) / 10),
    group: `Group ${index % 14}`,
  }));
  const texts = drawnTexts(drawSvg({ ...timeline, points }).svg);
  expect(overlappingTexts(texts)).toEqual([]);
  expect(texts.filter(({ text }) => text.startsWith('Group'))).toHaveLength(8);
  expect(texts.map(({ text }) => text)).toContain('…');
});

test('lines have both axes in their units, and a legend where there are several', () => {
  const texts = textsOf(lines);
  expect(texts).toEqual(expect.arrayContaining(['MFU', '成本', '20 %', 'H100', 'H200']));
  expect(textsOf(lines, 'en')).toContain('$20 million');
  const single = { ...lines, lines: lines.lines.slice(0, 1) };
  expect(textsOf(single)).not.toContain('H100');
});

test('long names are broken or cut, and characters that the font lacks are shown as ?', () => {
  const label = 'An accelerator with a very long name that no column of a picture could ever hold in full';
  const chart: Chart = { ...bars, title: '𠮷 ok', panels: [{ title: 'x', unit: '1', bars: [{ label, value: 1 }] }] };
  const texts = textsOf(chart);
  expect(texts).toContain('? ok');
  expect(texts.some((text) => text.endsWith('…'))).toBe(true);
});

test.each([0, Number.NaN, Number.POSITIVE_INFINITY])('a value of %s draws no bar and breaks nothing', (value) => {
  const chart: Chart = {
    ...bars,
    panels: [
      {
        title: 'x',
        unit: 'B',
        bars: [
          { label: 'a', value },
          { label: 'b', value: 0 },
        ],
      },
    ],
  };
  expect(drawSvg(chart).svg).not.toMatch(/NaN|Infinity [A-Z]/);
});

describe('colours', () => {
  test.each(['dark', 'light'] as const)('%s: texts reach a contrast of 4.5, series one of 3', (name) => {
    const theme = chartThemes[name];
    for (const colour of [theme.text, theme.faintText, theme.limit])
      expect(contrast(colour, theme.background), colour).toBeGreaterThanOrEqual(4.5);
    for (const colour of [...theme.series, theme.other]) {
      expect(contrast(colour, theme.background), colour).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, theme.textOnSeries), colour).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** @see WCAG 2.2, relative luminance and contrast ratio */
function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
