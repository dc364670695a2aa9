import type { DeskReport, DeskSummary } from '../compute/desk-report.js';
import type { Figure } from '../summarise.js';
import { escapeHtml } from './escape-html.js';
import { formatFigure } from './render-text.js';

const cell = (figure: Figure | null | undefined): string =>
  figure === null || figure === undefined
    ? '<td>-</td>'
    : `<td>${formatFigure(figure.value)} <small>${formatFigure(figure.low)} to ${formatFigure(figure.high)}, ${figure.count} questions</small></td>`;

function row(title: string, { right, rightByLanguage, captured }: DeskSummary): string {
  const cells = [right, rightByLanguage['zh-CN'], rightByLanguage['zh-TW'], rightByLanguage.en, captured].map(cell);
  return `<tr><th>${title}</th>${cells.join('')}</tr>`;
}

/** Figures of the compute desk as a section of the page; questions are listed for the development split only. */
export function deskSection({ dev, heldOut, wrong, captured }: DeskReport): string {
  const rows = [
    ...(dev === null ? [] : [row('development', dev)]),
    ...(heldOut === null ? [] : [row('held out', heldOut)]),
  ];
  const faults = [...wrong, ...captured].map(
    ({ id, question, fault = '' }) =>
      `<li>${escapeHtml(`${id}: ${question}`)} <small>${escapeHtml(fault)}</small></li>`,
  );
  return `<table><tr><th></th><th>calculations right</th><th>zh-CN</th><th>zh-TW</th><th>en</th><th>other questions captured <small>(lower is better)</small></th></tr>
${rows.join('\n')}</table>
${faults.length === 0 ? '' : `<ul>${faults.join('\n')}</ul>`}`;
}
