import { dotProduct } from '../../embedding/language-centring.js';
import type { OpenIndex } from '../../indexing/open-index.js';
import { rowOf } from '../../vector-index/vector-matrix.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { statesDenial } from '../question/confirmation.js';
import type { QuestionKind } from '../question/question-kind.js';
import { antecedentOf } from './antecedent.js';
import { totalFor } from './prefer-total.js';
import { preferReasons } from './prefer-reasons.js';
import { comparedStatements, type SideCandidates } from './compared-statements.js';
import type { QuestionCoverage } from './question-coverage.js';
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
/** What a statement gains that holds all of the question's words when those before it hold none. */
const COVERAGE_WEIGHT = 4;
/** What one gains that denies or qualifies something, where the question wants something confirmed. */
const DENIAL_GAIN = 0.7;
/** How much of what it gains lets in a statement which is too far behind the best one. */
const MAX_GAIN = 1;
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

/** What statements are chosen with. */
export interface Choosing {
  readonly index: Pick<OpenIndex, 'vectors'>;
  /** Of the question's words, nothing counted yet. */
  readonly coverage: QuestionCoverage;
  /** Of a comparison, each with the statements weighed for it; else none. */
  readonly sides: readonly SideCandidates[];
}

/**
 * The statements that answer a question, the direct answer first and the others in reading order. Of the others, those go
 * first that hold words of the question which the statements before them lack: each part of a question gets its statement.
 *
 * @param candidates - Best first.
 */
export function chooseStatements(
  candidates: readonly StatementCandidate[],
  analysis: QuestionAnalysis,
  { index, coverage, sides }: Choosing,
): StatementCandidate[] {
  const fit = candidates.filter((candidate) => candidate.features.announcement === 0);
  const speaking = analysis.kind === 'reason' ? preferReasons(fit) : fit;
  const [first] = speaking.length > 0 ? speaking : candidates;
  if (first === undefined) return [];
  const best = analysis.kind === 'amount' ? (totalFor(first, speaking) ?? first) : first;
  const pairs = comparedStatements(speaking, sides).slice(0, MAX_STATEMENTS.comparison);
  const antecedent = antecedentOf(best, candidates);
  const leading = pairs.length > 1 ? pairs : [best, ...(antecedent === undefined ? [] : [antecedent])];
  for (const candidate of leading) coverage.add(candidate);
  const least = best.score - gapOf(analysis.kind);
  const chosen = [...leading];
  const isOpen = (candidate: StatementCandidate): boolean =>
    candidate.score >= least - MAX_GAIN &&
    candidate.chunk.language === best.chunk.language &&
    candidate.features.otherEntity === 0;
  const gainOf = (candidate: StatementCandidate): number => {
    const isDenial = analysis.wantsConfirmation && statesDenial(candidate.statement.plainText);
    return COVERAGE_WEIGHT * coverage.gainOf(candidate) + (isDenial ? DENIAL_GAIN : 0);
  };
  const open = new Set(speaking.filter((candidate) => isOpen(candidate) && !chosen.includes(candidate)));
  while (chosen.length < MAX_STATEMENTS[analysis.kind]) {
    const next = nextOf([...open], gainOf, least);
    if (next === undefined) break;
    open.delete(next);
    if (isRepetition(next, chosen, index)) continue;
    chosen.push(next);
    coverage.add(next);
  }
  const readingOrder = (left: StatementCandidate, right: StatementCandidate): number =>
    left.document.id === right.document.id
      ? left.statement.start - right.statement.start
      : speaking.indexOf(left) - speaking.indexOf(right);
  return [...leading, ...chosen.slice(leading.length).sort(readingOrder)];
}

/** Of several statements, best first, the one that says most beside what is said; none where all are far behind. */
function nextOf(
  open: readonly StatementCandidate[],
  gainOf: (candidate: StatementCandidate) => number,
  least: number,
): StatementCandidate | undefined {
  const weighed = open.map((candidate) => ({ candidate, gain: gainOf(candidate) }));
  const near = weighed.filter(({ candidate, gain }) => candidate.score + Math.min(gain, MAX_GAIN) >= least);
  const worth = ({ candidate, gain }: (typeof weighed)[number]): number => candidate.score + gain;
  const [first] = near.sort((left, right) => worth(right) - worth(left));
  return first?.candidate;
}
