import type { Chart } from '../charts/chart.js';
import type { Calculation } from '../compute/calculation.js';
import type { DocumentSource } from '../documents/document.js';
import type { AnswerLanguage, DocumentLanguage } from '../language/language.js';
import type { Hit } from '../retrieval/hit.js';

/** Pointer from a marker in the text to the characters of a document that support it. */
export interface Citation {
  /** The number between brackets in the text, from 1. */
  readonly marker: number;
  readonly documentId: string;
  readonly title: string;
  readonly headingPath: readonly string[];
  readonly language: DocumentLanguage;
  /** Verbatim characters of the document: `file.slice(startOffset, endOffset) === quote`. */
  readonly quote: string;
  /** UTF-16 code units of the file decoded as UTF-8 with nothing removed. */
  readonly startOffset: number;
  readonly endOffset: number;
  /** The date for which the quote holds, where the document names one. */
  readonly asOf?: string;
  readonly sources: readonly DocumentSource[];
}

export type WarningCode =
  | 'stale-figure'
  | 'sources-disagree'
  | 'other-language-source'
  | 'llm-unavailable'
  | 'sentences-dropped'
  | 'index-approximate';

export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

/** Why nothing was answered. */
export type AbstentionReason = 'no-evidence' | 'out-of-scope' | 'ambiguous' | 'unsafe';

/** An article near the question. */
export interface NearArticle {
  readonly documentId: string;
  readonly title: string;
}

export interface Abstention {
  readonly reason: AbstentionReason;
  /** In the asker's language. */
  readonly message: string;
  readonly nearest: readonly NearArticle[];
}

/** Milliseconds spent. */
export interface Timings {
  readonly embedMs: number;
  readonly searchMs: number;
  readonly answerMs: number;
  readonly totalMs: number;
}

interface AnswerBase {
  readonly id?: string;
  /** As asked. */
  readonly question: string;
  /** The stand-alone form that was searched. */
  readonly query: string;
  readonly language: AnswerLanguage;
  /** Plain text with `[1]` markers, the direct answer first. */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly warnings: readonly Warning[];
  /** `extractive`, `calculator`, `fact-sheet`, or the name of the chat model. */
  readonly answeredBy: string;
  readonly timings: Timings;
  /** How the answer was found; only where asked for. */
  readonly explanation?: Explanation;
}

/** An answer from the corpus; at least one citation. */
export interface AnsweredAnswer extends AnswerBase {
  readonly kind: 'answered';
}

/** A result of the calculators or of the fact sheets; with citations where the question asked for more than a number. */
export interface CalculatedAnswer extends AnswerBase {
  readonly kind: 'calculated';
  readonly calculation: Calculation;
  /** A picture of the result, where one helps. */
  readonly chart?: Chart;
}

/** No answer, and why. Its text is the abstention's message. */
export interface AbstainedAnswer extends AnswerBase {
  readonly kind: 'abstained';
  readonly abstention: Abstention;
}

/** What every surface shows. */
export type Answer = AnsweredAnswer | CalculatedAnswer | AbstainedAnswer;

/** One passage that was weighed. */
export interface ExplainedHit {
  readonly rank: number;
  readonly chunkId: string;
  readonly title: string;
  readonly score: number;
  /** Cosine of the centred vectors, in [-1, 1]. */
  readonly denseScore?: number;
  /** BM25 over the idf mass of the query, from 0. */
  readonly lexicalScore?: number;
  /** The same for the section that the passage stands in. */
  readonly sectionScore?: number;
  /** Rank and score in each leg that found it. */
  readonly legs?: Hit['legs'];
  readonly snippet: string;
}

/**
 * Why a statement is not in the answer: it only announces others, is too far behind the best one, is in another language
 * than the best one, is about another entity, says what a chosen one says, or the answer was complete without it.
 */
export type LeftOutReason =
  'announcement' | 'far-behind' | 'other-language' | 'other-entity' | 'repetition' | 'complete';

/** One statement that was weighed for the answer. */
export interface ExplainedCandidate {
  readonly text: string;
  readonly score: number;
  readonly features: Readonly<Record<string, number>>;
  readonly chosen: boolean;
  /** Absent where it was chosen, and where nothing was answered. */
  readonly leftOut?: LeftOutReason;
}

/** A sentence of a chat model that was left out of the answer. */
export interface DroppedSentence {
  readonly text: string;
  /** What did not hold: `kind` as in the gate, `detail` in English. */
  readonly faults: readonly { readonly kind: string; readonly detail: string }[];
}

/** What a chat model did for an answer. */
export interface ExplainedGeneration {
  readonly model: string;
  /** Calls of the server, repair and tools included. */
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** US dollars; absent where a price is not known. */
  readonly costUsd?: number;
  /** Sentences left out after the repair. */
  readonly dropped: readonly DroppedSentence[];
  /** Why the chat model's answer is not shown, or not whole; absent where it is. */
  readonly failure?: string;
}

/** Why this answer: what was understood, searched, found, chosen and left out. */
export interface Explanation {
  readonly questionKind: string;
  readonly entities: readonly string[];
  readonly expansions: readonly string[];
  readonly hits: readonly ExplainedHit[];
  readonly candidates: readonly ExplainedCandidate[];
  /** Probability that the corpus supports the answer, in [0, 1]. */
  readonly confidence: number;
  /** Below this the assistant abstains. */
  readonly threshold: number;
  readonly signals: Readonly<Record<string, number>>;
  /** Where a chat model was asked. */
  readonly generation?: ExplainedGeneration;
}
