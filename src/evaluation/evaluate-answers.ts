import type { Answer } from '../answering/answer.js';
import type { EvidenceItem } from './evidence.js';
import type { GoldenQuestion } from './golden-question.js';
import { judgeAnswer } from './metrics/answer-correctness.js';
import { openingStatesFact } from './metrics/opening-states-fact.js';
import { citationPrecision, quotesStateFacts } from './metrics/citation-correctness.js';

/** Whatever answers questions; the assistant is one. */
export interface QuestionAnswerer {
  ask(request: {
    readonly question: string;
    readonly history?: readonly string[];
    readonly id?: string;
    readonly explain?: boolean;
  }): Promise<Answer>;
}

/** An answer and how it was judged. */
export interface JudgedAnswer {
  readonly kind: Answer['kind'];
  /** The stand-alone form that was searched. */
  readonly query: string;
  readonly text: string;
  /** Whether the answer's language is the one that the question wants. */
  readonly isLanguageRight: boolean;
  /** Answerable: all expected facts, nothing forbidden. Unanswerable: abstained. */
  readonly isCorrect: boolean;
  /** Expected groups that the text of a given answer does not meet. */
  readonly missing: readonly (readonly string[])[];
  readonly forbiddenFound: readonly string[];
  readonly citations: readonly { readonly documentId: string; readonly quote: string }[];
  /** Null where nothing was cited or the question has no answer. */
  readonly citationPrecision: number | null;
  readonly quotesStateFacts: boolean | null;
  /** Whether the words before the first marker already state an expected fact; null where the text states none. */
  readonly openingStatesFact: boolean | null;
  /** Probability that the corpus supports the answer; null where the answerer gave none. */
  readonly confidence: number | null;
  readonly threshold: number | null;
  readonly signals: Readonly<Record<string, number>>;
  readonly totalMs: number;
}

/** Judges one answer against what the golden question expects. */
export function judge(question: GoldenQuestion, answer: Answer, evidence: readonly EvidenceItem[]): JudgedAnswer {
  const { answerable, expected, forbidden } = question;
  const isGiven = answer.kind !== 'abstained';
  const judgement = judgeAnswer({ isGiven, text: answer.text }, expected, forbidden);
  const metGroups = expected.filter((_, index) => judgement.metGroups.includes(index));
  const isJudged = answerable && isGiven;
  const quotes = answer.citations.map(({ quote }) => quote);
  const spans = answer.citations.map(({ documentId, startOffset, endOffset }) => ({
    documentId,
    start: startOffset,
    end: endOffset,
  }));
  return {
    kind: answer.kind,
    query: answer.query,
    text: answer.text,
    isLanguageRight: answer.language === question.language,
    isCorrect: answerable ? judgement.isCorrect : !isGiven,
    missing: isJudged ? expected.filter((group) => !metGroups.includes(group)) : [],
    forbiddenFound: judgement.forbiddenFound,
    citations: answer.citations.map(({ documentId, quote }) => ({ documentId, quote })),
    citationPrecision: isJudged ? citationPrecision(spans, evidence) : null,
    quotesStateFacts: isJudged ? quotesStateFacts(quotes, metGroups) : null,
    openingStatesFact: isJudged ? openingStatesFact(answer.text, metGroups) : null,
    confidence: answer.explanation?.confidence ?? null,
    threshold: answer.explanation?.threshold ?? null,
    signals: answer.explanation?.signals ?? {},
    totalMs: answer.timings.totalMs,
  };
}

/** Asks a golden question with its history and judges the answer. */
export async function evaluateAnswer(
  answerer: QuestionAnswerer,
  question: GoldenQuestion,
  evidence: readonly EvidenceItem[],
): Promise<JudgedAnswer> {
  const { id, history } = question;
  const answer = await answerer.ask({
    id,
    question: question.question,
    explain: true,
    ...(history === undefined ? {} : { history }),
  });
  return judge(question, answer, evidence);
}
