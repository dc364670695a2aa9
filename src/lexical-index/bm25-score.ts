/** Parameters of BM25. */
export interface Bm25Parameters {
  /** Saturation of term frequency, from 0 (a term counts once). Usual range 0.5 to 2. */
  readonly k1: number;
  /** Share of length normalisation, in [0, 1]; 0 ignores the length. Windows are of like length, so it is low. */
  readonly b: number;
}

export const defaultBm25Parameters = { k1: 1.2, b: 0.5 } as const satisfies Bm25Parameters;

/**
 * What the length of a text adds to the term frequency below the fraction of BM25,
 * `idf · frequency · (k1 + 1) / (frequency + norm)`.
 *
 * @param lengthRatio - Length of the text over the mean length.
 * @see Robertson and Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond.
 */
export function bm25Norm(lengthRatio: number, { k1, b }: Bm25Parameters): number {
  return k1 * (1 - b + b * lengthRatio);
}
