import { drawPng } from '../dist/charts/draw-png.js';
import { drawSvg } from '../dist/charts/draw-svg.js';
import { median, percentile } from './measuring/statistics.js';

const WARM_UP = 3;
const ROUNDS = 25;
const POINTS = 115;
/** What a picture may take, warm, in milliseconds. */
const LIMIT = 300;

/** @typedef {import('../dist/charts/chart.js').Chart} Chart */

export const name = 'charts';
export const title = 'pictures of charts as PNG, 1,200 pixels wide, beside their SVG alone';

const common = { altText: '', note: '来源：The Llama 3 Herd of Models, Meta, 2024-07-31' };
const cards = ['H100 SXM 80GB', 'H200 SXM 141GB', '昇腾 910B', 'MI300X'];

/** @type {readonly Chart[]} Sizes as answers have them: a comparison of four, three precisions, every model, two lines. */
const charts = [
  {
    ...common,
    kind: 'bars',
    title: cards.join('、'),
    panels: ['BF16 稠密峰值', '显存', '显存带宽', '功耗'].map((heading, panel) => ({
      title: heading,
      unit: 'GB',
      bars: cards.map((label, index) => ({ label, value: 80 + 31 * index + 7 * panel })),
    })),
  },
  {
    ...common,
    kind: 'stack',
    title: 'Llama 3.1 405B 的显存',
    unit: 'GB',
    limit: { label: '8 张 H100', value: 576 },
    bars: ['BF16', 'FP8', 'INT4'].map((label, index) => ({
      label,
      parts: [
        { label: '权重', value: 810 / 2 ** index },
        { label: 'KV 缓存', value: 16.9 },
      ],
    })),
  },
  {
    ...common,
    kind: 'timeline',
    title: '训练计算量的时间线',
    unit: 'FLOP',
    points: Array.from({ length: POINTS }, (_, index) => ({
      label: `模型 ${index} 70B`,
      date: `${2019 + (index % 8)}-0${1 + (index % 9)}`,
      value: 10 ** (22 + ((index * 7) % 50) / 11),
      group: `机构 ${index % 20}`,
    })),
  },
  {
    ...common,
    kind: 'lines',
    title: '训练成本与 MFU',
    xTitle: 'MFU',
    yTitle: '成本',
    xUnit: 'share',
    yUnit: 'USD',
    lines: cards.slice(0, 2).map((label, index) => ({
      label,
      points: Array.from(
        { length: 9 },
        (_, step) => /** @type {const} */ ([0.2 + step / 20, (9e6 + index) / (4 + step)]),
      ),
    })),
  },
];

/** @param {() => unknown} work */
async function milliseconds(work) {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

/** @returns {Promise<import('./measuring/report.js').Outcome>} */
export async function run() {
  /** @type {import('./measuring/report.js').Figure[]} */
  const figures = [];
  for (const chart of charts) {
    const options = { language: /** @type {const} */ ('zh-CN') };
    const svg = [];
    const png = [];
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const times = [
        await milliseconds(() => drawSvg(chart, options)),
        await milliseconds(() => drawPng(chart, options)),
      ];
      if (round < 0) continue;
      svg.push(times[0] ?? NaN);
      png.push(times[1] ?? NaN);
    }
    figures.push(
      { name: `${chart.kind}, median`, value: median(png), unit: 'ms', target: { is: 'below', limit: LIMIT } },
      { name: `${chart.kind}, p95`, value: percentile(png, 0.95), unit: 'ms' },
      { name: `${chart.kind}, SVG alone, median`, value: median(svg), unit: 'ms' },
    );
  }
  return {
    setting: { 'warm-up': WARM_UP, rounds: ROUNDS, 'points of the timeline': POINTS },
    figures,
    remarks: ['The SVG is made on the main thread; rasterising and packing happen beside it.'],
  };
}
