import { abstentionAt, abstentionCurve } from '../metrics/abstention-curve.js';
import type { EvaluationReport } from '../report.js';
import type { Figure, Summary } from '../summarise.js';
import { answeredUpTo } from './answered-up-to.js';
import { abstentionCurvePicture, thresholdPicture } from './pictures/abstention-pictures.js';
import { intervalBars, type IntervalBar } from './pictures/interval-bars.js';
import { reliabilityPicture } from './pictures/reliability-picture.js';
import { formatFigure } from './render-text.js';

function figure(title: string, picture: string, caption: string): string {
  return `<figure><h3>${title}</h3>${picture}<figcaption>${caption}</figcaption></figure>`;
}

function withInterval(found: Figure | undefined): string {
  if (found === undefined) return '-';
  return `${formatFigure(found.value)} [${formatFigure(found.low)} to ${formatFigure(found.high)}]`;
}

/** Right answers of each group, and beneath them right refusals where the group has questions without an answer. */
export function barsOf(groups: Readonly<Record<string, Summary>>): IntervalBar[] {
  return Object.entries(groups).flatMap(([name, { figures }]): IntervalBar[] => {
    const { answerCorrectness, abstentionRecall } = figures;
    return [
      ...(answerCorrectness === undefined ? [] : [{ name, figure: answerCorrectness }]),
      ...(abstentionRecall === undefined ? [] : [{ name, figure: abstentionRecall, isSecond: true }]),
    ];
  });
}

const BARS_CAPTION =
  '<span class="key">answered right</span>, of the questions that can be answered; <span class="key other">rightly refused</span>, of the others. In brackets the questions; whiskers are 95 % bootstrap intervals.';

function reliabilityFigure({ reliability, total }: EvaluationReport): string[] {
  if (reliability.length === 0) return [];
  const { brierScore, areaUnderCurve } = total.figures;
  return [
    figure(
      'Reliability of the confidence',
      reliabilityPicture(reliability),
      `Brier score ${withInterval(brierScore)}, lower is better; AUC ${withInterval(areaUnderCurve)}, .5 is chance. On the dashed line confidence and truth agree; the bars count the questions.`,
    ),
  ];
}

function abstentionFigures({ rows }: EvaluationReport): string[] {
  const threshold = rows.find(({ answer }) => answer.threshold !== null)?.answer.threshold;
  const questions = answeredUpTo(rows);
  const marked = threshold === undefined || threshold === null ? null : abstentionAt(questions, threshold);
  if (marked === null) return [];
  const points = abstentionCurve(questions);
  const now = `at ${formatFigure(marked.threshold)}: ${formatFigure(marked.recall)} and ${formatFigure(marked.falseRate)}`;
  return [
    figure(
      'Abstention recall against false abstentions',
      abstentionCurvePicture(points, marked),
      `Each point is a threshold; <span class="key here">the one in use</span>, ${now}. Upper left is best.`,
    ),
    figure(
      'What another threshold would bring',
      thresholdPicture(points, marked),
      `<span class="key">unanswerable questions refused</span>, <span class="key other">answerable ones refused</span>, <span class="key here">the threshold in use</span>, ${now}.`,
    ),
  ];
}

/** The report's pictures: right answers by language and kind, reliability, abstention. One that cannot be drawn is left out. */
export function pictureSection(report: EvaluationReport): string {
  const figures = [
    figure('By language', intervalBars('Right by language', barsOf(report.byLanguage)), BARS_CAPTION),
    figure('By kind', intervalBars('Right by kind', barsOf(report.byKind)), BARS_CAPTION),
    ...reliabilityFigure(report),
    ...abstentionFigures(report),
  ];
  return `<div class="pictures">${figures.join('\n')}</div>`;
}
