import type { StatementCandidate } from './statement-candidate.js';

/** The first cell of a row that adds up the others: `DeepSeek-V3 合计`, "Total". */
const TOTAL = /合计|总计|总共|总和|\btotals?\b|\ball (?:stages|phases|parts)\b/i;
/** By how much a row may hold more of the question's words than the total, which it then is not asked for instead of. */
const MOST_MORE = 0.02;
/** How far behind a total may score, in whichever table it stands. */
const MOST_BEHIND = 1.2;

/**
 * The row that adds up the likes of the row that answers best, where the question asks for no row more than for that one: what
 * a training cost is not what one of its stages cost.
 */
export function totalFor(
  best: StatementCandidate,
  candidates: readonly StatementCandidate[],
): StatementCandidate | undefined {
  const firstCell = ({ statement }: StatementCandidate): string => statement.cells?.[0]?.value ?? '';
  if (best.statement.kind !== 'row' || TOTAL.test(firstCell(best))) return undefined;
  return candidates.find(
    (candidate) =>
      candidate.score >= best.score - MOST_BEHIND &&
      TOTAL.test(firstCell(candidate)) &&
      candidate.features.entity >= best.features.entity &&
      candidate.features.coverage >= best.features.coverage - MOST_MORE,
  );
}
