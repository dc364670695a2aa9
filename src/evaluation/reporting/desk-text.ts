import { deskBars, type DeskReport, type DeskSummary } from '../compute/desk-report.js';
import type { Figure } from '../summarise.js';
import { formatFigure, formatTable } from './render-text.js';

const cell = (figure: Figure | null | undefined): string =>
  figure === null || figure === undefined
    ? '-'
    : `${formatFigure(figure.value)} [${formatFigure(figure.low)}-${formatFigure(figure.high)}] of ${figure.count}`;

function columnOf(summary: DeskSummary): string[] {
  const { right, rightByLanguage, captured } = summary;
  return [
    cell(right),
    cell(rightByLanguage['zh-CN']),
    cell(rightByLanguage['zh-TW']),
    cell(rightByLanguage.en),
    cell(captured),
  ];
}

const TITLES = ['calculations right', '  zh-CN', '  zh-TW', '  en', 'other questions captured'];

/** Figures of the compute desk as a section for a terminal; what it got wrong is listed for the development split. */
export function renderDeskText({ dev, heldOut, wrong, captured }: DeskReport): string {
  const columns = [
    ...(dev === null ? [] : [['development', ...columnOf(dev)]]),
    ...(heldOut === null ? [] : [['held out', ...columnOf(heldOut)]]),
  ];
  const rows = ['', ...TITLES].map((title, row) => [title, ...columns.map((column) => column[row] ?? '')]);
  const faults = [...wrong, ...captured].map(({ id, question, fault = '' }) => `  ${id}  ${question}  (${fault})`);
  return [
    `Calculations asked in words (bars of the development split: right ${formatFigure(deskBars.right)} or more, captured ${deskBars.captured})`,
    formatTable(rows),
    ...faults,
    '',
  ].join('\n');
}
