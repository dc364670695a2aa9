import { decimalYear } from './axis-ticks.js';
import { cutText } from './chart-font.js';
import type { TimelineChart } from './chart.js';
import { labelWidth, raised, sizes, textAt, writing, type Drawing, type DrawingStyle } from './drawing.js';
import { drawLegend } from './legend.js';
import { placeLabels, type Box } from './place-labels.js';

const RADIUS = 6;
const UNIT_ROW = 34;
const AXIS_ROW = 34;
const LABEL = 16;
const LABEL_HEIGHT = 19;
const LABEL_WIDTH = 190;
/** Groups with a colour of their own, those of most points. */
const GROUPS = 8;

interface Placed {
  readonly label: string;
  readonly group: string;
  readonly year: number;
  readonly value: number;
}

/** Points over years on a logarithmic axis. Labels that would cover others are left out, those of high points last. */
export function drawTimeline(chart: TimelineChart, top: number, style: DrawingStyle): Drawing {
  const { theme } = style;
  const points = chart.points
    .filter(({ value }) => value > 0 && Number.isFinite(value))
    .map(({ label, group, date, value }) => ({ label, group, year: decimalYear(date), value }))
    .sort((one, other) => other.value - one.value);
  const colours = groupColours(points, style);
  const legend = drawLegend(
    [...colours].map(([label, colour]) => ({ label, colour })),
    top,
    style,
  );
  const exponents = points.map(({ value }) => Math.log10(value));
  const low = Math.floor(Math.min(...exponents, exponents[0] ?? 0));
  const high = Math.max(Math.ceil(exponents[0] ?? 1), low + 1);
  const years = points.map(({ year }) => year);
  const from = Math.floor(Math.min(...years, years[0] ?? 2020));
  const to = Math.max(Math.ceil(Math.max(...years, from) + 0.1), from + 1);
  const left = sizes.margin + Math.ceil(labelWidth(`10^${high}`, sizes.label)) + 10;
  const plot: Box = {
    x: left,
    y: top + legend.height + UNIT_ROW + 8,
    width: sizes.width - sizes.margin - 6 - left,
    height: Math.min(620, 300 + 8 * points.length),
  };
  const places = placeLabels(
    points.map(({ label, year, value }) => ({
      x: plot.x + ((year - from) / (to - from)) * plot.width,
      y: plot.y + (1 - (Math.log10(value) - low) / (high - low)) * plot.height,
      width: labelWidth(cutText(label, LABEL, LABEL_WIDTH), LABEL),
      height: LABEL_HEIGHT,
    })),
    { ...plot, y: plot.y - LABEL_HEIGHT, width: sizes.width - 6 - plot.x, height: plot.height + LABEL_HEIGHT },
    RADIUS,
  );
  const labels = places.flatMap((box, index) => {
    const text = cutText(points[index]?.label ?? '', LABEL, LABEL_WIDTH);
    return box === undefined
      ? []
      : [textAt(text, box.x, box.y + box.height / 2, { size: LABEL, colour: theme.text, rim: theme.background })];
  });
  const unit = textAt(chart.unit, sizes.margin, plot.y - UNIT_ROW / 2 - 10, { size: LABEL, colour: theme.faintText });
  const series = {
    type: 'scatter',
    symbolSize: 2 * RADIUS,
    data: points.map((point) => ({
      value: [point.year, point.value],
      itemStyle: { color: colours.get(point.group) ?? theme.other, opacity: 1 },
    })),
  };
  return {
    height: legend.height + UNIT_ROW + 8 + plot.height + AXIS_ROW,
    graphics: [...legend.graphics, unit, ...labels],
    option: {
      grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height, containLabel: false },
      xAxis: yearAxis(from, to, style),
      yAxis: powerAxis(low, high, style),
      series: [series],
    },
  };
}

function groupColours(points: readonly Placed[], { theme }: DrawingStyle): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { group } of points) counts.set(group, (counts.get(group) ?? 0) + 1);
  const biggest = [...counts].sort(([, one], [, other]) => other - one).slice(0, GROUPS);
  const colours = new Map(biggest.map(([group], index) => [group, theme.series[index] ?? theme.other]));
  if (counts.size > GROUPS) colours.set('…', theme.other);
  return colours;
}

function yearAxis(min: number, max: number, { theme }: DrawingStyle): object {
  return {
    type: 'value',
    min,
    max,
    minInterval: 1,
    maxInterval: Math.max(1, Math.ceil((max - min) / 7)),
    axisLabel: { formatter: (year: number) => String(year), margin: 10, ...writing(sizes.label, theme.faintText) },
    axisLine: { show: true, lineStyle: { color: theme.gridLine } },
    axisTick: { show: true, lineStyle: { color: theme.gridLine } },
    splitLine: { show: true, lineStyle: { color: theme.gridLine, opacity: 0.5 } },
  };
}

function powerAxis(low: number, high: number, { theme }: DrawingStyle): object {
  return {
    type: 'log',
    min: 10 ** low,
    max: 10 ** high,
    axisLabel: {
      formatter: (value: number) => raised(`10^${Math.round(Math.log10(value))}`),
      ...writing(sizes.label, theme.faintText),
    },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: theme.gridLine } },
  };
}
