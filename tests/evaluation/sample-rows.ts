import type { JudgedAnswer } from '../../src/evaluation/evaluate-answers.js';
import type { GoldenQuestion } from '../../src/evaluation/golden-question.js';
import type { QuestionRow } from '../../src/evaluation/measures.js';
import { createReport, type EvaluationReport } from '../../src/evaluation/report.js';

/** A golden question on memory; fields given replace its own. */
export function goldenQuestion(fields: Partial<GoldenQuestion>): GoldenQuestion {
  return {
    id: 'h100-memory.en',
    kind: 'fact',
    language: 'en',
    question: 'h100 vram?',
    answerable: true,
    expected: [['80 GB']],
    passages: [{ documentId: 'h100.en', contains: '80 GB of memory', grade: 3 }],
    ...fields,
  };
}

/** A row answered right from its best passage; fields given replace its own. */
export function questionRow(
  fields: Partial<Omit<QuestionRow, 'answer'>> & { answer?: Partial<JudgedAnswer> } = {},
): QuestionRow {
  return {
    id: 'h100-memory.en',
    kind: 'fact',
    language: 'en',
    question: 'h100 vram?',
    answerable: true,
    expected: [['80 GB', '80 吉']],
    search: {
      ndcgAt10: 1,
      recallAt5: 1,
      reciprocalRank: 1,
      fullAnswerRank: 1,
      hits: [{ chunkId: 'h100.en#0', grade: 3 }],
    },
    ...fields,
    answer: {
      kind: 'answered',
      query: 'h100 vram?',
      text: 'The H100 has 80 GB of memory. [1]',
      isLanguageRight: true,
      isCorrect: true,
      missing: [],
      forbiddenFound: [],
      citations: [{ documentId: 'h100.en', quote: 'The H100 has 80 GB of memory.' }],
      citationPrecision: 1,
      quotesStateFacts: true,
      openingStatesFact: true,
      confidence: 0.9,
      threshold: 0.5,
      signals: {},
      totalMs: 10,
      ...fields.answer,
    },
  };
}

/** An unanswerable question that was refused. */
export function refusedRow(fields: Partial<QuestionRow> = {}): QuestionRow {
  return questionRow({
    id: 'h900-memory.en',
    kind: 'unanswerable',
    answerable: false,
    expected: [],
    search: null,
    answer: {
      kind: 'abstained',
      text: 'Nothing supports an answer.',
      citations: [],
      citationPrecision: null,
      quotesStateFacts: null,
      openingStatesFact: null,
      confidence: 0.1,
    },
    ...fields,
  });
}

/** An answerable question that was answered wrongly. */
export function wrongRow(fields: Partial<QuestionRow> = {}): QuestionRow {
  return questionRow({
    search: { ndcgAt10: 0.5, recallAt5: 0, reciprocalRank: 0.1, fullAnswerRank: null, hits: [] },
    answer: {
      isCorrect: false,
      text: 'The <b>H100</b> is a GPU. [1]',
      missing: [['80 GB', '80 吉']],
      citationPrecision: 0,
      quotesStateFacts: null,
      openingStatesFact: null,
    },
    ...fields,
  });
}

/** A report over rows. */
export function sampleReport(rows: readonly QuestionRow[], fields: Partial<EvaluationReport> = {}): EvaluationReport {
  const settings = {
    split: 'dev',
    questionsHash: 'f'.repeat(64),
    commit: 'a'.repeat(40),
    modelId: 'small-model',
    corpusHash: 'c'.repeat(64),
    createdAt: '2026-11-23T00:00:00.000Z',
  } as const;
  return { ...createReport(settings, rows), ...fields };
}
