import { measures } from '../measures.js';
import type { Figure, Summary } from '../summarise.js';
import { escapeHtml } from './escape-html.js';
import { formatFigure } from './render-text.js';

function percent(share: number): string {
  return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`;
}

function figureCell(figure: Figure | undefined): string {
  if (figure === undefined) return '<td>-</td>';
  const { value, low, high, count } = figure;
  const scale = `<div class="scale"><i style="left:${percent(low)};width:${percent(high - low)}"></i><b style="left:${percent(value)}"></b></div>`;
  const interval = `${formatFigure(low)} to ${formatFigure(high)}, ${count} questions`;
  return `<td title="${interval}">${formatFigure(value)}${scale}</td>`;
}

/** Every figure of every group: a line a group, a column a measure. */
export function figureTable(groups: Readonly<Record<string, Summary>>): string {
  const header = measures.map(({ title }) => `<th>${title}</th>`).join('');
  const lines = Object.entries(groups).map(
    ([name, { questions, figures }]) =>
      `<tr><th>${escapeHtml(name)}</th><td>${questions}</td>${measures.map((measure) => figureCell(figures[measure.name])).join('')}</tr>`,
  );
  return `<div class="wide"><table><tr><th></th><th>questions</th>${header}</tr>${lines.join('\n')}</table></div>`;
}
