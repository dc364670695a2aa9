import type { BaselineCheck } from '../baseline.js';
import { measures } from '../measures.js';
import type { EvaluationReport } from '../report.js';
import type { Figure, Summary } from '../summarise.js';

/** A figure as tables show it: three digits, no leading zero, `-` where it cannot be measured. */
export function formatFigure(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '-';
  return value.toFixed(3).replace(/^(-?)0\./, '$1.');
}

function formatInterval(figure: Figure | undefined): string {
  if (figure === undefined) return '-';
  const { value, low, high } = figure;
  return `${formatFigure(value)} [${formatFigure(low)}-${formatFigure(high)}]`;
}

/** Columns of equal width, the first to the left, the others to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function languageTable(report: EvaluationReport): string {
  const groups: [string, Summary][] = [['total', report.total], ...Object.entries(report.byLanguage)];
  const header = ['', ...groups.map(([name, { questions }]) => `${name} (${questions})`), 'zh - en'];
  const lines = measures.map(({ name, title }) => {
    const difference = report.gap[name]?.difference;
    return [title, ...groups.map(([, { figures }]) => formatInterval(figures[name])), formatFigure(difference)];
  });
  return formatTable([header, ...lines]);
}

const BY_KIND = [
  'ndcgAt10',
  'fullAnswerAt3',
  'answerCorrectness',
  'citationPrecision',
  'falseAbstentionRate',
  'abstentionRecall',
];

function kindTable(report: EvaluationReport): string {
  const shown = measures.filter(({ name }) => BY_KIND.includes(name));
  const lines = Object.entries(report.byKind).map(([kind, { questions, figures }]) => [
    kind,
    String(questions),
    ...shown.map(({ name }) => formatFigure(figures[name]?.value)),
  ]);
  return formatTable([['', 'questions', ...shown.map(({ title }) => title)], ...lines]);
}

/** The figures of a report as tables for a terminal, with 95 % intervals. */
export function renderText(report: EvaluationReport): string {
  const { split, commit, modelId, answerMs } = report;
  const facts = [
    `split ${split}, ${report.total.questions} questions`,
    `model ${modelId ?? 'unknown'}`,
    `commit ${commit?.replace(/^([0-9a-f]{10})[0-9a-f]*/, '$1') ?? 'unknown'}`,
    ...(answerMs === null ? [] : [`answers in ${answerMs.p50.toFixed(0)} ms (p95 ${answerMs.p95.toFixed(0)})`]),
  ];
  return `${facts.join('; ')}\n\n${languageTable(report)}\n\n${kindTable(report)}\n`;
}

/** What `--check` found, a line a decline. */
export function renderCheck({ declines, isOtherQuestions }: BaselineCheck): string {
  const title = (name: string): string => measures.find((measure) => measure.name === name)?.title ?? name;
  const lines = declines.map(
    ({ group, measure, value, limit }) =>
      `WORSE  ${title(measure)} (${group}): ${formatFigure(value)}, the baseline's interval ends at ${formatFigure(limit)}`,
  );
  const note = 'The golden questions have changed since the baseline; renew it with: suanli eval --write-baseline';
  return `${[
    ...(isOtherQuestions ? [note] : []),
    ...(lines.length === 0 ? ['No figure is worse than the baseline.'] : lines),
  ].join('\n')}\n`;
}
