import { stemmer } from 'stemmer';
import type { Dictionary } from '../lexicon/dictionary.js';
import { isCompound, isOrdinarySpelling } from '../lexicon/ordinary-spelling.js';
import { foldText, type Recogniser } from '../lexicon/recogniser.js';
import type { LexicalIndex } from '../lexical-index/lexical-index.js';
import type { QueryTerm } from '../lexical-index/tokenizer.js';

/** What names are looked up in. */
export interface KnownNames {
  readonly recogniser: Recogniser;
  readonly dictionary: Dictionary;
  readonly index: LexicalIndex;
  /** Folded names of the lexicon that mean something else too, such as 奥特曼: they were looked up. */
  readonly ambiguous: ReadonlySet<string>;
  /** Languages that the corpus is written in: in another one a thing may have a name that nobody looked up. */
  readonly languages: ReadonlySet<string>;
}

/** Letters apart from digits: `b300`, `v9` are told by their numbers. */
const WORD = /(?<![\p{L}\d.])[a-z]+(?:['’][a-z]+)?(?![a-z\d]|\.\d)/gu;
const SHORTEST = 4;
/** `indian`, of India. */
const OF_A_COUNTRY = [/s$/, /n$/, /an$/, /ian$/, /ese$/];
/** Days, months and feasts have capital letters and are no names. */
const TIME = /月$|^(?:星期|礼拜|周)|节$/;

interface Range {
  readonly start: number;
  readonly end: number;
}

function latinNames(folded: string, taken: readonly Range[], { dictionary, index }: KnownNames): string[] {
  const isHeld = (term: string): boolean => index.documentFrequency(term) > 0;
  const isCommon = (word: string): boolean => dictionary.kindOf(stemmer(word)) === 'word';
  const isPart = (part: string): boolean => isCommon(part) || isHeld(stemmer(part));
  const isOrdinary = (word: string): boolean =>
    isCommon(word) || isOrdinarySpelling(word, isCommon) || isCompound(word, isPart);
  return [...folded.matchAll(WORD)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (taken.some(({ start, end: to }) => start < end && match.index < to)) return [];
    const word = match[0].replace(/['’].*/, '');
    const stem = stemmer(word);
    if (word.length < SHORTEST || [word, stem, ...OF_A_COUNTRY.map((end) => stem.replace(end, ''))].some(isHeld))
      return [];
    if (dictionary.translate(stem).some(isHeld)) return [];
    return dictionary.kindOf(stem) !== 'name' && isOrdinary(word) ? [] : [word];
  });
}

function chineseNames(names: readonly string[], terms: readonly QueryTerm[], known: KnownNames): string[] {
  return terms
    .filter(
      ({ term, weight, translations = [] }) =>
        weight >= 0.5 &&
        /^\p{Script=Han}{2,}$/u.test(term) &&
        known.index.documentFrequency(term) === 0 &&
        translations.length === 0 &&
        known.dictionary.kindOf(term) === 'name' &&
        !TIME.test(term) &&
        !names.some((name) => name.includes(term)),
    )
    .map(({ term }) => term);
}

/**
 * Names of a question that neither the lexicon nor any passage has, however they are written: `verizon`, 丰田. Common words
 * of the dictionary, their compounds and misspellings are none.
 *
 * @param terms - Of the query, with the translations that the index holds.
 */
export function strangeNames(query: string, terms: readonly QueryTerm[], known: KnownNames): string[] {
  const folded = foldText(query);
  const mentions = known.recogniser.find(folded);
  const found = [
    ...(known.languages.has('en') ? latinNames(folded, mentions, known) : []),
    ...(known.languages.has('zh')
      ? chineseNames(
          mentions.map(({ name }) => name),
          terms,
          known,
        )
      : []),
  ];
  return found.filter((name) => !known.ambiguous.has(name));
}
