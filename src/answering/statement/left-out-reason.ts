import type { OpenIndex } from '../../indexing/open-index.js';
import type { LeftOutReason } from '../answer.js';
import type { QuestionKind } from '../question/question-kind.js';
import { gapOf, isRepetition } from './choose-statements.js';
import type { StatementCandidate } from './statement-candidate.js';

/**
 * Why a statement is not in the answer, by the rules of `chooseStatements`.
 *
 * @param candidates - Best first.
 * @param chosen - Those that the answer is made of.
 * @returns Undefined where it was chosen, or nothing was.
 */
export function leftOutReason(
  candidate: StatementCandidate,
  candidates: readonly StatementCandidate[],
  chosen: readonly StatementCandidate[],
  kind: QuestionKind,
  index: Pick<OpenIndex, 'vectors'>,
): LeftOutReason | undefined {
  if (chosen.length === 0 || chosen.includes(candidate)) return undefined;
  const best = candidates.find(({ features }) => features.announcement === 0) ?? candidates[0];
  if (candidate.features.announcement > 0) return 'announcement';
  if (best !== undefined && candidate.score < best.score - gapOf(kind)) return 'far-behind';
  if (candidate.chunk.language !== best?.chunk.language) return 'other-language';
  if (candidate.features.otherEntity > 0) return 'other-entity';
  return isRepetition(candidate, chosen, index) ? 'repetition' : 'complete';
}
