/** Distinct terms of every statement, by number; statements count through all chunks in order. */
export interface StatementTerms {
  /** The terms of statement `i` are `terms[offsets[i]]` to `terms[offsets[i + 1]]`. */
  readonly offsets: Uint32Array;
  /** Places in the sorted list of the index' terms. */
  readonly terms: Uint32Array;
}
