import { dotProduct } from '../../embedding/language-centring.js';
import type { OpenIndex } from '../../indexing/open-index.js';
import { rowOf } from '../../vector-index/vector-matrix.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import type { QuestionKind } from '../question/question-kind.js';
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
/** One about the second entity of a comparison may be further behind. */
const MAX_COMPARED_GAP = 4;
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

/** How far behind the best statement a further one may score. */
export function gapOf(kind: QuestionKind): number {
  // Most statements of a list answer only a part of it.
  return kind === 'list' ? MAX_GAP * 1.2 : MAX_GAP;
}

function names(
  candidate: StatementCandidate,
  entity: string,
  termsOf: (candidate: StatementCandidate) => ReadonlySet<string>,
): boolean {
  return termsOf(candidate).has(`@${entity}`);
}

/** Whether two rows stand in one table. */
function areSiblings(left: StatementCandidate, right: StatementCandidate): boolean {
  const isRow = left.statement.kind === 'row' && right.statement.kind === 'row';
  return (
    isRow && left.document.id === right.document.id && left.chunk.headingPath.join() === right.chunk.headingPath.join()
  );
}

/** For a comparison: a statement about every entity, those about several first, rows of one table before others. */
function compared(
  candidates: readonly StatementCandidate[],
  analysis: QuestionAnalysis,
  termsOf: (candidate: StatementCandidate) => ReadonlySet<string>,
): StatementCandidate[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const isAbout = (candidate: StatementCandidate, entity: string): boolean => names(candidate, entity, termsOf);
  const near = candidates.filter((candidate) => candidate.score >= best.score - MAX_GAP);
  const both = near.find((candidate) => analysis.entities.filter((entity) => isAbout(candidate, entity)).length > 1);
  const chosen: StatementCandidate[] = both === undefined ? [] : [both];
  for (const entity of analysis.entities) {
    const fresh = candidates.filter((candidate) => !chosen.includes(candidate) && isAbout(candidate, entity));
    const sibling = fresh.find((candidate) => chosen.some((other) => areSiblings(candidate, other)));
    const found = sibling ?? fresh.find((candidate) => candidate.score >= best.score - MAX_COMPARED_GAP);
    const isCovered = chosen.filter((candidate) => isAbout(candidate, entity)).length > 1;
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
  const isCompared = analysis.kind === 'comparison' && analysis.entities.length > 1;
  const pairs = isCompared ? compared(speaking, analysis, termsOf) : [];
  const leading = pairs.length > 1 ? pairs : [best];
  const gap = gapOf(analysis.kind);
  const chosen = [...leading];
  for (const candidate of speaking) {
    if (chosen.length >= MAX_STATEMENTS[analysis.kind] || candidate.score < best.score - gap) break;
    if (chosen.includes(candidate) || candidate.chunk.language !== best.chunk.language) continue;
    if (candidate.features.otherEntity > 0 || isRepetition(candidate, chosen, index)) continue;
    chosen.push(candidate);
  }
  const readingOrder = (left: StatementCandidate, right: StatementCandidate): number =>
    left.document.id === right.document.id
      ? left.statement.start - right.statement.start
      : candidates.indexOf(left) - candidates.indexOf(right);
  return [...leading, ...chosen.slice(leading.length).sort(readingOrder)];
}
