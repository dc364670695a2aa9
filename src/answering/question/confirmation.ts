import type { QuestionKind } from './question-kind.js';

/** Asks whether something is so: a particle or tag at the end, a verb in front, or a mere statement with a question mark. */
const ASKS_WHETHER =
  /吗|吧|嘛|是不是|对不对|没错|真的|\b(?:right|yes|yeah|true|correct|legit|huh)\b\s*[?？.!]*$|^(?:so )?(?:is|are|was|were|did|does|do|has|have|had|can|could)\b|[?？]\s*$/i;

/** How a statement denies or qualifies what people take for granted. */
const DENIES =
  /没有|未公布|并不|并非|不是|不会|不能|不等于|错误|不准确|不成立|说法|而非|\b(?:not|no|never|nothing|neither|wrong|incorrect|without|rather than)\b|\bmistak|\bmisread|\bconfus|\bclaim/i;

/** Whether a question holds what it wants to be confirmed, and asks for nothing else. */
export function wantsConfirmation(question: string, kind: QuestionKind): boolean {
  return (kind === 'yes-no' || kind === 'other') && ASKS_WHETHER.test(question);
}

/** Whether a statement denies or qualifies something. */
export function statesDenial(statement: string): boolean {
  return DENIES.test(statement);
}
