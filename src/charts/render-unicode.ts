import stringWidth from 'string-width';
import type { AnswerLanguage } from '../language/language.js';
import { decimalYear } from './axis-ticks.js';
import { chartNumber } from './chart-number.js';
import type { BarChart, Chart, LineChart, StackChart, TimelineChart } from './chart.js';

export interface RenderUnicodeOptions {
  /** Columns of the terminal; a Chinese character takes two. At least 40 are used. Default 80. */
  readonly width?: number;
  /** Language of units, such as days or 天. Default `en`. */
  readonly language?: AnswerLanguage;
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** Fillings of a stack's parts, told apart without colours. */
const FILLINGS = ['█', '▓', '▒', '░', '▞', '▚'];
const SMALLEST = 40;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Names take at most this share of the width. */
const NAME_SHARE = 0.4;

/** A chart as lines of text with bars of block characters, for a terminal; no line is wider than `width`. */
export function renderUnicode(chart: Chart, options: RenderUnicodeOptions = {}): string {
  const width = Math.max(SMALLEST, options.width ?? 80);
  const language = options.language ?? 'en';
  const lines = [chart.title, '', ...linesOf(chart, width, language)];
  if (chart.note !== undefined) lines.push('', chart.note);
  return lines.flatMap((line) => folded(line, width)).join('\n');
}

function linesOf(chart: Chart, width: number, language: AnswerLanguage): string[] {
  switch (chart.kind) {
    case 'bars':
      return panels(chart, width, language);
    case 'stack':
      return stack(chart, width, language);
    case 'timeline':
      return timeline(chart, width, language);
    case 'lines':
      return columns(chart, width, language);
  }
}

interface Row {
  readonly name: string;
  readonly shown: string;
  /** Length of the bar, in [0, 1]. */
  readonly share: number;
}

function panels(chart: BarChart, width: number, language: AnswerLanguage): string[] {
  return chart.panels.flatMap(({ title, unit, bars }, index) => {
    const most = largest(bars.map(({ value }) => value));
    const rows = bars.map(({ label, value }) => ({
      name: label,
      shown: number(value, unit, language),
      share: value / most,
    }));
    return [...(index === 0 ? [] : ['']), title, ...barLines(rows, width)];
  });
}

function barLines(rows: readonly Row[], width: number): string[] {
  const names = Math.min(Math.floor(width * NAME_SHARE), widest(rows.map(({ name }) => name)));
  const numbers = widest(rows.map(({ shown }) => shown));
  const room = Math.max(4, width - names - numbers - 4);
  return rows.map(({ name, shown, share }) => `${padded(name, names)}  ${bar(share, room)} ${shown}`.trimEnd());
}

/** Drawn to an eighth of a column; what is not nothing shows. */
function bar(share: number, room: number): string {
  const eighths = Math.round(Math.min(Math.max(share, 0), 1) * room * 8);
  const shown = share > 0 ? Math.max(1, eighths) : 0;
  return '█'.repeat(Math.floor(shown / 8)) + (EIGHTHS[shown % 8] ?? '');
}

function stack(chart: StackChart, width: number, language: AnswerLanguage): string[] {
  const totals = chart.bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const most = largest([...totals, chart.limit?.value ?? 0]);
  const labels = [...new Set(chart.bars.flatMap(({ parts }) => parts.map(({ label }) => label)))];
  const fill = (label: string): string => FILLINGS[labels.indexOf(label) % FILLINGS.length] ?? '█';
  const room = width - 1;
  const lines = chart.bars.flatMap(({ label, parts }, index) => {
    let end = 0;
    let drawn = '';
    for (const part of parts) {
      end += part.value;
      // Rounded at its end, not in its length, so that the parts add up to the whole.
      drawn += fill(part.label).repeat(Math.max(0, Math.round((end / most) * room) - drawn.length));
    }
    const each = parts.map((part) => `${fill(part.label)} ${part.label} ${number(part.value, chart.unit, language)}`);
    const total = number(totals[index] ?? 0, chart.unit, language);
    return [...(index === 0 ? [] : ['']), `${label}: ${total}`, drawn, each.join('  ')];
  });
  if (chart.limit === undefined) return lines;
  const { label, value } = chart.limit;
  const mark = Math.round((value / most) * room);
  return [...lines, '', `${'─'.repeat(mark)}┤`, `${label}: ${number(value, chart.unit, language)}`];
}

/** One row for each point, by date; the length of the bar is the logarithm. */
function timeline(chart: TimelineChart, width: number, language: AnswerLanguage): string[] {
  const points = chart.points.filter(({ value }) => value > 0);
  const logs = points.map(({ value }) => Math.log10(value));
  const low = Math.floor(Math.min(...logs)) - 1;
  const span = Math.ceil(Math.max(...logs)) - low;
  const rows = [...points]
    .sort((one, other) => decimalYear(one.date) - decimalYear(other.date))
    .map(({ date, label, value }) => ({
      name: `${date.slice(0, 7).padEnd(7)} ${label}`,
      shown: number(value, chart.unit, language),
      share: (Math.log10(value) - low) / span,
    }));
  return [`10${superscript(low)} … 10${superscript(low + span)} ${chart.unit}`, ...barLines(rows, width)];
}

/** Each point of a line as a bar, since a terminal draws no curves. */
function columns(chart: LineChart, width: number, language: AnswerLanguage): string[] {
  const most = largest(chart.lines.flatMap(({ points }) => points.map(([, y]) => y)));
  return chart.lines.flatMap(({ label, points }, index) => {
    const rows = points.map(([x, y]) => ({
      name: number(x, chart.xUnit ?? '1', language),
      shown: number(y, chart.yUnit ?? '1', language),
      share: y / most,
    }));
    const heading = `${label} (${chart.xTitle} → ${chart.yTitle})`;
    return [...(index === 0 ? [] : ['']), heading, ...barLines(rows, width)];
  });
}

function number(value: number, unit: string, language: AnswerLanguage): string {
  return chartNumber(value, unit, language).replaceAll(/\^(-?\d+)/g, (_, digits: string) =>
    superscript(Number(digits)),
  );
}

function superscript(value: number): string {
  return Array.from(String(value), (digit) => (digit === '-' ? '⁻' : (SUPERSCRIPTS[Number(digit)] ?? digit))).join('');
}

function largest(values: readonly number[]): number {
  const most = Math.max(0, ...values.filter((value) => Number.isFinite(value)));
  return most > 0 ? most : 1;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}

/** Cut or filled up to a width in columns. */
function padded(text: string, width: number): string {
  let shown = text;
  while (stringWidth(shown) > width) shown = `${Array.from(shown).slice(0, -2).join('')}…`;
  return shown + ' '.repeat(width - stringWidth(shown));
}

function folded(line: string, width: number): string[] {
  const lines: string[] = [''];
  for (const part of line.match(/\p{Script=Han}|\s+|[^\s\p{Script=Han}]+/gu) ?? []) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && stringWidth(last + part.trimEnd()) > width) lines.push(part.trimStart());
    else lines[lines.length - 1] = last + part;
  }
  return lines.map((each) => each.trimEnd());
}
