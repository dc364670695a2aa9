import type { BarChart } from './chart.js';
import { wrapText } from './chart-font.js';
import { chartNumber } from './chart-number.js';
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

const HEADING_ROW = 30;
const PANEL_GAP = 14;
const LINE = 21;
const BAR = 20;
/** Names take at most this share of the width. */
const NAME_SHARE = 0.42;

/** Panels below each other; each bar has its name to the left and its value at the end. */
export function drawBars(chart: BarChart, top: number, style: DrawingStyle): Drawing {
  const { theme, language } = style;
  const names = [...new Set(chart.panels.flatMap(({ bars }) => bars.map(({ label }) => label)))];
  const lines = new Map(names.map((name) => [name, wrapText(name, sizes.label, innerWidth * NAME_SHARE, 2)]));
  const nameWidth = Math.max(0, ...[...lines.values()].flat().map((line) => labelWidth(line, sizes.label)));
  const row = Math.max(BAR + 12, ...[...lines.values()].map((each) => each.length * LINE + 8));
  const left = sizes.margin + Math.ceil(nameWidth) + 10;
  const graphics: GraphicElement[] = [];
  const grids: object[] = [];
  const xAxes: object[] = [];
  const yAxes: object[] = [];
  const series: object[] = [];
  let y = top;
  for (const [index, { title, unit, bars }] of chart.panels.entries()) {
    const shown = bars.map(({ value }) => chartNumber(value, unit, language));
    const valueWidth = Math.max(0, ...shown.map((text) => labelWidth(text, sizes.label)));
    const heading = wrapText(title, sizes.heading, innerWidth, 1)[0] ?? '';
    graphics.push(textAt(heading, sizes.margin, y + HEADING_ROW / 2, { size: sizes.heading, colour: theme.faintText }));
    y += HEADING_ROW;
    for (const [place, { label }] of bars.entries()) {
      const middle = y + row * (place + 0.5);
      for (const [line, text] of (lines.get(label) ?? []).entries()) {
        const offset = (line - ((lines.get(label)?.length ?? 1) - 1) / 2) * LINE;
        graphics.push(
          textAt(text, left - 10, middle + offset, { size: sizes.label, colour: theme.text, align: 'right' }),
        );
      }
    }
    const right = sizes.margin + Math.ceil(valueWidth) + 10;
    grids.push({ left, right, top: y, height: row * bars.length, containLabel: false });
    xAxes.push({ gridIndex: index, type: 'value', show: false, min: 0, max: largest(bars.map(({ value }) => value)) });
    yAxes.push({
      gridIndex: index,
      type: 'category',
      show: false,
      inverse: true,
      data: bars.map(({ label }) => label),
    });
    series.push({
      type: 'bar',
      xAxisIndex: index,
      yAxisIndex: index,
      barWidth: BAR,
      data: bars.map(({ label, value }, place) => ({
        value: Number.isFinite(value) ? value : 0,
        itemStyle: { color: theme.series[names.indexOf(label)] ?? theme.other, borderRadius: 3 },
        label: {
          show: true,
          position: 'right',
          distance: 8,
          formatter: () => raised(shown[place] ?? ''),
          ...writing(sizes.label, theme.text),
        },
      })),
    });
    y += row * bars.length + PANEL_GAP;
  }
  const height = y - top - (chart.panels.length > 0 ? PANEL_GAP : 0);
  return { height, graphics, option: { grid: grids, xAxis: xAxes, yAxis: yAxes, series } };
}
