import { foldText, type Recogniser } from '../lexicon/recogniser.js';
import { shortYearsIn } from '../language/years.js';
import { versionTerms } from '../lexicon/version-terms.js';
import type { ChineseSegmenter } from './chinese-segmenter.js';
import { tokenize, type WeightedTerm } from './tokenizer.js';

/** Weights of terms that stand for a name or a word of the field in any language. */
export const defaultExpansionWeights = { entity: 1.2, concept: 0.5, version: 0.6 } as const;

/**
 * Terms of a text, widened across languages: beside the words themselves a term for every entity (`@baidu`) and every
 * word of the glossary (`#12`), which texts of both languages share, and for versions (`~ascend/980`); 23年 is 2023 too. 显存 finds VRAM,
 * 老黄 finds Jensen Huang.
 */
export function extractTerms(
  text: string,
  segment: ChineseSegmenter,
  recogniser: Recogniser,
  weights: Readonly<Record<'entity' | 'concept' | 'version', number>> = defaultExpansionWeights,
): WeightedTerm[] {
  const terms = tokenize(text, segment);
  const folded = foldText(text);
  const mentions = recogniser.find(folded);
  for (const mention of mentions) {
    if (mention.kind === 'entity') terms.push({ term: `@${mention.id}`, weight: weights.entity });
    else terms.push({ term: `#${mention.id}`, weight: weights.concept });
  }
  for (const year of shortYearsIn(folded)) terms.push({ term: year, weight: 1 });
  for (const term of versionTerms(folded, mentions, recogniser)) terms.push({ term, weight: weights.version });
  return terms;
}
