import type { Chunk } from '../chunking/chunk.js';

/** Distinct terms of every statement, by number; statements count through all chunks in order. */
export interface StatementTerms {
  /** The terms of statement `i` are `terms[offsets[i]]` to `terms[offsets[i + 1]]`. */
  readonly offsets: Uint32Array;
  /** Places in the sorted list of the index' terms. */
  readonly terms: Uint32Array;
}

/**
 * @param vocabulary - The index' terms; a term that is not among them is left out.
 * @param termsOf - Terms of a text, with repetitions.
 */
export function buildStatementTerms(
  chunks: readonly Chunk[],
  vocabulary: readonly string[],
  termsOf: (text: string) => readonly string[],
): StatementTerms {
  const numbers = new Map(vocabulary.map((term, number) => [term, number]));
  const offsets: number[] = [0];
  const terms: number[] = [];
  for (const chunk of chunks) {
    for (const statement of chunk.statements) {
      for (const term of new Set(termsOf(statement.plainText))) {
        const number = numbers.get(term);
        if (number !== undefined) terms.push(number);
      }
      offsets.push(terms.length);
    }
  }
  return { offsets: Uint32Array.from(offsets), terms: Uint32Array.from(terms) };
}
