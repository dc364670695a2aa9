import type { Calculation } from '../compute/calculation.js';
import type { Analyser } from '../indexing/analyser.js';
import { noDictionary, type Dictionary } from '../lexicon/dictionary.js';
import type { DraftSentence } from './draft-sentence.js';
import type { GivenPassage } from './given-passage.js';
import { judgeSentence } from './judge-sentence.js';
import { PassageReader } from './passage/read-passage.js';
import type { SentenceVerdict } from './sentence-verdict.js';

/** Lets only those sentences of a chat model through that the passages which it was given support. Pure: no model, no I/O. */
export interface Gate {
  /** Reads passages ahead, so that no sentence waits for it: some milliseconds for eight. What was read is kept with the chunk. */
  prepare(passages: readonly GivenPassage[]): void;
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

/**
 * A gate for passages of either language.
 *
 * @param analyser - That of the index which the passages are from.
 * @param dictionary - Says which words of a sentence stand in a passage of the other language. Default: names and the glossary only.
 */
export function createGate(analyser: Analyser, dictionary: Dictionary = noDictionary): Gate {
  const reader = new PassageReader(analyser, dictionary);
  return {
    prepare: (passages) => {
      for (const passage of passages) reader.read(passage);
    },
    judge: (sentence, passages, calculations) => judgeSentence(sentence, passages, calculations, reader),
  };
}
