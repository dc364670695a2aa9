import { bootstrapInterval } from '../metrics/bootstrap-interval.js';
import type { Figure } from '../summarise.js';
import { wrongKinds, type WrongKind } from './grounded-answer.js';
import type { GateRow, JudgedSentence } from './measure-gate.js';

/** What `npm test` holds the development set to: least share caught, most false alarms. The other kinds are only reported. */
export const gateBars = {
  caught: {
    'number-changed': 0.99,
    'unit-changed': 0.99,
    'citation-swapped': 0.99,
    'quote-altered': 0.99,
    'entity-swapped': 0.9,
  } as Partial<Record<WrongKind, number>>,
  falseAlarms: 0.02,
} as const;

/** A sentence that the gate judged otherwise than it should have. */
export interface Misjudged extends JudgedSentence {
  /** Id of the answer. */
  readonly answer: string;
}

interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

/** Figures of a gate over one set; intervals are bootstraps over answers. */
export interface GateSummary {
  readonly answers: number;
  /** Share of wrong sentences that were stopped, by kind; a kind without sentences is absent. */
  readonly caught: Partial<Record<WrongKind, Figure>>;
  /** The same over the answers whose passages are all in another language. */
  readonly caughtAcrossLanguages: Partial<Record<WrongKind, Figure>>;
  /** Share of right sentences that were stopped; null where there are none. */
  readonly falseAlarms: Figure | null;
  readonly falseAlarmsAcrossLanguages: Figure | null;
  /** Milliseconds that the gate adds to an answer. */
  readonly judgeMs: Percentiles;
  /** Milliseconds to read the passages of an answer, which is done while the server thinks. */
  readonly prepareMs: Percentiles;
}

/** Figures of a gate over the sets that were asked for, and what it got wrong in the set that may be looked at. */
export interface GateReport {
  readonly dev: GateSummary | null;
  readonly heldOut: GateSummary | null;
  /** Of the development set only. */
  readonly missed: readonly Misjudged[];
  readonly falseAlarms: readonly Misjudged[];
}

function figureOf(
  rows: readonly GateRow[],
  sentencesOf: (row: GateRow) => readonly JudgedSentence[],
): Figure | undefined {
  const shareStopped = (sample: readonly GateRow[]): number | null => {
    const sentences = sample.flatMap(sentencesOf);
    return sentences.length === 0
      ? null
      : sentences.filter(({ isLetThrough }) => !isLetThrough).length / sentences.length;
  };
  const value = shareStopped(rows);
  const interval = bootstrapInterval(rows, shareStopped);
  if (value === null || interval === null) return undefined;
  return { value, ...interval, count: rows.flatMap(sentencesOf).length };
}

function caughtBy(rows: readonly GateRow[]): Partial<Record<WrongKind, Figure>> {
  const caught: Partial<Record<WrongKind, Figure>> = {};
  for (const kind of wrongKinds) {
    const figure = figureOf(rows, ({ wrong }) => wrong.filter((sentence) => sentence.kind === kind));
    if (figure !== undefined) caught[kind] = figure;
  }
  return caught;
}

function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Figures over the rows of one set. */
export function summariseGate(rows: readonly GateRow[]): GateSummary {
  const across = rows.filter(({ isCrossLanguage }) => isCrossLanguage);
  return {
    answers: rows.length,
    caught: caughtBy(rows),
    caughtAcrossLanguages: caughtBy(across),
    falseAlarms: figureOf(rows, ({ right }) => right) ?? null,
    falseAlarmsAcrossLanguages: figureOf(across, ({ right }) => right) ?? null,
    judgeMs: percentiles(rows.map(({ judgeMs }) => judgeMs)),
    prepareMs: percentiles(rows.map(({ prepareMs }) => prepareMs)),
  };
}

function misjudged(rows: readonly GateRow[], pick: (row: GateRow) => readonly JudgedSentence[]): Misjudged[] {
  return rows.flatMap((row) => pick(row).map((sentence) => ({ answer: row.id, ...sentence })));
}

/** Puts a report together; null for a set that was not asked for. */
export function createGateReport(dev: readonly GateRow[] | null, heldOut: readonly GateRow[] | null): GateReport {
  return {
    dev: dev === null ? null : summariseGate(dev),
    heldOut: heldOut === null ? null : summariseGate(heldOut),
    missed: misjudged(dev ?? [], ({ wrong }) => wrong.filter(({ isLetThrough }) => isLetThrough)),
    falseAlarms: misjudged(dev ?? [], ({ right }) => right.filter(({ isLetThrough }) => !isLetThrough)),
  };
}
