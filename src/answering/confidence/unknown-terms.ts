import type { LexicalIndex } from '../../lexical-index/lexical-index.js';
import type { QueryTerm } from '../../lexical-index/tokenizer.js';
import { versionPrefix } from '../../lexicon/version-terms.js';
import { queryIdf } from '../../retrieval/idf-mass.js';
import { isBigram, isPartOfName, isYear } from './query-words.js';

/** Whether the question gives a thing of the lexicon a version that no passage gives: HBM9, Chinchilla 2. */
export function hasUnknownVersion(terms: readonly QueryTerm[], index: LexicalIndex): boolean {
  return terms.some(({ term }) => term.startsWith(versionPrefix) && index.documentFrequency(term) === 0);
}

/** Whether a Latin word stands in a passage and not in the dictionary: a name or a word of the field that the lexicon lacks. */
export function hasOwnWords(terms: readonly QueryTerm[], index: LexicalIndex): boolean {
  return terms.some(
    ({ term, translations }) =>
      /^[a-z][a-z0-9.]{2,}$/.test(term) && translations === undefined && index.documentFrequency(term) > 0,
  );
}

/**
 * Names with a digit in them that no passage holds (gpt-7, mi500x, v4i), and years. What starts with a digit is a size or
 * a count; a name whose letters and digits are terms by themselves (llama2, zero3) is known under another spelling; an
 * entity of the lexicon is judged as one.
 *
 * @param isOfPeriod - The best statement is of the year asked for, by its document's date where no text names it.
 */
export function unknownNames(
  terms: readonly QueryTerm[],
  names: readonly string[],
  index: LexicalIndex,
  isOfPeriod: boolean,
): number {
  return terms.filter(({ term }) => {
    if (isYear(term)) return !isOfPeriod && index.documentFrequency(term) === 0;
    if (
      /^(?:fy|q|no\.?)\d+$/.test(term) ||
      !/^[a-z][a-z.+]*\d[a-z0-9.+]*$/.test(term) ||
      index.documentFrequency(term) > 0
    )
      return false;
    if (isPartOfName(term, names)) return false;
    const [, letters = '', digits = ''] = /^([a-z]{3,})(\d[\d.]*)$/.exec(term) ?? [];
    return letters === '' || index.documentFrequency(letters) === 0 || index.documentFrequency(digits) === 0;
  }).length;
}

export function unknownShare(terms: readonly QueryTerm[], index: LexicalIndex): number {
  let unknown = 0;
  let all = 0;
  for (const term of terms) {
    if (isBigram(term.weight)) continue;
    const mass = term.weight * queryIdf(term, index);
    all += mass;
    if (index.documentFrequency(term.term) === 0 && (term.translations ?? []).length === 0) unknown += mass;
  }
  return all > 0 ? unknown / all : 0;
}
