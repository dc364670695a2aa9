/** Identifier and score of a vector; higher is better. */
export interface VectorMatch {
  readonly id: number;
  /** Cosine similarity, in [-1, 1]. */
  readonly score: number;
}

/** Searches vectors of one dimension by cosine. Works on numbers and vectors; knows no chunk. */
export interface VectorIndex {
  readonly dimension: number;
  /** Number of vectors; their ids are 0 to `size - 1`. */
  readonly size: number;
  /** True where matches may be missed. */
  readonly isApproximate: boolean;
  /**
   * The nearest vectors, best first; equal scores in order of their id.
   *
   * @param query - `dimension` floats of unit length.
   * @param count - Matches wanted; all vectors where there are fewer. An empty index gives `[]`.
   * @throws {InvalidArgumentError} If the dimension differs or count is not a whole number from 1.
   */
  search(query: Float32Array, count: number): VectorMatch[];
}
