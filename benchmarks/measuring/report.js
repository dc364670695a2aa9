import { machineLine } from './machine.js';

/**
 * One measured number.
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} unit - `ms`, `s`, `MB`, `/s`, `×` (a ratio measured side by side), `%`; empty for a plain number.
 * @property {{ readonly is: 'below' | 'at least', readonly limit: number }} [target]
 */

/**
 * What one operation gave.
 *
 * @typedef {object} Outcome
 * @property {Readonly<Record<string, string | number>>} setting - Sizes, warm-up and runs.
 * @property {readonly Figure[]} figures
 * @property {readonly string[]} [remarks] - Sentences that a reader of the figures needs.
 */

/**
 * @typedef {object} OperationReport
 * @property {string} name
 * @property {string} title
 * @property {number} seconds - What measuring took.
 * @property {readonly [before: number, after: number]} load - Load average at its beginning and end.
 * @property {Outcome} [outcome] - Absent where it failed.
 * @property {string} [failure] - Why it failed.
 */

/**
 * @typedef {object} BenchReport
 * @property {string} createdAt
 * @property {string | null} commit
 * @property {import('./machine.js').Machine} machine
 * @property {readonly OperationReport[]} operations
 */

/**
 * @param {Figure} figure
 * @returns {boolean | undefined} Nothing where it has no target; a value that is not a number misses its target.
 */
export function isMet({ value, target }) {
  if (target === undefined) return undefined;
  return target.is === 'below' ? value < target.limit : value >= target.limit;
}

/**
 * @param {number} value
 * @returns {string} Three significant digits; whole numbers from 100 on.
 */
export function shownNumber(value) {
  if (!Number.isFinite(value)) return 'none';
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/**
 * @param {number} value
 * @param {string} unit
 */
const withUnit = (value, unit) => (unit === '' ? shownNumber(value) : `${shownNumber(value)} ${unit}`);

/**
 * @param {Figure} figure
 * @returns {[name: string, value: string, target: string, met: string]}
 */
function row(figure) {
  const { name, value, unit, target } = figure;
  const met = isMet(figure);
  return [
    name,
    withUnit(value, unit),
    target === undefined ? '' : `${target.is} ${withUnit(target.limit, unit)}`,
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ];
}

/**
 * @param {OperationReport} operation
 * @returns {string}
 */
export function renderOperation({ name, title, seconds, load, outcome, failure }) {
  const head = `${name}: ${title} (${shownNumber(Math.round(seconds))} s, load ${load[0].toFixed(1)} → ${load[1].toFixed(1)})`;
  if (outcome === undefined) return `${head}\n  failed: ${failure ?? 'unknown'}\n`;
  const setting = Object.entries(outcome.setting).map(([key, value]) => `${key} ${value}`);
  const rows = outcome.figures.map(row);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((cells) => (cells[column] ?? '').length)));
  const lines = rows.map(([figure, value, target, met]) =>
    `  ${figure.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${target.padEnd(widths[2] ?? 0)}  ${met}`.trimEnd(),
  );
  const remarks = (outcome.remarks ?? []).map((remark) => `  ${remark}`);
  return [head, `  ${setting.join('; ')}`, ...lines, ...remarks, ''].join('\n');
}

/**
 * @param {BenchReport} report
 * @returns {string} The machine, every operation, and what missed its target.
 */
export function renderReport({ machine, operations }) {
  const figures = operations.flatMap(({ name, outcome }) =>
    (outcome?.figures ?? []).map((figure) => ({ name: `${name}: ${figure.name}`, met: isMet(figure) })),
  );
  const missed = figures.filter(({ met }) => met === false).map(({ name }) => name);
  const judged = figures.filter(({ met }) => met !== undefined).length;
  const verdict = `${judged - missed.length} of ${judged} targets met.`;
  const tail = missed.length === 0 ? verdict : `${verdict} Missed: ${missed.join('; ')}.`;
  return [machineLine(machine), '', ...operations.map(renderOperation), tail, ''].join('\n');
}
