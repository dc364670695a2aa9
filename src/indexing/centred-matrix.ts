import type { Chunk } from '../chunking/chunk.js';
import { centre, type LanguageMean } from '../embedding/language-centring.js';
import type { DocumentLanguage } from '../language/language.js';
import { rowOf, vectorMatrix, type VectorMatrix } from '../vector-index/vector-matrix.js';
import { statementRows } from './embedding-text.js';

/** The language of each row of an index' vectors: that of its chunk. */
export function rowLanguages(chunks: readonly Chunk[]): DocumentLanguage[] {
  const ofStatements = statementRows(chunks).map((row) => chunks[row.chunk]?.language ?? 'en');
  return [...chunks.map((chunk) => chunk.language), ...ofStatements];
}

/** The vectors of an index as they are searched: centred by the language of their chunk. */
export function centredMatrix(
  vectors: VectorMatrix,
  chunks: readonly Chunk[],
  means: readonly LanguageMean[],
): VectorMatrix {
  const meanOf = new Map(means.map(({ language, mean }) => [language, mean]));
  const languages = rowLanguages(chunks);
  const rows = languages.map((language, row) => centre(rowOf(vectors, row), meanOf.get(language)));
  return vectorMatrix(rows, vectors.dimension);
}
