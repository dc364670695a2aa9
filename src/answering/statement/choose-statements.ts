import { dotProduct } from '../../embedding/language-centring.js';
import type { OpenIndex } from '../../indexing/open-index.js';
import { rowOf } from '../../vector-index/vector-matrix.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import type { QuestionKind } from '../question/question-kind.js';
import type { StatementCandidate } from './statement-candidate.js';

/** Statements that an answer of each kind may have, the direct one included. */
const MAX_STATEMENTS: Readonly<Record<QuestionKind, number>> = {
  amount: 4,
  date: 4,
  person: 4,
  organisation: 4,
  name: 4,
  list: 6,
  definition: 4,
  reason: 4,
  comparison: 4,
  'yes-no': 4,
  method: 4,
  other: 4,
};

/** A further statement must score this close to the best one. */
const MAX_GAP = 2;
/** Two statements with a higher cosine say the same. */
const SAME_SAYING = 0.86;

function isRepetition(candidate: StatementCandidate, chosen: readonly StatementCandidate[], index: OpenIndex): boolean {
  const vector = rowOf(index.vectors, candidate.vectorRow);
  return chosen.some(
    (other) =>
      candidate.statement.plainText === other.statement.plainText ||
      dotProduct(vector, rowOf(index.vectors, other.vectorRow)) > SAME_SAYING,
  );
}

function names(
  candidate: StatementCandidate,
  entity: string,
  termsOf: (candidate: StatementCandidate) => ReadonlySet<string>,
): boolean {
  return termsOf(candidate).has(`@${entity}`);
}

/** For a comparison: a statement about every entity, those about several first. */
function compared(
  candidates: readonly StatementCandidate[],
  analysis: QuestionAnalysis,
  termsOf: (candidate: StatementCandidate) => ReadonlySet<string>,
): StatementCandidate[] {
  const chosen: StatementCandidate[] = [];
  const [best] = candidates;
  const floor = (best?.score ?? 0) - 2;
  const near = candidates.filter((candidate) => candidate.score >= floor && candidate.features.announcement === 0);
  const both = near.find(
    (candidate) => analysis.entities.filter((entity) => names(candidate, entity, termsOf)).length > 1,
  );
  if (both !== undefined) chosen.push(both);
  for (const entity of analysis.entities) {
    const isNew = (candidate: StatementCandidate): boolean => !chosen.includes(candidate);
    const found = near.find((candidate) => isNew(candidate) && names(candidate, entity, termsOf));
    const isCovered = chosen.filter((candidate) => names(candidate, entity, termsOf)).length > 1;
    if (found !== undefined && !isCovered) chosen.push(found);
  }
  return chosen.slice(0, MAX_STATEMENTS.comparison);
}

/**
 * The statements that answer a question, the direct answer first and the others in reading order.
 *
 * @param candidates - Best first.
 */
export function chooseStatements(
  candidates: readonly StatementCandidate[],
  analysis: QuestionAnalysis,
  index: OpenIndex,
  termsOf: (candidate: StatementCandidate) => ReadonlySet<string>,
): StatementCandidate[] {
  const speaking = candidates.filter((candidate) => candidate.features.announcement === 0);
  const [best] = speaking.length > 0 ? speaking : candidates;
  if (best === undefined) return [];
  if (analysis.kind === 'comparison' && analysis.entities.length > 1) {
    const pairs = compared(speaking, analysis, termsOf);
    if (pairs.length > 1) return pairs;
  }
  // Most statements of a list answer only a part of it.
  const gap = analysis.kind === 'list' ? MAX_GAP * 1.4 : MAX_GAP;
  const chosen = [best];
  for (const candidate of speaking) {
    if (chosen.length >= MAX_STATEMENTS[analysis.kind] || candidate.score < best.score - gap) break;
    if (candidate === best || candidate.chunk.language !== best.chunk.language) continue;
    if (candidate.features.otherEntity > 0 || isRepetition(candidate, chosen, index)) continue;
    chosen.push(candidate);
  }
  const readingOrder = (left: StatementCandidate, right: StatementCandidate): number =>
    left.document.id === right.document.id
      ? left.statement.start - right.statement.start
      : candidates.indexOf(left) - candidates.indexOf(right);
  return [best, ...chosen.slice(1).sort(readingOrder)];
}
