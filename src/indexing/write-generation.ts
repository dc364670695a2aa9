import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chunkerVersion, type Chunk } from '../chunking/chunk.js';
import type { DocumentRecord } from '../documents/document.js';
import { languageMeans, type LanguageMean } from '../embedding/language-centring.js';
import type { DocumentLanguage } from '../language/language.js';
import { buildPostingLists } from '../lexical-index/bm25-index.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Clock } from '../shared/clock.js';
import { storageFailure } from '../shared/errors/storage-failure.js';
import type { Progress } from '../shared/progress.js';
import { sha256OfFile } from '../shared/sha256.js';
import { HnswVectorIndex, loadHnswLibrary } from '../vector-index/hnsw-vector-index.js';
import { vectorMatrix, type VectorMatrix } from '../vector-index/vector-matrix.js';
import { createAnalyser } from './analyser.js';
import { chunkIndexText, statementLanguages } from './embedding-text.js';
import { publishGeneration } from './generations.js';
import { indexFileNames, writeIndexContent, type IndexContent } from './index-files.js';
import type { IndexLock } from './index-lock.js';
import { indexFormatVersion, type IndexManifest } from './index-manifest.js';
import type { ModelIdentity } from './index-state.js';
import { scoreStatistics } from './score-statistics.js';
import { searchMatrix } from './search-matrix.js';
import { buildStatementTerms } from './statement-terms.js';

export interface WriteGenerationOptions {
  readonly indexFolder: string;
  /** Name of the generation to write. */
  readonly generation: string;
  readonly lock: IndexLock;
  readonly model: ModelIdentity;
  readonly records: ReadonlyMap<string, DocumentRecord>;
  readonly chunks: readonly Chunk[];
  /** In the order of `embeddingTexts`; at least one. */
  readonly vectors: readonly Float32Array[];
  readonly lexicon: Lexicon;
  readonly hashes: { readonly corpus: string; readonly lexicon: string };
  readonly priorMeans: ReadonlyMap<DocumentLanguage, Float32Array>;
  readonly progress: Progress;
  readonly clock: Clock;
}

function contentOf({ records, chunks, vectors, lexicon }: WriteGenerationOptions): IndexContent {
  const analyser = createAnalyser(lexicon);
  const termsOf = (chunk: Chunk): string[] => {
    const document = records.get(chunk.documentId);
    return document === undefined ? [] : analyser.terms(chunkIndexText(document, chunk)).map(({ term }) => term);
  };
  const postings = buildPostingLists(chunks.map(termsOf));
  const termsOfText = (text: string): string[] => analyser.terms(text).map(({ term }) => term);
  return {
    documents: [...records.values()],
    chunks,
    lexicon,
    vectors: vectorMatrix(vectors, vectors[0]?.length ?? 0),
    postings,
    statementTerms: buildStatementTerms(chunks, postings.terms, termsOfText),
  };
}

/** Links the vectors in a graph. @returns The file's SHA-256 by its name; nothing where HNSW is not available. */
async function writeHnsw(folder: string, vectors: VectorMatrix, progress: Progress): Promise<Record<string, string>> {
  const hnsw = loadHnswLibrary();
  if (hnsw === null) return {};
  progress.start('graph', vectors.rows);
  const graph = await HnswVectorIndex.build(hnsw, vectors, (done) => progress.advance(done));
  const path = join(folder, indexFileNames.hnsw);
  try {
    await graph.write(path);
    // hnswlib does not notice a full disk; it does notice a file that is too short.
    await HnswVectorIndex.read(hnsw, path, vectors.dimension);
    progress.finish(`${vectors.rows} vectors linked`);
    return { [indexFileNames.hnsw]: await sha256OfFile(path) };
  } catch (error) {
    throw storageFailure(path, error);
  }
}

function manifestOf(
  { generation, model, hashes, clock }: WriteGenerationOptions,
  { documents, chunks, vectors, postings }: IndexContent,
  means: readonly LanguageMean[],
  scores: IndexManifest['scores'],
  files: Readonly<Record<string, string>>,
): IndexManifest {
  const { id, queryPrefix, passagePrefix } = model.description;
  return {
    formatVersion: indexFormatVersion,
    generation,
    model: { id, weightsSha256: model.weightsSha256, dimension: vectors.dimension, queryPrefix, passagePrefix },
    chunkerVersion,
    corpusHash: hashes.corpus,
    lexiconHash: hashes.lexicon,
    languages: Object.fromEntries(means.map(({ language, count, mean }) => [language, { count, mean: [...mean] }])),
    scores,
    counts: {
      documents: documents.length,
      chunks: chunks.length,
      statements: chunks.reduce((sum, chunk) => sum + chunk.statements.length, 0),
      vectors: vectors.rows,
      terms: postings.terms.length,
    },
    files,
    createdAt: new Date(clock.now()).toISOString(),
  };
}

/**
 * Writes a generation and makes it the live one. What a failure leaves of it is removed.
 *
 * @throws {StorageError}
 * @throws {IndexLockedError} If the lock was lost while building.
 */
export async function writeGeneration(options: WriteGenerationOptions): Promise<void> {
  const { indexFolder, generation, lock, records, chunks, vectors, priorMeans, progress } = options;
  const folder = join(indexFolder, generation);
  const content = contentOf(options);
  const languages = statementLanguages(chunks);
  const means = languageMeans(vectors.slice(0, languages.length), languages, priorMeans);
  try {
    const files = await writeIndexContent(folder, content);
    const matrix = searchMatrix(content.vectors, records, chunks, means);
    Object.assign(files, await writeHnsw(folder, matrix, progress));
    lock.assertHeld();
    await publishGeneration(
      indexFolder,
      manifestOf(options, content, means, scoreStatistics(matrix, chunks, content.postings), files),
    );
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}
