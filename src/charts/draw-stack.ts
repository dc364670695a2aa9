import { cutText } from './chart-font.js';
import { chartNumber } from './chart-number.js';
import type { StackChart } from './chart.js';
import {
  innerWidth,
  labelWidth,
  largest,
  raised,
  sizes,
  textAt,
  writing,
  type Drawing,
  type DrawingStyle,
  type GraphicElement,
} from './drawing.js';
import { drawLegend } from './legend.js';

const NAME_ROW = 30;
const BAR = 40;
const GAP = 14;
const LIMIT_ROW = 30;

/** Bars of parts that add up, name and sum above each, and the limit as a dashed line through all of them. */
export function drawStack(chart: StackChart, top: number, style: DrawingStyle): Drawing {
  const { theme, language } = style;
  const parts = [...new Set(chart.bars.flatMap((bar) => bar.parts.map(({ label }) => label)))];
  const colours = new Map(parts.map((part, index) => [part, theme.series[index] ?? theme.other]));
  const totals = chart.bars.map((bar) => bar.parts.reduce((sum, { value }) => sum + value, 0));
  const max = largest([...totals, chart.limit?.value ?? 0]) * 1.02;
  const scale = innerWidth / max;
  const legend = drawLegend(legendEntries(chart, colours, style), top, style);
  const graphics: GraphicElement[] = [...legend.graphics];
  let y = top + legend.height + 10;
  const limitX = sizes.margin + (chart.limit?.value ?? 0) * scale;
  if (chart.limit !== undefined) {
    graphics.push(...drawLimit(chart.limit, chart.unit, { y, x: limitX }, style));
    y += LIMIT_ROW;
  }
  const grids: object[] = [];
  const series: object[] = [];
  for (const [index, bar] of chart.bars.entries()) {
    const total = chartNumber(totals[index] ?? 0, chart.unit, language);
    const totalWidth = labelWidth(total, sizes.label);
    const name = cutText(bar.label, sizes.label, innerWidth - totalWidth - 16);
    graphics.push(
      textAt(name, sizes.margin, y + NAME_ROW / 2, { size: sizes.label, colour: theme.text }),
      textAt(total, sizes.width - sizes.margin, y + NAME_ROW / 2, {
        size: sizes.label,
        colour: theme.text,
        align: 'right',
      }),
    );
    y += NAME_ROW;
    grids.push({ left: sizes.margin, right: sizes.margin, top: y, height: BAR, containLabel: false });
    for (const { label, value } of bar.parts) {
      const text = chartNumber(value, chart.unit, language);
      series.push({
        type: 'bar',
        stack: String(index),
        xAxisIndex: index,
        yAxisIndex: index,
        barWidth: BAR,
        itemStyle: partStyle(colours.get(label) ?? theme.other, value * scale, style),
        label: {
          show: value * scale > labelWidth(text, sizes.label) + 12,
          position: 'inside',
          formatter: () => raised(text),
          ...writing(sizes.label, theme.textOnSeries),
        },
        data: [value],
      });
    }
    if (chart.limit !== undefined) graphics.push(...limitLine(limitX, y, style));
    y += BAR + GAP;
  }
  const axes = chart.bars.map((_, gridIndex) => ({ gridIndex, show: false }));
  return {
    height: y - top - GAP + 6,
    graphics,
    option: {
      grid: grids,
      xAxis: axes.map((axis) => ({ ...axis, type: 'value', min: 0, max })),
      yAxis: axes.map((axis) => ({ ...axis, type: 'category', data: [''] })),
      series,
    },
  };
}

/** A gap between parts, which a thin one has no room for. */
function partStyle(color: string, width: number, { theme }: DrawingStyle): object {
  return { color, ...(width > 6 ? { borderColor: theme.background, borderWidth: 1 } : {}) };
}

/** With one bar alone each name carries its value, for a thin part has no room for it. */
function legendEntries(chart: StackChart, colours: ReadonlyMap<string, string>, { theme, language }: DrawingStyle) {
  const only = chart.bars.length === 1 ? chart.bars[0] : undefined;
  return [...colours].map(([label, colour]) => {
    const part = only?.parts.find((each) => each.label === label);
    const value = part === undefined ? '' : ` ${chartNumber(part.value, chart.unit, language)}`;
    return { label: `${label}${value}`, colour: colour === '' ? theme.other : colour };
  });
}

function drawLimit(
  limit: NonNullable<StackChart['limit']>,
  unit: string,
  place: { readonly x: number; readonly y: number },
  { theme, language }: DrawingStyle,
): GraphicElement[] {
  const text = cutText(`${limit.label}: ${chartNumber(limit.value, unit, language)}`, sizes.label, innerWidth);
  const half = labelWidth(text, sizes.label) / 2;
  const x = Math.min(Math.max(place.x, sizes.margin + half), sizes.width - sizes.margin - half);
  return [
    textAt(text, x, place.y + LIMIT_ROW / 2 - 4, { size: sizes.label, colour: theme.limit, align: 'center' }),
    {
      type: 'line',
      shape: { x1: place.x, x2: place.x, y1: place.y + LIMIT_ROW - 4, y2: place.y + LIMIT_ROW + 3 },
      style: { stroke: theme.limit, lineWidth: 4 },
      silent: true,
    },
  ];
}

/** Through one bar and a little beyond it, so that it crosses no text; a rim keeps it apart from the bar's colour. */
function limitLine(x: number, y: number, { theme }: DrawingStyle): GraphicElement[] {
  const line = { type: 'line', shape: { x1: x, x2: x, y1: y - 4, y2: y + BAR + 4 }, silent: true };
  return [
    { ...line, z: 99, style: { stroke: theme.background, lineWidth: 9 } },
    { ...line, z: 100, style: { stroke: theme.limit, lineWidth: 4 } },
  ];
}
