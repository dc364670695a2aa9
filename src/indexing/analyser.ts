import { createChineseSegmenter } from '../lexical-index/chinese-segmenter.js';
import { extractTerms } from '../lexical-index/term-extractor.js';
import type { WeightedTerm } from '../lexical-index/tokenizer.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { Recogniser } from '../lexicon/recogniser.js';

/** Turns texts into terms and finds names in them; one for the index and its queries. */
export interface Analyser {
  readonly recogniser: Recogniser;
  terms(text: string): WeightedTerm[];
}

/** An analyser whose segmenter keeps the lexicon's Chinese words whole. */
export function createAnalyser(lexicon: Lexicon): Analyser {
  const recogniser = new Recogniser(lexicon);
  const words = [
    ...lexicon.concepts.flatMap((concept) => concept.zh),
    ...lexicon.entities.flatMap((entity) => [...entity.zh, ...entity.aliases]),
  ];
  const segment = createChineseSegmenter(words);
  return { recogniser, terms: (text) => extractTerms(text, segment, recogniser) };
}
