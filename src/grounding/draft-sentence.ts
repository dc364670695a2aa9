/** A passage that a chat model names in support of a sentence. */
export interface DraftCitation {
  /** Number of the passage, from 1, as given to the model. */
  readonly passage: number;
  /** Words of the passage, verbatim but for white space and letter case. Absent: the program chooses them. */
  readonly quote?: string;
}

/** A sentence as a chat model wrote it, with what it says supports it. */
export interface DraftSentence {
  /** Without `[1]` markers. */
  readonly text: string;
  /** Empty where the model named none. */
  readonly citations: readonly DraftCitation[];
}
