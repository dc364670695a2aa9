import type { LexicalIndex } from '../../lexical-index/lexical-index.js';
import type { Retrieval } from '../../retrieval/hybrid-searcher.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import type { StatementScorer } from '../statement/score-statements.js';
import type { StatementCandidate } from '../statement/statement-candidate.js';
import { confidenceSignals, type ConfidenceSignals } from './confidence-signals.js';

/** Statements that the signals look at. */
const WEIGHED = 12;

/**
 * The signals for a retrieval and its scored statements.
 *
 * @param candidates - Best first. Those that only announce others count where there is nothing else.
 */
export function weighEvidence(
  retrieval: Retrieval,
  candidates: readonly StatementCandidate[],
  analysis: QuestionAnalysis,
  scorer: StatementScorer,
  index: LexicalIndex,
): ConfidenceSignals {
  const speaking = candidates.filter(({ features }) => features.announcement === 0);
  const rest = speaking.length > 0 ? speaking : candidates;
  const best = rest[0];
  // The best one of another article may stand far behind.
  const rival = rest.find(
    (candidate) => candidate.document.id !== best?.document.id && !rest.slice(0, WEIGHED).includes(candidate),
  );
  const statements = [...rest.slice(0, WEIGHED), ...(rival === undefined ? [] : [rival])];
  return confidenceSignals(
    retrieval,
    statements.map((candidate) => ({
      candidate,
      holds: scorer.holds(candidate),
      fieldWords: () => scorer.fieldWordsOf(candidate),
    })),
    analysis,
    index,
  );
}
