import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chunkerVersion, type Chunk } from '../chunking/chunk.js';
import type { DocumentRecord } from '../documents/document.js';
import { languageMeans, type LanguageMean } from '../embedding/language-centring.js';
import type { DocumentLanguage } from '../language/language.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Clock } from '../shared/clock.js';
import { AppError } from '../shared/errors/app-error.js';
import { storageFailure } from '../shared/errors/storage-failure.js';
import { makeFolder } from '../shared/make-folder.js';
import type { Progress } from '../shared/progress.js';
import { sha256OfFile } from '../shared/sha256.js';
import { buildGraphFile } from '../vector-index/build-graph-file.js';
import { loadHnswLibrary } from '../vector-index/hnsw-vector-index.js';
import type { QuantisedMatrix } from '../vector-index/quantised-matrix.js';
import { analyseChunks } from './analyse-chunks.js';
import { createAnalyser } from './analyser.js';
import { statementLanguages } from './embedding-text.js';
import { publishGeneration } from './generations.js';
import { indexFileNames, writeIndexContent, type IndexContent } from './index-files.js';
import type { IndexLock } from './index-lock.js';
import { indexFormatVersion, type IndexManifest } from './index-manifest.js';
import type { ModelIdentity } from './index-state.js';
import { scoreStatistics } from './score-statistics.js';
import { searchMatrix } from './search-matrix.js';
import { writeVectorFile } from './vector-files.js';

/** Fewer vectors are all compared: a graph would save nothing. */
export const defaultGraphFrom = 1_000;
/** More are sifted by their signs: a graph would take minutes to build, and more memory than everything else. */
const GRAPH_UP_TO = 65_536;

export interface WriteGenerationOptions {
  readonly indexFolder: string;
  /** Name of the generation to write. */
  readonly generation: string;
  readonly lock: IndexLock;
  readonly model: ModelIdentity;
  readonly records: ReadonlyMap<string, DocumentRecord>;
  readonly chunks: readonly Chunk[];
  /** As the model gave them, in the order of `embeddingTexts`; at least one. */
  readonly vectors: QuantisedMatrix;
  /** Vectors from which on they are linked in a graph. Default 1,000. */
  readonly graphFrom?: number;
  readonly lexicon: Lexicon;
  readonly hashes: { readonly corpus: string; readonly lexicon: string };
  readonly priorMeans: ReadonlyMap<DocumentLanguage, Float32Array>;
  readonly progress: Progress;
  readonly clock: Clock;
}

async function contentOf({ records, chunks, lexicon, progress }: WriteGenerationOptions): Promise<IndexContent> {
  progress.start('terms', chunks.length);
  const analysed = await analyseChunks(records, chunks, createAnalyser(lexicon), (done) => progress.advance(done));
  progress.finish(`${chunks.length} chunks read`);
  return { documents: [...records.values()], chunks, lexicon, ...analysed };
}

/** Links the vectors in a graph, on a core of its own. @returns Nothing where the index is too small or too large for one, or HNSW is missing. */
async function writeGraph(folder: string, search: QuantisedMatrix, graphFrom: number): Promise<Record<string, string>> {
  if (search.rows < graphFrom || search.rows > GRAPH_UP_TO || loadHnswLibrary() === null) return {};
  const path = join(folder, indexFileNames.hnsw);
  try {
    await buildGraphFile(path, search);
    return { [indexFileNames.hnsw]: await sha256OfFile(path) };
  } catch (error) {
    throw storageFailure(path, error);
  }
}

/** Writes all files of a generation but its manifest. */
async function writeFiles(
  folder: string,
  options: WriteGenerationOptions,
  search: QuantisedMatrix,
): Promise<{ readonly content: IndexContent; readonly files: Readonly<Record<string, string>> }> {
  const { vectors, graphFrom = defaultGraphFrom } = options;
  try {
    await makeFolder(folder);
    const files = {
      [indexFileNames.vectors]: await writeVectorFile(join(folder, indexFileNames.vectors), vectors),
      [indexFileNames.search]: await writeVectorFile(join(folder, indexFileNames.search), search),
    };
    // Where one of the two fails, the other must be over before the folder is removed.
    const [graph, content] = await Promise.allSettled([writeGraph(folder, search, graphFrom), contentOf(options)]);
    if (graph.status === 'rejected') throw graph.reason;
    if (content.status === 'rejected') throw content.reason;
    Object.assign(files, graph.value, await writeIndexContent(folder, content.value));
    return { content: content.value, files };
  } catch (error) {
    throw error instanceof AppError ? error : storageFailure(folder, error);
  }
}

function manifestOf(
  { generation, model, hashes, clock }: WriteGenerationOptions,
  { documents, chunks, postings }: IndexContent,
  vectors: QuantisedMatrix,
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
  const { indexFolder, generation, lock, records, chunks, vectors, priorMeans } = options;
  const folder = join(indexFolder, generation);
  const means = languageMeans(
    firstRows(vectors, statementLanguages(chunks).length),
    statementLanguages(chunks),
    priorMeans,
  );
  const search = await searchMatrix(vectors, records, chunks, means);
  try {
    const { content, files } = await writeFiles(folder, options, search);
    lock.assertHeld();
    const scores = scoreStatistics(search, chunks, content.postings);
    await publishGeneration(indexFolder, manifestOf(options, content, vectors, means, scores, files));
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

function* firstRows(matrix: QuantisedMatrix, count: number): Generator<Float32Array> {
  for (let row = 0; row < count; row += 1) yield matrix.row(row);
}
