import { stemmer } from 'stemmer';
import { foldText } from '../lexicon/recogniser.js';
import type { ChineseSegmenter } from './chinese-segmenter.js';
import { chineseStopWords, englishStopWords } from './stop-words.js';

/** A lexical term and how much it counts in a query. */
export interface WeightedTerm {
  readonly term: string;
  /** Above 0; 1 for a word. */
  readonly weight: number;
}

/** A term of a query. */
export interface QueryTerm extends WeightedTerm {
  /** Terms of the other language that mean the same, or what the name stands for: a text that holds one of them holds the term. */
  readonly translations?: readonly string[];
}

/** Weight of a character bigram beside the words of the same characters. */
const BIGRAM_WEIGHT = 0.4;

const LATIN = /[a-z0-9]+(?:[.'’_\-/+][a-z0-9]+)*/gu;
const HAN = /\p{Script=Han}+/gu;

/** Terms of a run of Latin letters and digits: `gpt-3.5` gives gpt3.5 and gpt; `24,000` is one number. */
function latinTerms(run: string): string[] {
  if (/^\d+(?:\.\d+)?$/.test(run)) return [run];
  const terms: string[] = [];
  const parts = run.split(/['’_\-/+]/).filter((part) => part !== '');
  if (/\d/.test(run)) {
    const joined = parts.join('');
    terms.push(joined);
    // Letters before a number are the family: llama2 → llama, gpt-3.5 → gpt. One or two letters (h100) are none.
    for (const part of joined.match(/[a-z]{3,}/g) ?? []) terms.push(stemmer(part));
  } else {
    for (const part of parts) {
      if (part.length > 1 && !englishStopWords.has(part)) terms.push(stemmer(part));
    }
  }
  return terms;
}

/** Words and character bigrams of a run of Chinese characters. Bigrams find what the segmenter cut elsewhere. */
function chineseTerms(run: string, segment: ChineseSegmenter): WeightedTerm[] {
  const words = segment(run).filter((word) => word.length > 1 && !chineseStopWords.has(word));
  const known = new Set(words);
  const terms: WeightedTerm[] = words.map((term) => ({ term, weight: 1 }));
  for (let index = 0; index + 1 < run.length; index += 1) {
    const bigram = run.slice(index, index + 2);
    if (!known.has(bigram) && !chineseStopWords.has(bigram)) terms.push({ term: bigram, weight: BIGRAM_WEIGHT });
  }
  if (run.length === 1) terms.push({ term: run, weight: BIGRAM_WEIGHT });
  return terms;
}

/**
 * Terms of a text for the lexical index: jieba words and character bigrams of Chinese (folded to Simplified),
 * Porter-stemmed words of English, model names and numbers whole. Both the index and its queries use it.
 *
 * @returns With repetitions, in no promised order. An empty or sign-only text gives none.
 */
export function tokenize(text: string, segment: ChineseSegmenter): WeightedTerm[] {
  const folded = foldText(text)
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  const terms: WeightedTerm[] = [];
  for (const [run] of folded.matchAll(LATIN)) for (const term of latinTerms(run)) terms.push({ term, weight: 1 });
  for (const [run] of folded.matchAll(HAN)) terms.push(...chineseTerms(run, segment));
  return terms;
}
