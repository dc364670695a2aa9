import type { StatementCandidate } from './statement-candidate.js';

/** The statements weighed for one side of a comparison. */
export interface SideCandidates {
  /** Best first, by what they say of this side; the other sides' names count for nothing. */
  readonly candidates: readonly StatementCandidate[];
  /** How far a statement names this side, in [0, 1]. */
  readonly naming: (candidate: StatementCandidate) => number;
  /** How far a row's first cell names this side, in [0, 1]. */
  readonly subjectNaming: (candidate: StatementCandidate) => number;
}

/** A statement about one side may be this far behind the best one about it. */
const MAX_GAP = 4;
/** A statement that names several sides goes first where it is this close to the best one. */
const MAX_GAP_OF_BOTH = 2.5;
/** From this share of its own words on, a side is named. */
const NAMED = 0.35;
/** What the name of its side in full adds to a statement's score. */
const NAMING_WEIGHT = 1.5;
/** What it adds that the rows stand in the section of the best statement. */
const SAME_SECTION = 0.3;
/** Rows of one table may score this much less than the best statements about each side. */
const ROWS_BEHIND = 1.5;

const isSame = (left: StatementCandidate, right: StatementCandidate): boolean => left.vectorRow === right.vectorRow;

const sectionOf = ({ document, chunk }: StatementCandidate): string => [document.id, ...chunk.headingPath].join('\n');

/** A statement about each side, with the mean of what they score. */
interface Pairing {
  readonly statements: readonly StatementCandidate[];
  readonly score: number;
}

/** The statement about a side that says most of it, none that is taken. */
function bestFor(
  side: SideCandidates,
  taken: readonly StatementCandidate[],
  namingOf: SideCandidates['naming'],
  isFit: (candidate: StatementCandidate) => boolean = () => true,
): { readonly candidate: StatementCandidate; readonly score: number } | undefined {
  return side.candidates
    .filter((candidate) => isFit(candidate) && !taken.some((other) => isSame(other, candidate)))
    .map((candidate) => ({ candidate, naming: namingOf(candidate) }))
    .filter(({ naming }) => naming >= NAMED)
    .map(({ candidate, naming }) => ({ candidate, score: candidate.score + NAMING_WEIGHT * naming }))
    .sort((left, right) => right.score - left.score)[0];
}

/** Whether a row is about one side more than about any other: "change from 2021 to 2022" is neither year's. */
function isOwnRow(row: StatementCandidate, side: SideCandidates, sides: readonly SideCandidates[]): boolean {
  return sides.every((other) => other === side || other.subjectNaming(row) < side.subjectNaming(row));
}

/** For each table, the row of each side, told by its first cell; of three sides or more one may be without a row. */
function rowPairings(sides: readonly SideCandidates[], best: StatementCandidate): Pairing[] {
  const rows = sides.flatMap(({ candidates }) => candidates.filter(({ statement }) => statement.kind === 'row'));
  return [...new Set(rows.map(sectionOf))].flatMap((section): Pairing[] => {
    const statements: StatementCandidate[] = [];
    let score = 0;
    for (const side of sides) {
      const isInTable = (candidate: StatementCandidate): boolean =>
        candidate.statement.kind === 'row' && sectionOf(candidate) === section && isOwnRow(candidate, side, sides);
      const row = bestFor(side, statements, side.subjectNaming, isInTable);
      if (row === undefined) continue;
      statements.push(row.candidate);
      score += row.score;
    }
    if (statements.length < Math.max(2, sides.length - 1)) return [];
    const bonus = sectionOf(best) === section ? SAME_SECTION : 0;
    return [{ statements, score: score / statements.length + bonus }];
  });
}

/** The best statement about each side. */
function singles(sides: readonly SideCandidates[], taken: readonly StatementCandidate[]): Pairing {
  const statements: StatementCandidate[] = [];
  let score = 0;
  for (const side of sides) {
    const found = bestFor(side, [...taken, ...statements], side.naming);
    if (found === undefined || found.candidate.score < (side.candidates[0]?.score ?? 0) - MAX_GAP) continue;
    statements.push(found.candidate);
    score += found.score;
  }
  return { statements, score: statements.length === 0 ? 0 : score / statements.length };
}

/**
 * The statements that set the sides of a comparison side by side: one that speaks of several, then rows of one table, or
 * what is best said of each.
 *
 * @param candidates - Weighed for the whole question, best first; the best one's language is the answer's.
 * @param weighed - The sides, each with the statements weighed for it.
 */
export function comparedStatements(
  candidates: readonly StatementCandidate[],
  weighed: readonly SideCandidates[],
): StatementCandidate[] {
  const [best] = candidates;
  if (best === undefined || weighed.length < 2) return [];
  const { language } = best.chunk;
  const sides = weighed.map((side) => ({
    ...side,
    candidates: side.candidates.filter(({ chunk }) => chunk.language === language),
  }));
  const both = candidates.find(
    (candidate) =>
      candidate.score >= best.score - MAX_GAP_OF_BOTH &&
      sides.filter(({ naming }) => naming(candidate) >= NAMED).length > 1,
  );
  const opening = both === undefined ? [] : [both];
  const [rows] = rowPairings(sides, best).sort((left, right) => right.score - left.score);
  const each = singles(sides, opening);
  const chosen = rows !== undefined && rows.score >= each.score - ROWS_BEHIND ? rows : each;
  const found = [
    ...opening,
    ...chosen.statements.filter((candidate) => !opening.some((other) => isSame(other, candidate))),
  ];
  // The same statement was weighed once for each side; the question's own weighing is what the rest is compared with.
  return found.map((chosenOne) => candidates.find((candidate) => isSame(candidate, chosenOne)) ?? chosenOne);
}
