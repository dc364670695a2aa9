import type { Calculation } from '../compute/calculation.js';
import type { DraftSentence } from '../grounding/draft-sentence.js';
import type { Gate } from '../grounding/gate.js';
import type { GivenPassage } from '../grounding/given-passage.js';
import type { SentenceVerdict, UnmarkedCitation } from '../grounding/sentence-verdict.js';
import type { AnswerLanguage } from '../language/language.js';
import { isInLanguage } from './is-in-language.js';
import type { ReleasedText } from './released-text.js';
import type { FailedSentence } from './repair-prompt.js';

interface Held {
  readonly sentence: DraftSentence;
  verdict: SentenceVerdict;
}

export interface GatedDraftParts {
  readonly gate: Gate;
  readonly passages: readonly GivenPassage[];
  readonly language: AnswerLanguage;
  readonly released: ReleasedText;
}

/** Sentences without letters or digits in common are far apart; the same one twice is told once. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Judges a draft's sentences as they come. Those that pass are released at once, up to the first that fails: what stands behind it
 * waits for its repair, so that what was shown is always the beginning of the final text.
 */
export class GatedDraft {
  readonly #parts: GatedDraftParts;
  readonly #held: Held[] = [];
  readonly #told = new Set<string>();
  readonly #calculations: Calculation[] = [];

  constructor(parts: GatedDraftParts) {
    this.#parts = parts;
  }

  /** What a calculator has found counts as evidence from now on. */
  addCalculation(calculation: Calculation): void {
    this.#calculations.push(calculation);
  }

  get calculations(): readonly Calculation[] {
    return this.#calculations;
  }

  /** Releases, or holds, one sentence of the draft. */
  add(sentence: DraftSentence): void {
    const key = keyOf(sentence.text);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const verdict = this.#judge(sentence);
    if (verdict.isSupported && this.#held.length === 0) this.#release(sentence, verdict.citations);
    else this.#held.push({ sentence, verdict });
  }

  /** The sentences that did not pass, in order. */
  get failed(): readonly FailedSentence[] {
    return this.#held.flatMap(({ sentence, verdict }) =>
      verdict.isSupported ? [] : [{ sentence, faults: verdict.faults }],
    );
  }

  /**
   * Puts repaired sentences in the place of failed ones.
   *
   * @param repairs - By the place of the failed one among `failed`.
   */
  repair(repairs: ReadonlyMap<number, DraftSentence>): void {
    const failed = this.#held.filter(({ verdict }) => !verdict.isSupported);
    for (const [place, sentence] of repairs) {
      const held = failed[place];
      const key = keyOf(sentence.text);
      // A model that is asked to repair may say again what was told already.
      if (held === undefined || (key !== keyOf(held.sentence.text) && this.#told.has(key))) continue;
      this.#told.add(key);
      const verdict = this.#judge(sentence);
      if (verdict.isSupported) this.#held[this.#held.indexOf(held)] = { sentence, verdict };
    }
  }

  /** Releases what is held and passed, and drops the rest. @returns What was dropped. */
  settle(): readonly FailedSentence[] {
    const { failed } = this;
    for (const { sentence, verdict } of this.#held.splice(0)) {
      if (verdict.isSupported) this.#release(sentence, verdict.citations);
    }
    return failed;
  }

  #judge(sentence: DraftSentence): SentenceVerdict {
    const { gate, passages, language } = this.#parts;
    if (isInLanguage(sentence.text, language)) return gate.judge(sentence, passages, this.#calculations);
    const detail = `the sentence is not in the language of the answer, ${language}`;
    return { isSupported: false, faults: [{ kind: 'language', detail }] };
  }

  #release(sentence: DraftSentence, citations: readonly UnmarkedCitation[]): void {
    this.#parts.released.release(sentence.text, citations);
  }
}
