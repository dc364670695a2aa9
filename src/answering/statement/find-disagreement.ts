import { dotProduct } from '../../embedding/language-centring.js';
import type { OpenIndex } from '../../indexing/open-index.js';
import { findDates } from '../../quantities/find-dates.js';
import { findNumbers, type NumberInText } from '../../quantities/find-numbers.js';
import { articleOf } from '../../retrieval/prefer-own-language.js';
import { rowOf } from '../../vector-index/vector-matrix.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import type { StatementCandidate } from './statement-candidate.js';

/** A statement that contradicts the best one fits the question nearly as well. */
const MAX_GAP = 1;
/** Two statements with a lower cosine are about different things. */
const SAME_SUBJECT = 0.5;
/** Values that differ by less are one figure, rounded. */
const ROUNDING = 0.03;

function yearsOf(text: string): Set<number> {
  return new Set(findDates(text).flatMap(({ year }) => year ?? []));
}

/** The values of a text by what they measure, dates and bare counts left out. */
function measuresOf(text: string): Map<string, number[]> {
  const dates = findDates(text);
  const isDate = ({ start, end }: NumberInText): boolean => dates.some((date) => start < date.end && date.start < end);
  const measures = new Map<string, number[]>();
  for (const number of findNumbers(text)) {
    if (number.unit === undefined || isDate(number)) continue;
    const { dimension, factor } = number.unit;
    measures.set(dimension, [...(measures.get(dimension) ?? []), number.value * factor]);
  }
  return measures;
}

const agree = (left: number, right: number): boolean =>
  Math.abs(left - right) <= ROUNDING * Math.max(Math.abs(left), Math.abs(right));

/** Whether two texts measure the same thing once each and come to different values. */
function contradict(left: string, right: string): boolean {
  const others = measuresOf(right);
  return [...measuresOf(left)].some(([dimension, [value, ...more]]) => {
    const [other, ...otherMore] = others.get(dimension) ?? [];
    return value !== undefined && other !== undefined && more.length + otherMore.length === 0 && !agree(value, other);
  });
}

/**
 * A statement of another article that gives another figure for what was asked: about the same entities, as close to the
 * question, of the same years as far as both name any.
 *
 * @param candidates - Best first.
 */
export function findDisagreement(
  best: StatementCandidate,
  candidates: readonly StatementCandidate[],
  analysis: QuestionAnalysis,
  index: OpenIndex,
): StatementCandidate | undefined {
  if (analysis.kind !== 'amount' || analysis.entities.length === 0 || best.features.entity < 1) return undefined;
  const vector = rowOf(index.vectors, best.vectorRow);
  const years = yearsOf(best.statement.plainText);
  return candidates.find((candidate) => {
    const { features, statement, chunk, document, score } = candidate;
    if (score < best.score - MAX_GAP || features.entity < 1 || chunk.language !== best.chunk.language) return false;
    if (statement.kind !== 'sentence' || best.statement.kind !== 'sentence') return false;
    if (articleOf(document) === articleOf(best.document)) return false;
    const others = yearsOf(statement.plainText);
    const isSameTime = years.size === 0 || others.size === 0 || [...years].some((year) => others.has(year));
    return (
      isSameTime &&
      dotProduct(vector, rowOf(index.vectors, candidate.vectorRow)) >= SAME_SUBJECT &&
      contradict(best.statement.plainText, statement.plainText)
    );
  });
}
