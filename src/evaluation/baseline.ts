import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { describeError } from '../shared/errors/describe-error.js';
import { InvalidArgumentError } from '../shared/errors/invalid-argument-error.js';
import { writeFileAtomically } from '../shared/write-file-atomically.js';
import { measures } from './measures.js';
import type { EvaluationReport } from './report.js';
import type { Figure, Summary } from './summarise.js';

/** Figures over fewer questions jump with a single one; they are reported but not guarded. */
const LEAST_COUNT = 20;
const DIGITS = 4;

const figureSchema = z.object({ value: z.number(), low: z.number(), high: z.number(), count: z.number().int() });

const baselineSchema = z.object({
  questionsHash: z.string(),
  /** By `total` or a language, then by measure. */
  figures: z.record(z.string(), z.record(z.string(), figureSchema)),
});

/** What the development split reached, with intervals: no later version may fall below them. */
export type Baseline = z.infer<typeof baselineSchema>;

/** A figure that is worse than the baseline's interval. */
export interface Decline {
  readonly group: string;
  readonly measure: string;
  readonly value: number;
  /** The end of the interval that was passed. */
  readonly limit: number;
}

export interface BaselineCheck {
  readonly declines: readonly Decline[];
  /** Whether other questions were asked than for the baseline. */
  readonly isOtherQuestions: boolean;
}

const guarded = (report: Pick<EvaluationReport, 'total' | 'byLanguage'>): Record<string, Summary> => ({
  total: report.total,
  ...report.byLanguage,
});

function rounded({ value, low, high, count }: Figure): Figure {
  const scale = 10 ** DIGITS;
  // Outwards, so that the figures that made the baseline always pass it; the offset undoes floating-point dust.
  const down = Math.floor(low * scale + 1e-6) / scale;
  const up = Math.max(0, Math.ceil(high * scale - 1e-6) / scale);
  return { count, high: up, low: down, value: Math.round(value * scale) / scale };
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The baseline that a report makes: total and languages, figures over at least twenty questions, keys in order. */
export function baselineOf(report: EvaluationReport): Baseline {
  const figures = Object.entries(guarded(report)).map(([group, summary]) => {
    const kept = Object.entries(summary.figures).filter(([, { count }]) => count >= LEAST_COUNT);
    return [group, sorted(Object.fromEntries(kept.map(([name, figure]) => [name, rounded(figure)])))] as const;
  });
  return { figures: sorted(Object.fromEntries(figures)), questionsHash: report.questionsHash };
}

/** Compares a report with a baseline. A figure that can no longer be measured is a decline. */
export function checkBaseline(report: EvaluationReport, baseline: Baseline): BaselineCheck {
  const now = guarded(report);
  const declines = Object.entries(baseline.figures).flatMap(([group, figures]) =>
    measures.flatMap(({ name, isLowerBetter }): Decline[] => {
      const before = figures[name];
      if (before === undefined) return [];
      const value = now[group]?.figures[name]?.value ?? Number.NaN;
      const limit = isLowerBetter ? before.high : before.low;
      const isKept = isLowerBetter ? value <= limit + 1e-9 : value >= limit - 1e-9;
      return isKept ? [] : [{ group, measure: name, value, limit }];
    }),
  );
  return { declines, isOtherQuestions: report.questionsHash !== baseline.questionsHash };
}

/** @throws {InvalidArgumentError} If the file is missing or not a baseline. */
export async function readBaseline(path: string): Promise<Baseline> {
  try {
    return baselineSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new InvalidArgumentError(
      `Cannot read the baseline ${path}: ${error instanceof z.ZodError ? 'it is not of its form' : describeError(error)}. ` +
        'Write one with: suanli eval --write-baseline.',
      { cause: error },
    );
  }
}

/** @throws {StorageError} */
export async function writeBaseline(path: string, baseline: Baseline): Promise<void> {
  await writeFileAtomically(path, `${JSON.stringify(baseline, null, 2)}\n`);
}
