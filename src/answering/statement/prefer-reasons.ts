import { statesCause } from './expected-content.js';
import type { StatementCandidate } from './statement-candidate.js';

/** What a statement that names a cause or a purpose gains where the question asks for one. */
const CAUSE_GAIN = 0.3;
/** What one under a heading that asks why gains. */
const HEADING_GAIN = 0.3;
/** What a table row loses: it says that something is so. */
const ROW_LOSS = 1;

const ASKS_WHY =
  /为什么|为何|原因|缘由|成因|目的|目标|\bwhy\b|\bcauses?\b|\breasons?\b|\baims?\b|\bgoals?\b|\bpurpose\b/i;

function gainOf({ statement, chunk }: StatementCandidate): number {
  const cause = statesCause(statement.plainText) ? CAUSE_GAIN : 0;
  const heading = ASKS_WHY.test(chunk.headingPath.at(-1) ?? '') ? HEADING_GAIN : 0;
  return cause + heading - (statement.kind === 'row' ? ROW_LOSS : 0);
}

/** The candidates of a question that asks why, those first that say why. */
export function preferReasons(candidates: readonly StatementCandidate[]): StatementCandidate[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: candidate.score + gainOf(candidate) }))
    .sort((left, right) => right.score - left.score);
}
