import { sha256 } from '../shared/sha256.js';
import type { DeskReport } from './compute/desk-report.js';
import type { GoldenQuestion } from './golden-question.js';
import type { GateReport } from './grounding/gate-report.js';
import { forecastsOf, type QuestionRow } from './measures.js';
import { reliabilityBins, type ReliabilityBin } from './metrics/calibration.js';
import type { Split } from './split.js';
import { summariseAll, type Summaries } from './summarise.js';

/** What was measured, and with what. */
export interface EvaluationSettings {
  readonly split: Split | 'all';
  /** SHA-256 over the questions that were asked. */
  readonly questionsHash: string;
  /** Commit of the program, `-dirty` where the tree had changes; null without git. */
  readonly commit: string | null;
  readonly modelId: string | null;
  readonly corpusHash: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** Everything that an evaluation found. */
export interface EvaluationReport extends EvaluationSettings, Summaries {
  readonly reliability: readonly ReliabilityBin[];
  /** Milliseconds to answer, the evaluation's own work apart; null where nothing was asked. */
  readonly answerMs: { readonly p50: number; readonly p95: number } | null;
  readonly rows: readonly QuestionRow[];
  /** What the gate of a chat model's sentences stops; only where it was measured. */
  readonly gate?: GateReport;
  /** What the compute desk makes of typed questions; only where it was measured. */
  readonly desk?: DeskReport;
}

/** SHA-256 over questions, by which a change of the golden set is told. */
export function hashOfQuestions(questions: readonly GoldenQuestion[]): string {
  return sha256(
    questions
      .map((question) => JSON.stringify(question))
      .sort()
      .join('\n'),
  );
}

function timesOf(rows: readonly QuestionRow[]): EvaluationReport['answerMs'] {
  const times = rows.map(({ answer }) => answer.totalMs).sort((left, right) => left - right);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return times.length === 0 ? null : { p50: at(0.5), p95: at(0.95) };
}

/** Puts a report together from its rows. */
export function createReport(
  settings: EvaluationSettings,
  rows: readonly QuestionRow[],
  gate?: GateReport,
  desk?: DeskReport,
): EvaluationReport {
  return {
    ...settings,
    ...summariseAll(rows),
    reliability: reliabilityBins(forecastsOf(rows)),
    answerMs: timesOf(rows),
    rows,
    ...(gate === undefined ? {} : { gate }),
    ...(desk === undefined ? {} : { desk }),
  };
}
