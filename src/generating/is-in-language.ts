import type { AnswerLanguage } from '../language/language.js';

/** Names and quotes in the other script do not make a sentence one of that language; half of its words do. */
const SHARE = 0.5;
const LEAST_WORDS = 4;

/** Whether a sentence is in the language of the answer, whichever Chinese script it is in. */
export function isInLanguage(sentence: string, language: AnswerLanguage): boolean {
  const han = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = sentence.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  if (language === 'en') return han < LEAST_WORDS || han / (han + words) < SHARE;
  return han > 0 || words < LEAST_WORDS;
}
