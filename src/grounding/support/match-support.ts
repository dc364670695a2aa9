import type { ReadPassage } from '../passage/read-passage.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { Asserted } from './asserted.js';
import { coverageByPassage } from './coverage.js';

/** Share of a sentence's content that the passages which it cites must hold together, and each by itself. */
export const supportThresholds = { together: 0.3, each: 0.15, behind: 0.3, sure: 0.6 } as const;

/**
 * Whether the cited passages speak of what the sentence says: they hold enough of its words in either language, and no other
 * passage that was given holds far more.
 *
 * @param others - Passages that were given and not cited.
 */
export function matchSupport(
  sentence: Asserted,
  cited: readonly ReadPassage[],
  others: readonly ReadPassage[],
): SentenceFault[] {
  const coverages = cited.map((passage) => coverageByPassage(sentence, passage));
  const best = Math.max(0, ...coverages);
  const fault = (detail: string): SentenceFault[] => [{ kind: 'unsupported', detail }];
  if (best < supportThresholds.together) return fault('the cited passages do not speak of this');
  const idle = coverages.findIndex((coverage) => coverage < supportThresholds.each);
  if (idle >= 0) return fault(`the cited passage "${cited[idle]?.document.title ?? ''}" does not speak of this`);
  if (best < supportThresholds.sure) {
    const rival = Math.max(0, ...others.map((passage) => coverageByPassage(sentence, passage)));
    if (rival > best + supportThresholds.behind) return fault('another passage speaks of this, not the cited ones');
  }
  return [];
}
