import { foldText, type Recogniser } from '../lexicon/recogniser.js';
import type { ChineseSegmenter } from './chinese-segmenter.js';
import { tokenize, type WeightedTerm } from './tokenizer.js';

/** Weights of terms that stand for a name or a word of the field in any language. */
export const defaultExpansionWeights = { entity: 1.2, concept: 0.5 } as const;

/**
 * Terms of a text, widened across languages: beside the words themselves a term for every entity (`@baidu`) and every
 * word of the glossary (`#12`), which texts of both languages share. 显存 finds VRAM, 老黄 finds Jensen Huang.
 */
export function extractTerms(
  text: string,
  segment: ChineseSegmenter,
  recogniser: Recogniser,
  weights: { readonly entity: number; readonly concept: number } = defaultExpansionWeights,
): WeightedTerm[] {
  const terms = tokenize(text, segment);
  for (const mention of recogniser.find(foldText(text))) {
    if (mention.kind === 'entity') terms.push({ term: `@${mention.id}`, weight: weights.entity });
    else terms.push({ term: `#${mention.id}`, weight: weights.concept });
  }
  return terms;
}
