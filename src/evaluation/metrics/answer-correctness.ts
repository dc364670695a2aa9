import { statesFact } from './states-fact.js';

/** How a text compares with what is expected of it. */
export interface AnswerJudgement {
  readonly isCorrect: boolean;
  /** Numbers of the expected groups that the text meets, from 0. */
  readonly metGroups: readonly number[];
  /** Forbidden strings that it contains. */
  readonly forbiddenFound: readonly string[];
}

/**
 * Judges an answer to an answerable question: it must be given (not abstained), meet every expected group by one of the
 * group's spellings, and contain nothing forbidden.
 *
 * @param answer.text - Judged as `statesFact` compares.
 * @param expected - Groups of equivalent spellings.
 */
export function judgeAnswer(
  answer: { readonly isGiven: boolean; readonly text: string },
  expected: readonly (readonly string[])[],
  forbidden: readonly string[] = [],
): AnswerJudgement {
  if (!answer.isGiven) return { isCorrect: false, metGroups: [], forbiddenFound: [] };
  const metGroups = expected.flatMap((group, index) =>
    group.some((spelling) => statesFact(answer.text, spelling)) ? [index] : [],
  );
  const forbiddenFound = forbidden.filter((phrase) => statesFact(answer.text, phrase));
  return { isCorrect: metGroups.length === expected.length && forbiddenFound.length === 0, metGroups, forbiddenFound };
}
