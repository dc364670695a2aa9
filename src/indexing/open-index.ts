import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Chunk } from '../chunking/chunk.js';
import type { DocumentRecord } from '../documents/document.js';
import type { LanguageMean } from '../embedding/language-centring.js';
import type { DocumentLanguage } from '../language/language.js';
import { Bm25Index } from '../lexical-index/bm25-index.js';
import { groupPostings } from '../lexical-index/group-postings.js';
import type { LexicalIndex } from '../lexical-index/lexical-index.js';
import { IndexDamagedError } from '../shared/errors/index-damaged-error.js';
import { HnswVectorIndex, loadHnswLibrary } from '../vector-index/hnsw-vector-index.js';
import type { QuantisedMatrix } from '../vector-index/quantised-matrix.js';
import { QuantisedVectorIndex } from '../vector-index/quantised-vector-index.js';
import { SiftedVectorIndex } from '../vector-index/sifted-vector-index.js';
import type { VectorIndex } from '../vector-index/vector-index.js';
import { createAnalyser, type Analyser } from './analyser.js';
import { readLiveName, requireLiveManifest } from './generations.js';
import { checkIndexFile, indexFileNames, readIndexContent } from './index-files.js';
import type { IndexManifest } from './index-manifest.js';
import { checkIndexFits, type ModelIdentity } from './index-state.js';
import type { StatementTerms } from './statement-terms.js';
import { readVectorFile } from './vector-files.js';

/** An index in memory, ready to be searched. Chunks are known by their number, vectors by their row. */
export interface OpenIndex {
  readonly manifest: IndexManifest;
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly chunks: readonly Chunk[];
  /** Centred by language, unit length: a row for each chunk, then one for each statement. */
  readonly vectors: QuantisedMatrix;
  /** Number of the chunk that a row belongs to. */
  readonly chunkOfRow: Uint32Array;
  /** Row of a chunk's first statement; the others follow it. */
  readonly statementRowOfChunk: Uint32Array;
  /** Over the rows of `vectors`. */
  readonly vectorIndex: VectorIndex;
  /** Over the chunks. */
  readonly lexicalIndex: LexicalIndex;
  /** Over the sections: the chunks of a document that stand under the same headings, one after another. */
  readonly sectionIndex: LexicalIndex;
  /** Number of a chunk's section in `sectionIndex`. */
  readonly sectionOfChunk: Uint32Array;
  readonly languageMeans: ReadonlyMap<DocumentLanguage, Float32Array>;
  readonly analyser: Analyser;
  /** Sorted terms of the index; statements' terms are places in it. */
  readonly vocabulary: readonly string[];
  readonly statementTerms: StatementTerms;
  /** Number of a chunk's first statement. */
  readonly firstStatementOfChunk: Uint32Array;
}

/** Comparing as many vectors takes about a millisecond; more of them are sifted by their signs first. */
const COMPARED_AT_MOST = 65_536;

async function openVectorIndex(
  folder: string,
  manifest: IndexManifest,
  vectors: QuantisedMatrix,
): Promise<VectorIndex> {
  const hnsw = loadHnswLibrary();
  if (manifest.files[indexFileNames.hnsw] === undefined || hnsw === null) {
    return vectors.rows > COMPARED_AT_MOST ? new SiftedVectorIndex(vectors) : new QuantisedVectorIndex(vectors);
  }
  await checkIndexFile(folder, manifest, indexFileNames.hnsw);
  return HnswVectorIndex.read(hnsw, join(folder, indexFileNames.hnsw), vectors.dimension);
}

/**
 * Opens the live generation of an index. What it returns lives in memory: a later build does not change it.
 *
 * A bot opens one while it serves another, so between its longer steps it lets others have the thread.
 *
 * @throws {IndexNotFoundError | IndexDamagedError | IndexMismatchError}
 */
export async function openIndex(folder: string, model: ModelIdentity): Promise<OpenIndex> {
  for (;;) {
    const name = await readLiveName(folder);
    try {
      return await openGeneration(folder, model);
    } catch (error) {
      // Builders that published meanwhile may have removed what was being read.
      if (!(error instanceof IndexDamagedError) || (await readLiveName(folder)) === name) throw error;
    }
  }
}

/** Number of each chunk's section, counted in the order of the chunks. */
function numberSections(chunks: readonly Chunk[]): Uint32Array {
  let number = -1;
  return Uint32Array.from(chunks, (chunk, index) => {
    const before = chunks[index - 1];
    const isSame =
      chunk.documentId === before?.documentId && chunk.headingPath.join('\n') === before.headingPath.join('\n');
    if (!isSame) number += 1;
    return number;
  });
}

async function openGeneration(folder: string, model: ModelIdentity): Promise<OpenIndex> {
  const manifest = await requireLiveManifest(folder);
  checkIndexFits(manifest, model);
  const generation = join(folder, manifest.generation);
  const content = await readIndexContent(generation, manifest);
  await breathe();
  const { chunks } = content;
  const means: LanguageMean[] = Object.entries(manifest.languages).map(([language, { count, mean }]) => ({
    language,
    count,
    mean: Float32Array.from(mean),
  }));
  const firstStatementOfChunk = new Uint32Array(chunks.length);
  let statements = 0;
  chunks.forEach((chunk, number) => {
    firstStatementOfChunk[number] = statements;
    statements += chunk.statements.length;
  });
  const documents = new Map(content.documents.map((document) => [document.id, document]));
  const sectionOfChunk = numberSections(chunks);
  const statementRowOfChunk = firstStatementOfChunk.map((first) => chunks.length + first);
  // Only the next build reads these; damaged ones must not wait until then.
  await checkIndexFile(generation, manifest, indexFileNames.vectors);
  const vectors = await readVectorFile(generation, manifest, indexFileNames.search, chunks.length + statements);
  const analyser = createAnalyser(content.lexicon);
  await breathe();
  const sections = groupPostings(content.postings, sectionOfChunk, (sectionOfChunk.at(-1) ?? -1) + 1);
  await breathe();
  const chunkOfRow = new Uint32Array(chunks.length + statements);
  chunks.forEach((chunk, number) => {
    const first = statementRowOfChunk[number] ?? 0;
    chunkOfRow[number] = number;
    chunkOfRow.fill(number, first, first + chunk.statements.length);
  });
  return {
    manifest,
    documents,
    chunks,
    vectors,
    chunkOfRow,
    statementRowOfChunk,
    vectorIndex: await openVectorIndex(generation, manifest, vectors),
    lexicalIndex: new Bm25Index(content.postings),
    sectionIndex: new Bm25Index(sections),
    sectionOfChunk,
    languageMeans: new Map(means.map(({ language, mean }) => [language, mean])),
    analyser,
    vocabulary: content.postings.terms,
    statementTerms: content.statementTerms,
    firstStatementOfChunk,
  };
}
