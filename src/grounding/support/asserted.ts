import type { TranslatingTerms } from '../passage/translating-terms.js';
import { denialsIn, type Denials } from '../polarity/denials.js';
import type { ReadText } from '../text/read-text.js';

/** A word of a sentence with the words of the other language that may stand for it. */
export interface AssertedWord {
  readonly word: string;
  readonly translations: readonly string[];
}

/** Whether a text with these words holds a word or a translation of it. */
export function isWordHeld({ word, translations }: AssertedWord, words: ReadonlySet<string>): boolean {
  return words.has(word) || translations.some((other) => words.has(other));
}

/** Whether a folded text holds a word, whose stem may end where the spelling goes on otherwise: `memori` is in `memory`. */
export function holdsStem(folded: string, word: string): boolean {
  return folded.includes(word) || (word.length > 4 && /[a-z]$/.test(word) && folded.includes(word.slice(0, -1)));
}

/** What a sentence asserts. */
export interface Asserted extends ReadText {
  readonly words: readonly AssertedWord[];
  readonly denials: Denials;
}

/** Adds words and denials to what was read of a sentence. */
export function assertedBy(read: ReadText, terms: TranslatingTerms): Asserted {
  const words = [...terms.wordsOf(read.readable, false)];
  return {
    ...read,
    words: words.map((word) => ({ word, translations: terms.translate(word) })),
    denials: denialsIn(read.readable),
  };
}

/** The same sentence with those translations alone that one of the passages has: what is compared with single statements. */
export function narrowedTo(sentence: Asserted, passages: readonly { readonly words: ReadonlySet<string> }[]): Asserted {
  const isHeld = (word: string): boolean => passages.some(({ words }) => words.has(word));
  const words = sentence.words.map(({ word, translations }) => ({ word, translations: translations.filter(isHeld) }));
  return { ...sentence, words };
}
