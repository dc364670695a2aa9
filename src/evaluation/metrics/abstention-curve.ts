import { abstentionRecall, falseAbstentionRate } from './abstention-rates.js';

/** A question and up to which threshold it is answered. */
export interface AnsweredUpTo {
  readonly isAnswerable: boolean;
  /** Highest threshold at which it is still answered: -Infinity where it is refused at any, Infinity where at none. */
  readonly answeredUpTo: number;
}

/** What refusing below a threshold would have brought. */
export interface CurvePoint {
  /** In [0, 1]. */
  readonly threshold: number;
  /** Share of the unanswerable questions that are refused. */
  readonly recall: number;
  /** Share of the answerable questions that are refused. */
  readonly falseRate: number;
}

/** Both shares at one threshold; null unless there are questions of both sorts. */
export function abstentionAt(questions: readonly AnsweredUpTo[], threshold: number): CurvePoint | null {
  const outcomes = questions.map(({ isAnswerable, answeredUpTo }) => ({
    isAnswerable,
    isAbstained: answeredUpTo < threshold,
  }));
  const recall = abstentionRecall(outcomes);
  const falseRate = falseAbstentionRate(outcomes);
  return recall === null || falseRate === null ? null : { threshold, recall, falseRate };
}

/** Both shares at 0, at 1, and at every threshold between them where one changes; rising. Empty unless there are questions of both sorts. */
export function abstentionCurve(questions: readonly AnsweredUpTo[]): CurvePoint[] {
  const inside = questions.map(({ answeredUpTo }) => answeredUpTo).filter((value) => value > 0 && value < 1);
  return [...new Set([0, ...inside, 1])]
    .sort((left, right) => left - right)
    .flatMap((threshold) => abstentionAt(questions, threshold) ?? []);
}
