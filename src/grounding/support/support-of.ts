import type { ReadStatement } from '../passage/read-passage.js';
import type { Asserted } from './asserted.js';
import { coverageByStatement } from './coverage.js';

/** Statements this close to the best one support a sentence as well. */
const NEAR = 0.75;
/** Below this share of its words no statement can be said to be the one that a sentence repeats. */
const LEAST = 0.25;

const known = new WeakMap<Asserted, Map<ReadStatement, number>>();

/** Several checks ask for the same score. */
function scoreOf(sentence: Asserted, statement: ReadStatement): number {
  const scores = known.get(sentence) ?? new Map<ReadStatement, number>();
  known.set(sentence, scores);
  const score = scores.get(statement) ?? coverageByStatement(sentence, statement, false);
  scores.set(statement, score);
  return score;
}

/**
 * The statements that a sentence repeats, by their words and figures and not by names; best first, none where none is near.
 *
 * @param near - Least share of the best one's score. Default 0.75.
 */
export function supportOf(sentence: Asserted, statements: readonly ReadStatement[], near = NEAR): ReadStatement[] {
  const scored = statements
    .map((statement) => ({ statement, score: scoreOf(sentence, statement) }))
    .sort((left, right) => right.score - left.score);
  const best = scored[0]?.score ?? 0;
  if (best < LEAST) return [];
  return scored.filter(({ score }) => score >= best * near).map(({ statement }) => statement);
}
