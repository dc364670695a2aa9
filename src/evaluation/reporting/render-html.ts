import { measures, type QuestionRow } from '../measures.js';
import type { ReliabilityBin } from '../metrics/calibration.js';
import type { EvaluationReport } from '../report.js';
import type { Figure, Summary } from '../summarise.js';
import { formatFigure } from './render-text.js';

const STYLE = `
:root { color-scheme: light dark; --ink: #1f2937; --paper: #fff; --line: #d1d5db; --bar: #2563eb; --soft: #93c5fd; }
@media (prefers-color-scheme: dark) { :root { --ink: #e5e7eb; --paper: #111827; --line: #374151; --bar: #60a5fa; --soft: #1e40af; } }
body { font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: var(--ink); background: var(--paper); }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .7rem; text-align: right; vertical-align: top; }
th:first-child, td:first-child, .words td { text-align: left; }
.scale { position: relative; height: .5rem; min-width: 7rem; background: color-mix(in srgb, var(--line) 50%, transparent); }
.scale i { position: absolute; top: 0; bottom: 0; background: var(--soft); } .scale b { position: absolute; top: -2px; bottom: -2px; width: 3px; background: var(--bar); }
small { opacity: .7; } .words td { overflow-wrap: anywhere; }
`;

/** A text that a page shows as it is. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

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

function summaryTable(groups: Readonly<Record<string, Summary>>): string {
  const header = measures.map(({ title }) => `<th>${title}</th>`).join('');
  const lines = Object.entries(groups).map(
    ([name, { questions, figures }]) =>
      `<tr><td>${name}</td><td>${questions}</td>${measures.map((measure) => figureCell(figures[measure.name])).join('')}</tr>`,
  );
  return `<div style="overflow-x:auto"><table><tr><th></th><th>questions</th>${header}</tr>${lines.join('\n')}</table></div>`;
}

/** Stated confidence against the share that came true; on the diagonal both agree. */
function reliabilityPicture(bins: readonly ReliabilityBin[]): string {
  const dots = bins.map(({ meanConfidence, shareTrue, count }) => {
    const radius = (2 + Math.sqrt(count)).toFixed(1);
    const label = `${count} questions: confidence ${formatFigure(meanConfidence)}, answerable ${formatFigure(shareTrue)}`;
    const [x, y] = [20 + meanConfidence * 260, 280 - shareTrue * 260].map((place) => place.toFixed(1));
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="var(--bar)" fill-opacity=".7"><title>${label}</title></circle>`;
  });
  return `<svg viewBox="0 0 300 310" width="300" height="310" role="img" aria-label="Reliability">
<rect x="20" y="20" width="260" height="260" fill="none" stroke="var(--line)"/><path d="M20 280 280 20" stroke="var(--line)"/>
${dots.join('\n')}<text x="150" y="300" text-anchor="middle" font-size="11" fill="currentColor">confidence</text>
<text x="12" y="150" text-anchor="middle" font-size="11" fill="currentColor" transform="rotate(-90 12 150)">answerable</text></svg>`;
}

function fault({ answerable, answer }: QuestionRow): string {
  if (!answerable) return 'answered what the corpus does not know';
  if (answer.kind === 'abstained') return 'abstained';
  const missing = answer.missing.map((group) => group.join(' / '));
  return [
    ...(missing.length > 0 ? [`missing: ${missing.join('; ')}`] : []),
    ...(answer.forbiddenFound.length > 0 ? [`forbidden: ${answer.forbiddenFound.join('; ')}`] : []),
  ].join('. ');
}

function wrongQuestions(rows: readonly QuestionRow[]): string {
  const lines = rows
    .filter(({ answer }) => !answer.isCorrect)
    .map((row) => {
      const { id, question, search, answer } = row;
      const found = search === null ? '-' : formatFigure(search.ndcgAt10);
      const cells = [question, fault(row), answer.text].map((text) => `<td>${escapeHtml(text)}</td>`).join('');
      return `<tr><td>${escapeHtml(id)}<br><small>nDCG ${found}</small></td>${cells}</tr>`;
    });
  if (lines.length === 0) return '<p>None.</p>';
  return `<table class="words"><tr><th>id</th><th>question</th><th>fault</th><th>answer</th></tr>${lines.join('\n')}</table>`;
}

/**
 * A report as one page without scripts or references, to be opened from a file.
 *
 * Wrong answers are listed for the development split only: whoever reads held-out questions soon tunes on them.
 */
export function renderHtml(report: EvaluationReport): string {
  const { split, modelId, corpusHash, commit, createdAt, total, byLanguage, byKind, rows, reliability } = report;
  const facts = [
    `split ${split}`,
    `${total.questions} questions`,
    `model ${modelId ?? 'unknown'}`,
    `corpus ${corpusHash?.slice(0, 12) ?? 'unknown'}`,
    `commit ${commit ?? 'unknown'}`,
    createdAt,
  ];
  const listed =
    split === 'dev' ? wrongQuestions(rows) : '<p>Held-out questions are not listed, so that nobody tunes on them.</p>';
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>suanli: evaluation, ${split}</title><style>${STYLE}</style>
<h1>Evaluation</h1><p>${facts.map(escapeHtml).join('; ')}</p>
<p>Bars run from 0 to 1; the pale part is the 95 % bootstrap interval.</p>
<h2>By language</h2>${summaryTable({ total, ...byLanguage })}
<h2>By kind</h2>${summaryTable(byKind)}
<h2>Reliability</h2>${reliability.length === 0 ? '<p>No confidence was stated.</p>' : reliabilityPicture(reliability)}
<h2>Wrong answers</h2>${listed}
</html>
`;
}
