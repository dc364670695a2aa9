import type { ComputeDesk } from '../../calculating/compute-desk.js';
import { detectQuestionLanguage } from '../../language/detect-language.js';
import type { AnswerLanguage } from '../../language/language.js';
import { splitOf, type Split } from '../split.js';
import type { ComputeSet } from './load-compute-set.js';
import { faultOf } from './judge-outcome.js';

/** What the desk made of one question. */
export interface DeskRow {
  readonly id: string;
  readonly question: string;
  readonly split: Split;
  readonly language: AnswerLanguage;
  /** Whether it asks for a fact and must be left to retrieval. */
  readonly isToStay: boolean;
  /** What is wrong; absent where it was served right. */
  readonly fault?: string;
}

/** Asks a desk every question of a set. @param now - Decides which prices are stale. */
export function measureDesk(
  desk: Pick<ComputeDesk, 'ask'>,
  { questions, fresh, stay }: ComputeSet,
  now: Date,
): DeskRow[] {
  const ask = (question: string, history: readonly string[] | undefined): ReturnType<ComputeDesk['ask']> =>
    desk.ask({
      question,
      ...(history === undefined ? {} : { history }),
      language: detectQuestionLanguage(question),
      now,
    });
  const rowOf = (
    line: { id: string; question: string },
    isToStay: boolean,
    fault: string | undefined,
    split: Split = splitOf(line.id),
  ): DeskRow => ({
    id: line.id,
    question: line.question,
    split,
    language: detectQuestionLanguage(line.question),
    isToStay,
    ...(fault === undefined ? {} : { fault }),
  });
  return [
    ...questions.map((line) => rowOf(line, false, faultOf(ask(line.question, line.history), line.expect))),
    ...fresh.map((line) => rowOf(line, false, faultOf(ask(line.question, line.history), line.expect), 'dev')),
    ...stay.map((line) => {
      const outcome = ask(line.question, line.history);
      // A look-up that articles go before takes nothing from them.
      if (outcome === undefined || (outcome.kind === 'calculated' && outcome.isFallback))
        return rowOf(line, true, undefined);
      const what = outcome.kind === 'calculated' ? outcome.calculation.name : outcome.message;
      return rowOf(line, true, `is captured, ${outcome.kind}: ${what}`);
    }),
  ];
}
