import type { AbstainedAnswer, CalculatedAnswer } from '../answering/answer.js';
import type { AnswerLanguage } from '../language/language.js';
import type { CalculatedOutcome, ComputeOutcome } from './compute-desk.js';

export interface OutcomeOrigin {
  /** As asked; empty where a button or flag asked: then the outcome's own words stand for it. */
  readonly question: string;
  readonly language: AnswerLanguage;
  /** Milliseconds that the desk took. */
  readonly answerMs: number;
  readonly id?: string;
}

/** What the compute desk found, as the answer that every surface shows; what it asks back or refuses is an abstention. */
export function answerOfOutcome(outcome: CalculatedOutcome, origin: OutcomeOrigin): CalculatedAnswer;
export function answerOfOutcome(outcome: ComputeOutcome, origin: OutcomeOrigin): CalculatedAnswer | AbstainedAnswer;
export function answerOfOutcome(outcome: ComputeOutcome, origin: OutcomeOrigin): CalculatedAnswer | AbstainedAnswer {
  const { question, language, answerMs, id } = origin;
  const shared = {
    ...(id !== undefined && { id }),
    question: question === '' ? outcome.query : question,
    query: outcome.query === '' ? question : outcome.query,
    language,
    citations: [],
    timings: { embedMs: 0, searchMs: 0, answerMs, totalMs: answerMs },
  };
  if (outcome.kind !== 'calculated') {
    const { message } = outcome;
    const abstention = { reason: 'ambiguous', message, nearest: [] } as const;
    return { kind: 'abstained', ...shared, text: message, abstention, warnings: [], answeredBy: 'calculator' };
  }
  const { text, calculation, warnings, answeredBy, chart } = outcome;
  return {
    kind: 'calculated',
    ...shared,
    text,
    calculation,
    warnings,
    answeredBy,
    ...(chart !== undefined && { chart }),
  };
}
