import type { Chunk } from '../chunking/chunk.js';
import type { DocumentRecord } from '../documents/document.js';
import { centre, type LanguageMean } from '../embedding/language-centring.js';
import { normalise } from '../embedding/mean-pooling.js';
import { rowOf, type VectorMatrix } from '../vector-index/vector-matrix.js';
import { placeOf, placeTexts } from './embedding-text.js';

/** Weight of a chunk's place beside the mean of its statements. */
const PLACE_WEIGHT = 0.25;

/**
 * The vectors of an index as they are searched, centred by language: a row for each chunk (the mean of its statements,
 * leaning towards its title and headings), then a row for each statement.
 *
 * @param vectors - As the model gave them, in the order of `embeddingTexts`.
 */
export function searchMatrix(
  vectors: VectorMatrix,
  documents: ReadonlyMap<string, DocumentRecord>,
  chunks: readonly Chunk[],
  means: readonly LanguageMean[],
): VectorMatrix {
  const { dimension } = vectors;
  const meanOf = new Map(means.map(({ language, mean }) => [language, mean]));
  const statementCount = chunks.reduce((sum, chunk) => sum + chunk.statements.length, 0);
  const rows = chunks.length + statementCount;
  const matrix = { dimension, rows, data: new Float32Array(rows * dimension) };
  const rowOfPlace = new Map(placeTexts(documents, chunks).map((place, index) => [place, statementCount + index]));
  let statement = 0;
  chunks.forEach((chunk, number) => {
    const mean = meanOf.get(chunk.language);
    const own = rowOf(matrix, number);
    for (const _statement of chunk.statements) {
      const vector = centre(rowOf(vectors, statement), mean);
      rowOf(matrix, chunks.length + statement).set(vector);
      add(own, vector, 1);
      statement += 1;
    }
    normalise(own);
    const placeRow = rowOfPlace.get(placeOf(documents.get(chunk.documentId), chunk));
    if (placeRow !== undefined) normalise(add(own, centre(rowOf(vectors, placeRow), mean), PLACE_WEIGHT));
  });
  return matrix;
}

/** Adds a multiple of a vector to another in place. @returns The sum. */
function add(target: Float32Array, vector: Float32Array, weight: number): Float32Array {
  for (let index = 0; index < target.length; index += 1) target[index]! += weight * vector[index]!;
  return target;
}
