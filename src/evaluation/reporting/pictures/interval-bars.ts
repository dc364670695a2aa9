import type { Figure } from '../../summarise.js';
import { escapeHtml } from '../escape-html.js';
import { formatFigure } from '../render-text.js';
import { length, picture, tickLabel } from './plot-area.js';

/** One bar: a share with its interval. */
export interface IntervalBar {
  readonly name: string;
  readonly figure: Figure;
  /** Drawn in the second colour: a share of another sort. */
  readonly isSecond?: boolean;
}

const WIDTH = 360;
const LEFT = 136;
const LENGTH = 158;
const ROW = 24;
const BAR = 13;
const FOOT = 22;
const TICKS = [0, 0.5, 1];

const xOf = (share: number): number => LEFT + Math.min(1, Math.max(0, share)) * LENGTH;

function row({ name, figure, isSecond = false }: IntervalBar, index: number): string {
  const { value, low, high, count } = figure;
  const middle = index * ROW + ROW / 2;
  const [from, to] = [length(xOf(low)), length(xOf(high))];
  const hint = `${name}: ${formatFigure(value)}, 95 % interval ${formatFigure(low)} to ${formatFigure(high)}, ${count} questions`;
  return `<g><title>${escapeHtml(hint)}</title>
<text x="${LEFT - 8}" y="${middle}" dy=".35em" text-anchor="end">${escapeHtml(name)} (${count})</text>
<rect class="${isSecond ? 'second' : 'bar'}" x="${LEFT}" y="${middle - BAR / 2}" width="${length(xOf(value) - LEFT)}" height="${BAR}"/>
<path class="whisker" d="M${from} ${middle}H${to}M${from} ${middle - 4}v8M${to} ${middle - 4}v8"/>
<text class="value" x="${WIDTH - 4}" y="${middle}" dy=".35em" text-anchor="end">${formatFigure(value)}</text></g>`;
}

/** Horizontal bars from 0 to 1, each with its 95 % interval as a whisker, its count and its value. */
export function intervalBars(label: string, bars: readonly IntervalBar[]): string {
  const bottom = bars.length * ROW;
  const scale = TICKS.map(
    (tick) =>
      `<path class="grid" d="M${length(xOf(tick))} 0V${bottom}"/><text x="${length(xOf(tick))}" y="${bottom + 15}" text-anchor="middle">${tickLabel(tick)}</text>`,
  );
  const heard = bars.map(({ name, figure }) => `${name} ${formatFigure(figure.value)}`).join(', ');
  return picture(WIDTH, bottom + FOOT, `${label}: ${heard}`, [...scale, ...bars.map(row)]);
}
