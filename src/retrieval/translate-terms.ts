import type { LexicalIndex } from '../lexical-index/lexical-index.js';
import type { QueryTerm, WeightedTerm } from '../lexical-index/tokenizer.js';
import type { Dictionary } from '../lexicon/dictionary.js';
import type { Recogniser } from '../lexicon/recogniser.js';

/** Translations that a term is given at most; the common words of a language have dozens. */
const MAX_TRANSLATIONS = 48;

/**
 * A query's terms with the words of the other language that the index holds. Names and numbers have none: they are the same
 * in every language, or entities. A person who stands for an organisation has that.
 */
export function translateTerms(
  terms: readonly WeightedTerm[],
  dictionary: Dictionary,
  index: LexicalIndex,
  recogniser: Pick<Recogniser, 'ledBy'>,
): QueryTerm[] {
  return terms.map((term) => {
    const organisation = term.term.startsWith('@') ? recogniser.ledBy(term.term.slice(1)) : undefined;
    const translations = organisation === undefined ? dictionary.translate(term.term) : [`@${organisation}`];
    if (translations.length === 0) return term;
    const held = translations.filter((translation) => index.documentFrequency(translation) > 0);
    return { ...term, translations: held.slice(0, MAX_TRANSLATIONS) };
  });
}
