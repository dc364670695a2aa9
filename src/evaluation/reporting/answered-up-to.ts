import type { QuestionRow } from '../measures.js';
import type { AnsweredUpTo } from '../metrics/abstention-curve.js';

/** Up to which threshold each question is answered: one refused for another reason than its confidence is refused at any. */
export function answeredUpTo(rows: readonly QuestionRow[]): AnsweredUpTo[] {
  return rows.map(({ answerable, answer }) => {
    const { confidence, threshold } = answer;
    const isLow = confidence !== null && threshold !== null && confidence < threshold;
    if (answer.kind === 'abstained' && !isLow) return { isAnswerable: answerable, answeredUpTo: -Infinity };
    return { isAnswerable: answerable, answeredUpTo: confidence ?? Infinity };
  });
}
