import { measures } from '../measures.js';
import type { EvaluationReport } from '../report.js';
import { deskSection } from './desk-section.js';
import { escapeHtml } from './escape-html.js';
import { figureTable } from './figure-table.js';
import { gateSection } from './gate-tables.js';
import { PAGE_STYLE } from './page-style.js';
import { pictureSection } from './picture-section.js';
import { formatFigure } from './render-text.js';
import { worstQuestions } from './worst-questions.js';

/** Figures at the head of the page, by their measure's name. */
const HEAD_FIGURES = [
  'answerCorrectness',
  'ndcgAt10',
  'fullAnswerAt3',
  'citationPrecision',
  'abstentionRecall',
  'falseAbstentionRate',
];

/** Nothing is loaded, whatever a text holds: the page is opened from a file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

function tiles({ total, gap }: EvaluationReport): string {
  const shown = measures.flatMap(({ name, title, isLowerBetter }) => {
    const figure = HEAD_FIGURES.includes(name) ? total.figures[name] : undefined;
    if (figure === undefined) return [];
    const difference = gap[name] === undefined ? '' : `<small>zh - en: ${formatFigure(gap[name].difference)}</small>`;
    const interval = `${formatFigure(figure.low)} to ${formatFigure(figure.high)}`;
    return [
      `<li>${title}${isLowerBetter ? ' <small>(lower is better)</small>' : ''}<b>${formatFigure(figure.value)}</b><small>${interval}</small>${difference}</li>`,
    ];
  });
  return `<ul class="tiles">${shown.join('\n')}</ul>`;
}

function factsOf({ split, total, modelId, corpusHash, commit, createdAt, answerMs }: EvaluationReport): string[] {
  return [
    `split ${split}`,
    `${total.questions} questions`,
    ...(answerMs === null ? [] : [`answers in ${answerMs.p50.toFixed(0)} ms (p95 ${answerMs.p95.toFixed(0)})`]),
    `model ${modelId ?? 'unknown'}`,
    `corpus ${corpusHash?.slice(0, 12) ?? 'unknown'}`,
    `commit ${commit ?? 'unknown'}`,
    createdAt,
  ];
}

/**
 * A report as one page without scripts or references, to be opened from a file.
 *
 * Questions are listed for the development split only: whoever reads held-out questions soon tunes on them.
 */
export function renderHtml(report: EvaluationReport): string {
  const { split, total, byLanguage, byKind, rows, gate, desk } = report;
  const listed =
    split === 'dev' ? worstQuestions(rows) : '<p>Held-out questions are not listed, so that nobody tunes on them.</p>';
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>suanli: evaluation, ${split}</title><style>${PAGE_STYLE}</style>
<h1>Evaluation</h1><p class="facts">${factsOf(report).map(escapeHtml).join(' · ')}</p>
${tiles(report)}
<h2>Pictures</h2>${pictureSection(report)}
<h2>All figures</h2><p>Scales run from 0 to 1; the pale part is the 95 % bootstrap interval.</p>
${figureTable({ total, ...byLanguage })}<br>${figureTable(byKind)}
${gate === undefined ? '' : `<h2>The gate of a chat model’s sentences</h2>${gateSection(gate)}`}
${desk === undefined ? '' : `<h2>Calculations asked in words</h2>${deskSection(desk)}`}
<h2>Worst questions</h2>${listed}
</html>
`;
}
