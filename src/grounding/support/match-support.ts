import type { ReadPassage } from '../passage/read-passage.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { Asserted } from './asserted.js';
import { coverageByPassages } from './coverage.js';

/**
 * Share of a sentence's content that the best of the passages which it cites must hold, and each of them, less where it is quoted; and how far another passage
 * that was given may be ahead of them, where they do not hold `sure` of it.
 */
export const supportThresholds = {
  best: 0.35,
  quoted: 0.2,
  each: 0.1,
  eachQuoted: 0.08,
  behind: 0.2,
  sure: 0.7,
} as const;

/**
 * Whether the cited passages speak of what the sentence says: they hold enough of its words in either language, and no other
 * passage that was given holds far more.
 *
 * @param others - Passages that were given and not cited.
 * @param isQuoted - Whether each of the cited ones was found to hold the quote that the sentence gives of it: then less is needed.
 */
export function matchSupport(
  sentence: Asserted,
  cited: readonly ReadPassage[],
  others: readonly ReadPassage[],
  isQuoted: boolean,
): SentenceFault[] {
  const coverages = coverageByPassages(sentence, [...cited, ...others]);
  const own = coverages.slice(0, cited.length);
  const best = Math.max(0, ...own);
  const fault = (detail: string): SentenceFault[] => [{ kind: 'unsupported', detail }];
  if (best < (isQuoted ? supportThresholds.quoted : supportThresholds.best))
    return fault('the cited passages do not speak of this');
  const least = isQuoted ? supportThresholds.eachQuoted : supportThresholds.each;
  const idle = own.findIndex((coverage) => coverage < least);
  if (idle >= 0) return fault(`the cited passage "${cited[idle]?.document.title ?? ''}" does not speak of this`);
  // Words of one's own language are found more easily, so only passages of the cited one's language are its rivals.
  const language = cited[own.indexOf(best)]?.chunk.language;
  const rival = Math.max(
    0,
    ...coverages.slice(cited.length).filter((_, index) => others[index]?.chunk.language === language),
  );
  if (best < supportThresholds.sure && rival > best + supportThresholds.behind) {
    return fault('another passage speaks of this, not the cited ones');
  }
  return [];
}
