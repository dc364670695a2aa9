import { dotProduct } from '../../embedding/language-centring.js';
import type { OpenIndex } from '../../indexing/open-index.js';
import { rowOf } from '../../vector-index/vector-matrix.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import type { QuestionKind } from '../question/question-kind.js';
import { antecedentOf } from './antecedent.js';
import { preferReasons } from './prefer-reasons.js';
import { comparedStatements, type SideCandidates } from './compared-statements.js';
import type { StatementCandidate } from './statement-candidate.js';

/** Statements that an answer of each kind may have, the direct one included. */
const MAX_STATEMENTS: Readonly<Record<QuestionKind, number>> = {
  amount: 5,
  date: 5,
  person: 5,
  organisation: 5,
  name: 5,
  list: 6,
  definition: 5,
  reason: 5,
  comparison: 5,
  'yes-no': 5,
  method: 5,
  other: 5,
};

/** A further statement must score this close to the best one. */
const MAX_GAP = 2.5;
/** By which a statement right before or after the best one counts more: it often goes on about the same. */
const NEIGHBOUR_BONUS = 1;
/** Two statements with a higher cosine say the same. */
const SAME_SAYING = 0.86;

/** Whether a statement says what one of others says. */
export function isRepetition(
  candidate: StatementCandidate,
  chosen: readonly StatementCandidate[],
  index: Pick<OpenIndex, 'vectors'>,
): boolean {
  const vector = rowOf(index.vectors, candidate.vectorRow);
  return chosen.some(
    (other) =>
      candidate.statement.plainText === other.statement.plainText ||
      dotProduct(vector, rowOf(index.vectors, other.vectorRow)) > SAME_SAYING,
  );
}

function isNextTo(candidate: StatementCandidate, best: StatementCandidate): boolean {
  return candidate.chunkNumber === best.chunkNumber && Math.abs(candidate.position - best.position) === 1;
}

/** How far behind the best statement a further one may score. */
export function gapOf(kind: QuestionKind): number {
  // Most statements of a list answer only a part of it.
  return kind === 'list' ? MAX_GAP * 1.2 : MAX_GAP;
}

/**
 * The statements that answer a question, the direct answer first and the others in reading order.
 *
 * @param candidates - Best first.
 * @param sides - Of a comparison, each with the statements weighed for it. Default none.
 */
export function chooseStatements(
  candidates: readonly StatementCandidate[],
  analysis: QuestionAnalysis,
  index: OpenIndex,
  sides: readonly SideCandidates[] = [],
): StatementCandidate[] {
  const fit = candidates.filter((candidate) => candidate.features.announcement === 0);
  const speaking = analysis.kind === 'reason' ? preferReasons(fit) : fit;
  const [best] = speaking.length > 0 ? speaking : candidates;
  if (best === undefined) return [];
  const pairs = comparedStatements(speaking, sides).slice(0, MAX_STATEMENTS.comparison);
  const antecedent = antecedentOf(best, candidates);
  const leading = pairs.length > 1 ? pairs : [best, ...(antecedent === undefined ? [] : [antecedent])];
  const gap = gapOf(analysis.kind);
  const chosen = [...leading];
  const closeness = (candidate: StatementCandidate): number =>
    candidate.score + (isNextTo(candidate, best) ? NEIGHBOUR_BONUS : 0);
  for (const candidate of [...speaking].sort((left, right) => closeness(right) - closeness(left))) {
    if (chosen.length >= MAX_STATEMENTS[analysis.kind] || closeness(candidate) < best.score - gap) break;
    if (chosen.includes(candidate) || candidate.chunk.language !== best.chunk.language) continue;
    if (candidate.features.otherEntity > 0 || isRepetition(candidate, chosen, index)) continue;
    chosen.push(candidate);
  }
  const readingOrder = (left: StatementCandidate, right: StatementCandidate): number =>
    left.document.id === right.document.id
      ? left.statement.start - right.statement.start
      : speaking.indexOf(left) - speaking.indexOf(right);
  return [...leading, ...chosen.slice(leading.length).sort(readingOrder)];
}
