import { roundTicks } from './axis-ticks.js';
import { wrapText } from './chart-font.js';
import { chartNumber } from './chart-number.js';
import type { LineChart } from './chart.js';
import {
  innerWidth,
  labelWidth,
  raised,
  sizes,
  textAt,
  writing,
  type Drawing,
  type DrawingStyle,
  type GraphicElement,
} from './drawing.js';
import { drawLegend } from './legend.js';

const TITLE_ROW = 28;
const PLOT = 320;
const AXIS_ROW = 36;
const AXIS = 17;

/** Lines over a common axis; the axes name what they show in words. */
export function drawLines(chart: LineChart, top: number, style: DrawingStyle): Drawing {
  const { theme, language } = style;
  const lines = chart.lines.map(({ label, points }) => ({
    label,
    points: points.filter((point) => point.every((number) => Number.isFinite(number))),
  }));
  const legend = drawLegend(
    lines.length > 1 ? lines.map(({ label }, index) => ({ label, colour: theme.series[index] ?? theme.other })) : [],
    top,
    style,
  );
  const xs = lines.flatMap(({ points }) => points.map(([x]) => x));
  const ys = lines.flatMap(({ points }) => points.map(([, y]) => y));
  const xTicks = ticksOf(xs, 5);
  // Bars of zero are honest, and so are lines: the axis begins there unless everything is far above.
  const yTicks = ticksOf(Math.min(...ys) > 0.6 * Math.max(...ys) ? ys : [0, ...ys], 5);
  const shownY = yTicks.map((value) => chartNumber(value, chart.yUnit ?? '1', language));
  const left = sizes.margin + Math.ceil(Math.max(...shownY.map((text) => labelWidth(text, AXIS)))) + 10;
  const plotTop = top + legend.height + TITLE_ROW + AXIS;
  const heading = { size: AXIS, colour: theme.faintText };
  const graphics: GraphicElement[] = [
    ...legend.graphics,
    textAt(oneLine(chart.yTitle), sizes.margin, plotTop - AXIS - TITLE_ROW / 2, heading),
    textAt(oneLine(chart.xTitle), sizes.width - sizes.margin, plotTop + PLOT + AXIS_ROW + TITLE_ROW / 2 - 4, {
      ...heading,
      align: 'right',
    }),
  ];
  const lastX = labelWidth(chartNumber(xTicks.at(-1) ?? 0, chart.xUnit ?? '1', language), AXIS);
  const axis = (ticks: readonly number[], unit: string): object => ({
    type: 'value',
    min: ticks[0] ?? 0,
    max: ticks.at(-1) ?? 1,
    interval: (ticks[1] ?? 1) - (ticks[0] ?? 0),
    axisLabel: {
      margin: 11,
      formatter: (value: number) => raised(chartNumber(Number(value.toPrecision(12)), unit, language)),
      ...writing(AXIS, theme.faintText),
    },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: theme.gridLine } },
  });
  return {
    height: legend.height + TITLE_ROW + AXIS + PLOT + AXIS_ROW + TITLE_ROW,
    graphics,
    option: {
      grid: { left, right: sizes.margin + Math.ceil(lastX / 2), top: plotTop, height: PLOT, containLabel: false },
      xAxis: axis(xTicks, chart.xUnit ?? '1'),
      yAxis: axis(yTicks, chart.yUnit ?? '1'),
      series: lines.map(({ points }, index) => ({
        type: 'line',
        data: points.map((point) => [...point]),
        symbol: 'circle',
        symbolSize: 9,
        lineStyle: { width: 3.5, color: theme.series[index] ?? theme.other },
        itemStyle: { color: theme.series[index] ?? theme.other },
      })),
    },
  };
}

function oneLine(title: string): string {
  return wrapText(title, AXIS, innerWidth, 1)[0] ?? '';
}

function ticksOf(values: readonly number[], count: number): number[] {
  return values.length === 0 ? [0, 1] : roundTicks(Math.min(...values), Math.max(...values), count);
}
