import { setImmediate as breathe } from 'node:timers/promises';
import type { Chunk } from '../chunking/chunk.js';
import type { DocumentRecord } from '../documents/document.js';
import { centre, type LanguageMean } from '../embedding/language-centring.js';
import { normalise } from '../embedding/mean-pooling.js';
import { QuantisedMatrix } from '../vector-index/quantised-matrix.js';
import { placeOf, placeTexts } from './embedding-text.js';

/** Weight of a chunk's place beside the mean of its statements. */
const PLACE_WEIGHT = 0.25;
/** Chunks after which others get the thread. */
const TURN = 1000;

/**
 * The vectors of an index as they are searched, centred by language: a row for each chunk (the mean of its statements,
 * leaning towards its title and headings), then a row for each statement.
 *
 * @param vectors - As the model gave them, in the order of `embeddingTexts`.
 */
export async function searchMatrix(
  vectors: QuantisedMatrix,
  documents: ReadonlyMap<string, DocumentRecord>,
  chunks: readonly Chunk[],
  means: readonly LanguageMean[],
): Promise<QuantisedMatrix> {
  const meanOf = new Map(means.map(({ language, mean }) => [language, mean]));
  const statementCount = chunks.reduce((sum, chunk) => sum + chunk.statements.length, 0);
  const matrix = new QuantisedMatrix(chunks.length + statementCount, vectors.dimension);
  const rowOfPlace = new Map(placeTexts(documents, chunks).map((place, index) => [place, statementCount + index]));
  let statement = 0;
  for (const [number, chunk] of chunks.entries()) {
    const mean = meanOf.get(chunk.language);
    const own = new Float32Array(vectors.dimension);
    for (const _statement of chunk.statements) {
      const vector = centre(vectors.row(statement), mean);
      matrix.setRow(chunks.length + statement, vector);
      add(own, vector, 1);
      statement += 1;
    }
    normalise(own);
    const placeRow = rowOfPlace.get(placeOf(documents.get(chunk.documentId), chunk));
    if (placeRow !== undefined) normalise(add(own, centre(vectors.row(placeRow), mean), PLACE_WEIGHT));
    matrix.setRow(number, own);
    if (number % TURN === TURN - 1) await breathe();
  }
  return matrix;
}

/** Adds a multiple of a vector to another in place. @returns The sum. */
function add(target: Float32Array, vector: Float32Array, weight: number): Float32Array {
  for (let index = 0; index < target.length; index += 1) target[index]! += weight * vector[index]!;
  return target;
}
