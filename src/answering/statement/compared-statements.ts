import type { StatementCandidate } from './statement-candidate.js';

/** The statements weighed for one side of a comparison. */
export interface SideCandidates {
  /** Best first, by what they say of this side; the other sides' names count for nothing. */
  readonly candidates: readonly StatementCandidate[];
  /** Whether a statement speaks of this side. */
  readonly isNamedBy: (candidate: StatementCandidate) => boolean;
  /** Whether a row's first cell names this side. */
  readonly isSubjectOf: (candidate: StatementCandidate) => boolean;
}

/** A statement about one side may be this far behind the best one about it. */
const MAX_GAP = 4;
/** A statement that names several sides goes first where it is this close to the best one. */
const MAX_GAP_OF_BOTH = 2.5;

const isSame = (left: StatementCandidate, right: StatementCandidate): boolean => left.vectorRow === right.vectorRow;

const tableOf = ({ document, chunk }: StatementCandidate): string => [document.id, ...chunk.headingPath].join('\n');

/** A statement about each side, with the sum of what they score. */
interface Pairing {
  readonly statements: readonly StatementCandidate[];
  readonly score: number;
}

/** For each table, the row of each side; those tables alone that have one for every side. */
function rowPairings(sides: readonly SideCandidates[]): Pairing[] {
  const tables = new Set(
    sides.flatMap(({ candidates }) => candidates.filter(({ statement }) => statement.kind === 'row').map(tableOf)),
  );
  return [...tables].flatMap((table): Pairing[] => {
    const statements: StatementCandidate[] = [];
    let score = 0;
    for (const side of sides) {
      const rows = side.candidates.filter(
        (candidate) =>
          candidate.statement.kind === 'row' &&
          tableOf(candidate) === table &&
          !statements.some((other) => isSame(other, candidate)),
      );
      const row = rows.find(side.isSubjectOf) ?? rows.find(side.isNamedBy);
      if (row === undefined) return [];
      statements.push(row);
      score += row.score;
    }
    return [{ statements, score: score / sides.length }];
  });
}

/** The best statement about each side. */
function singles(sides: readonly SideCandidates[], taken: readonly StatementCandidate[]): StatementCandidate[] {
  const chosen: StatementCandidate[] = [...taken];
  for (const { candidates, isNamedBy } of sides) {
    const [best] = candidates;
    const found = candidates.find(
      (candidate) => isNamedBy(candidate) && !chosen.some((other) => isSame(other, candidate)),
    );
    if (found !== undefined && best !== undefined && found.score >= best.score - MAX_GAP) chosen.push(found);
  }
  return chosen.slice(taken.length);
}

/**
 * The statements that set the sides of a comparison side by side: one that speaks of several, then rows of one table, or
 * what is best said of each.
 *
 * @param candidates - Weighed for the whole question, best first.
 */
export function comparedStatements(
  candidates: readonly StatementCandidate[],
  sides: readonly SideCandidates[],
): StatementCandidate[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const both = candidates.find(
    (candidate) =>
      candidate.score >= best.score - MAX_GAP_OF_BOTH && sides.filter(({ isNamedBy }) => isNamedBy(candidate)).length > 1,
  );
  const opening = both === undefined ? [] : [both];
  const [rows] = rowPairings(sides).sort((left, right) => right.score - left.score);
  const each = singles(sides, opening);
  const chosen = rows === undefined ? each : rows.statements;
  return [...opening, ...chosen.filter((candidate) => !opening.some((other) => isSame(other, candidate)))].map(
    (chosenOne) => candidates.find((candidate) => isSame(candidate, chosenOne)) ?? chosenOne,
  );
}
