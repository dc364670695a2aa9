import type { Citation } from '../answering/answer.js';

/**
 * What is wrong with a sentence.
 *
 * - `no-citation`: it states something and names no passage; `unknown-passage`: one that was not given;
 * - `quote-not-found`: the quote is not in the passage word for word;
 * - `number`, `unit`, `date`, `entity`: one of the sentence that the cited passages and the calculations do not hold, or hold of
 *   another thing;
 * - `negation`: the sentence denies what the passage affirms, or the other way about;
 * - `link`, `mention`: an address that is no source of a cited document, an image, or something that calls people;
 * - `unsupported`: the cited passage speaks of something else; `instruction`: the sentence is about the prompt or tells somebody
 *   what to do with the assistant, or carries hidden characters;
 * - `language`: it is not in the language of the answer.
 */
export type FaultKind =
  | 'no-citation'
  | 'unknown-passage'
  | 'quote-not-found'
  | 'number'
  | 'unit'
  | 'date'
  | 'entity'
  | 'negation'
  | 'link'
  | 'mention'
  | 'unsupported'
  | 'instruction'
  | 'language';

export interface SentenceFault {
  readonly kind: FaultKind;
  /** What failed, in English, for the repair and for `--explain`. */
  readonly detail: string;
}

/** A citation that has no number in the text yet. */
export type UnmarkedCitation = Omit<Citation, 'marker'>;

export interface SupportedSentence {
  readonly isSupported: true;
  /** One for each passage that carries the sentence; none where it states nothing. */
  readonly citations: readonly UnmarkedCitation[];
}

export interface UnsupportedSentence {
  readonly isSupported: false;
  /** At least one. */
  readonly faults: readonly SentenceFault[];
}

/** Whether a sentence may be shown, and why not. */
export type SentenceVerdict = SupportedSentence | UnsupportedSentence;
