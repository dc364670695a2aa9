import type { Calculation } from '../compute/calculation.js';
import type { DraftSentence } from './draft-sentence.js';
import type { GivenPassage } from './given-passage.js';
import type { SentenceVerdict } from './sentence-verdict.js';

/** Lets only those sentences of a chat model through that the passages which it was given support. Pure: no model, no I/O. */
export interface Gate {
  /**
   * @param passages - All that were given, whichever of them the sentence cites.
   * @param calculations - What calculators have found for this answer; their numbers count as evidence.
   */
  judge(
    sentence: DraftSentence,
    passages: readonly GivenPassage[],
    calculations: readonly Calculation[],
  ): SentenceVerdict;
}
