import type { CalculatedAnswer } from '../answering/answer.js';
import { answerOfOutcome } from '../calculating/answer-of-outcome.js';
import type { CalculatedOutcome } from '../calculating/compute-desk.js';
import type { AnswerLanguage } from '../language/language.js';
import type { BotParts } from './bot-parts.js';
import type { KeptAnswer } from './kept-answer.js';
import { nameRequest } from './name-request.js';

/** A calculation that a command or button asked for, as the answer that every surface shows. */
export function calculatedAnswer(
  outcome: CalculatedOutcome,
  language: AnswerLanguage,
  answerMs: number,
): CalculatedAnswer {
  const query = outcome.query.trim() === '' ? nameRequest(outcome.request, language) : outcome.query;
  return answerOfOutcome({ ...outcome, query }, { question: query, language, answerMs });
}

/**
 * An answer with what its buttons need to change an assumption. Calculations are deterministic, so asking the desk once
 * more gives the request behind one that was asked in words.
 */
export function withChanges(
  kept: KeptAnswer,
  { application, clock, logger }: Pick<BotParts, 'application' | 'clock' | 'logger'>,
): KeptAnswer {
  const { answer, history } = kept;
  if (answer.kind !== 'calculated' || kept.calculation !== undefined) return kept;
  const { question, language } = answer;
  try {
    const outcome = application.computeDesk.ask({ question, history, language, now: new Date(clock.now()) });
    // A chat model may have asked for another calculation than the question's words do.
    if (outcome?.kind !== 'calculated' || outcome.calculation.name !== answer.calculation.name) return kept;
    return { ...kept, calculation: { request: outcome.request, changes: outcome.changes } };
  } catch (error) {
    logger.error({ err: error }, 'a calculation could not be done again; it goes without buttons that change it');
    return kept;
  }
}
