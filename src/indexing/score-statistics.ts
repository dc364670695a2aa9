import type { Chunk } from '../chunking/chunk.js';
import type { PostingLists } from '../lexical-index/posting-list-builder.js';
import type { QuantisedMatrix } from '../vector-index/quantised-matrix.js';
import { rowDotProduct } from '../vector-index/vector-matrix.js';
import type { IndexManifest } from './index-manifest.js';

/** Pairs of statements compared; their mean is then known to about a hundredth of its deviation. */
const PAIRS = 5000;

/**
 * What scores of an index look like where nothing is related.
 *
 * @param matrix - As searched: a row for each chunk, then one for each statement.
 */
export function scoreStatistics(
  matrix: QuantisedMatrix,
  chunks: readonly Chunk[],
  { lengths }: PostingLists,
): IndexManifest['scores'] {
  const documentOfRow = [
    ...chunks.map(({ documentId }) => documentId),
    ...chunks.flatMap(({ documentId, statements }) => statements.map(() => documentId)),
  ];
  const statements = matrix.rows - chunks.length;
  const cosines: number[] = [];
  for (let pair = 0; pair < PAIRS && statements > 1; pair += 1) {
    // Two strides without a common factor walk over all pairs in an order that is the same every time.
    const left = chunks.length + ((pair * 7919) % statements);
    const right = chunks.length + ((pair * 104_729 + 1) % statements);
    if (documentOfRow[left] !== documentOfRow[right]) cosines.push(rowDotProduct(matrix, left, matrix.row(right)));
  }
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, cosines.length);
  const variance = cosines.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0) / Math.max(1, cosines.length);
  return {
    background: { mean, deviation: Math.sqrt(variance) },
    meanChunkTerms: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
  };
}
