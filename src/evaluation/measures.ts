import type { JudgedAnswer } from './evaluate-answers.js';
import type { JudgedSearch } from './evaluate-retrieval.js';
import type { GoldenQuestion } from './golden-question.js';
import { abstentionPrecision, abstentionRecall, falseAbstentionRate } from './metrics/abstention-rates.js';
import { areaUnderCurve, brierScore, type Forecast } from './metrics/calibration.js';

/** One question, what was found and what was answered. */
export interface QuestionRow {
  readonly id: string;
  readonly kind: GoldenQuestion['kind'];
  readonly language: GoldenQuestion['language'];
  readonly question: string;
  readonly answerable: boolean;
  /** Groups of which a right answer meets each by one of its spellings; none for an unanswerable question. */
  readonly expected: GoldenQuestion['expected'];
  /** Null where the question has no passages. */
  readonly search: JudgedSearch | null;
  readonly answer: JudgedAnswer;
}

/** A figure over questions. */
export interface Measure {
  readonly name: string;
  /** As tables show it. */
  readonly title: string;
  readonly isLowerBetter: boolean;
  /** Rows that count. */
  readonly concerns: (row: QuestionRow) => boolean;
  /** Over the rows that count. */
  readonly value: (rows: readonly QuestionRow[]) => number | null;
}

type RowValue = (row: QuestionRow) => number | null;

function meanOf(name: string, title: string, value: RowValue): Measure {
  return {
    name,
    title,
    isLowerBetter: false,
    concerns: (row) => value(row) !== null,
    value: (rows) => (rows.length === 0 ? null : rows.reduce((sum, row) => sum + (value(row) ?? 0), 0) / rows.length),
  };
}

function foundWithin(name: string, k: number): Measure {
  return meanOf(name, `full answer in ${k}`, ({ search }) =>
    search === null ? null : Number((search.fullAnswerRank ?? Infinity) <= k),
  );
}

const outcomesOf = (rows: readonly QuestionRow[]): { isAnswerable: boolean; isAbstained: boolean }[] =>
  rows.map(({ answerable, answer }) => ({ isAnswerable: answerable, isAbstained: answer.kind === 'abstained' }));

/** What was foretold of each question: whether the corpus can answer it. */
export function forecastsOf(rows: readonly QuestionRow[]): Forecast[] {
  return rows.flatMap(({ answerable, answer: { confidence } }) =>
    confidence === null ? [] : [{ confidence, isTrue: answerable }],
  );
}

const isAbstained = ({ answer }: QuestionRow): boolean => answer.kind === 'abstained';
const hasConfidence = ({ answer }: QuestionRow): boolean => answer.confidence !== null;

/** Every figure of the evaluation, in the order of reports. */
export const measures: readonly Measure[] = [
  meanOf('ndcgAt10', 'nDCG@10', ({ search }) => search?.ndcgAt10 ?? null),
  meanOf('recallAt5', 'R@5', ({ search }) => search?.recallAt5 ?? null),
  meanOf('meanReciprocalRank', 'MRR', ({ search }) => search?.reciprocalRank ?? null),
  foundWithin('fullAnswerAt1', 1),
  foundWithin('fullAnswerAt3', 3),
  foundWithin('fullAnswerAt8', 8),
  meanOf('answerCorrectness', 'answers correct', ({ answerable, answer }) =>
    answerable ? Number(answer.isCorrect) : null,
  ),
  meanOf('citationPrecision', 'citations on evidence', ({ answer }) => answer.citationPrecision),
  meanOf('quotesStateFacts', 'quotes state facts', ({ answer }) =>
    answer.quotesStateFacts === null ? null : Number(answer.quotesStateFacts),
  ),
  meanOf('openingStatesFact', 'opening states fact', ({ answer }) =>
    answer.openingStatesFact === null ? null : Number(answer.openingStatesFact),
  ),
  {
    name: 'abstentionPrecision',
    title: 'abstention precision',
    isLowerBetter: false,
    concerns: isAbstained,
    value: (rows) => abstentionPrecision(outcomesOf(rows)),
  },
  {
    name: 'abstentionRecall',
    title: 'abstention recall',
    isLowerBetter: false,
    concerns: ({ answerable }) => !answerable,
    value: (rows) => abstentionRecall(outcomesOf(rows)),
  },
  {
    name: 'falseAbstentionRate',
    title: 'false abstentions',
    isLowerBetter: true,
    concerns: ({ answerable }) => answerable,
    value: (rows) => falseAbstentionRate(outcomesOf(rows)),
  },
  {
    name: 'areaUnderCurve',
    title: 'confidence AUC',
    isLowerBetter: false,
    concerns: hasConfidence,
    value: (rows) => areaUnderCurve(forecastsOf(rows)),
  },
  {
    name: 'brierScore',
    title: 'confidence Brier',
    isLowerBetter: true,
    concerns: hasConfidence,
    value: (rows) => brierScore(forecastsOf(rows)),
  },
  meanOf('languageAgreement', 'language right', ({ answer }) => Number(answer.isLanguageRight)),
];
