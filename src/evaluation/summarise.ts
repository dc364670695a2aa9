import { answerLanguages, questionKinds } from './golden-question.js';
import { measures, type QuestionRow } from './measures.js';
import { bootstrapInterval } from './metrics/bootstrap-interval.js';

/** A figure with its 95 % bootstrap interval. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Questions that count. */
  readonly count: number;
}

/** Figures over some questions, by the measure's name; one that cannot be measured is absent. */
export interface Summary {
  readonly questions: number;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** How a figure differs between the languages. */
export interface LanguageGap {
  /** zh-CN and zh-TW together. */
  readonly zh: number;
  readonly en: number;
  /** `zh - en`. */
  readonly difference: number;
}

/** Figures over all questions and over parts of them. */
export interface Summaries {
  readonly total: Summary;
  /** By language, then by kind; those without a question are absent. */
  readonly byLanguage: Readonly<Record<string, Summary>>;
  readonly byKind: Readonly<Record<string, Summary>>;
  readonly gap: Readonly<Record<string, LanguageGap>>;
}

/** Figures over rows. */
export function summarise(rows: readonly QuestionRow[]): Summary {
  const figures: Record<string, Figure> = {};
  for (const { name, concerns, value } of measures) {
    const counted = rows.filter(concerns);
    const figure = value(counted);
    const interval = figure === null ? null : bootstrapInterval(counted, value);
    if (figure !== null && interval !== null) figures[name] = { value: figure, ...interval, count: counted.length };
  }
  return { questions: rows.length, figures };
}

function group(
  names: readonly string[],
  nameOf: (row: QuestionRow) => string,
  rows: readonly QuestionRow[],
): Record<string, Summary> {
  return Object.fromEntries(
    names
      .map((name) => [name, rows.filter((row) => nameOf(row) === name)] as const)
      .filter(([, members]) => members.length > 0)
      .map(([name, members]) => [name, summarise(members)]),
  );
}

function gapOf(rows: readonly QuestionRow[]): Record<string, LanguageGap> {
  const gap: Record<string, LanguageGap> = {};
  for (const { name, concerns, value } of measures) {
    const counted = rows.filter(concerns);
    const zh = value(counted.filter(({ language }) => language !== 'en'));
    const en = value(counted.filter(({ language }) => language === 'en'));
    if (zh !== null && en !== null) gap[name] = { zh, en, difference: zh - en };
  }
  return gap;
}

/** Figures over all rows, per language, per kind, and the gap between Chinese and English. */
export function summariseAll(rows: readonly QuestionRow[]): Summaries {
  return {
    total: summarise(rows),
    byLanguage: group(answerLanguages, ({ language }) => language, rows),
    byKind: group(questionKinds, ({ kind }) => kind, rows),
    gap: gapOf(rows),
  };
}
