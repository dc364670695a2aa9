import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { chunkDocument } from '../chunking/chunk-document.js';
import { chunkerVersion, type Chunk } from '../chunking/chunk.js';
import type { Document, DocumentRecord } from '../documents/document.js';
import { loadCorpus } from '../documents/load-corpus.js';
import type { Embedder } from '../embedding/embedder.js';
import { centre, languageMeans, type LanguageMean } from '../embedding/language-centring.js';
import type { DocumentLanguage } from '../language/language.js';
import { buildPostingLists } from '../lexical-index/bm25-index.js';
import { loadLexicon } from '../lexicon/load-lexicon.js';
import type { Clock } from '../shared/clock.js';
import { storageFailure } from '../shared/errors/storage-failure.js';
import type { Progress } from '../shared/progress.js';
import { sha256, sha256OfFile } from '../shared/sha256.js';
import { HnswVectorIndex, loadHnswLibrary } from '../vector-index/hnsw-vector-index.js';
import { rowOf, vectorMatrix, type VectorMatrix } from '../vector-index/vector-matrix.js';
import { createAnalyser } from './analyser.js';
import type { BuildReport } from './build-report.js';
import { corpusHash } from './corpus-hash.js';
import { chunkIndexText, embeddingTexts, statementRows } from './embedding-text.js';
import { makeIndexFolder, newGenerationName, publishGeneration, readLiveManifest, removeGenerations } from './generations.js';
import { indexFileNames, readIndexContent, writeIndexContent } from './index-files.js';
import { withIndexLock } from './index-lock.js';
import { indexFormatVersion, type IndexManifest } from './index-manifest.js';
import { buildStatementTerms } from './statement-terms.js';
import { checkIndexFits, isUpToDate, type ModelIdentity } from './index-state.js';

export interface BuildIndexOptions {
  readonly corpusFolder: string;
  readonly indexFolder: string;
  readonly lexiconFolder: string;
  readonly model: ModelIdentity;
  /** Starts the model; called only when there is something to embed. */
  readonly startEmbedder: () => Promise<Embedder>;
  /** Mean passage vectors of a reference corpus, for a corpus too small to have its own. */
  readonly priorMeans: ReadonlyMap<DocumentLanguage, Float32Array>;
  /** True ignores what is there. */
  readonly rebuild: boolean;
  readonly progress: Progress;
  readonly clock: Clock;
}

interface Previous {
  readonly manifest: IndexManifest;
  readonly documentIds: readonly string[];
  readonly vectors: ReadonlyMap<string, Float32Array>;
}

function recordOf({ text: _text, bodyStart: _bodyStart, ...record }: Document): DocumentRecord {
  return record;
}

/** What the live generation can lend to a new one. */
async function readPrevious(options: BuildIndexOptions): Promise<Previous | null> {
  if (options.rebuild) return null;
  const manifest = await readLiveManifest(options.indexFolder);
  if (manifest === null) return null;
  checkIndexFits(manifest, options.model);
  const folder = join(options.indexFolder, manifest.generation);
  const content = await readIndexContent(folder, manifest.files, manifest.model.dimension);
  const documents = new Map(content.documents.map((document) => [document.id, document]));
  const texts = embeddingTexts(documents, content.chunks);
  return {
    manifest,
    documentIds: [...documents.keys()],
    vectors: new Map(texts.map((text, row) => [text, rowOf(content.vectors, row)])),
  };
}

/** A vector for each text; texts known from before, and repeated ones, are embedded once. */
async function embedTexts(
  texts: readonly string[],
  known: ReadonlyMap<string, Float32Array>,
  options: BuildIndexOptions,
): Promise<{ readonly vectors: readonly Float32Array[]; readonly embedded: number }> {
  // Longest first: the runtime's memory is claimed once instead of growing step by step.
  const missing = [...new Set(texts)].filter((text) => !known.has(text)).sort((left, right) => right.length - left.length);
  const fresh = new Map<string, Float32Array>();
  if (missing.length > 0) {
    const embedder = await options.startEmbedder();
    options.progress.start('embed', missing.length);
    const vectors = await embedder.embedPassages(missing, (done) => options.progress.advance(done));
    missing.forEach((text, index) => fresh.set(text, vectors[index] ?? new Float32Array(embedder.dimension)));
    options.progress.finish(`${missing.length} texts embedded`);
  }
  const vectors = texts.map((text) => known.get(text) ?? fresh.get(text) ?? new Float32Array());
  return { vectors, embedded: missing.length };
}

async function writeHnsw(
  folder: string,
  chunks: readonly Chunk[],
  vectors: VectorMatrix,
  means: readonly LanguageMean[],
  progress: Progress,
): Promise<Record<string, string>> {
  const hnsw = loadHnswLibrary();
  if (hnsw === null) return {};
  progress.start('graph', vectors.rows);
  const graph = await HnswVectorIndex.build(hnsw, centredMatrix(vectors, chunks, means), (done) => progress.advance(done));
  const path = join(folder, indexFileNames.hnsw);
  try {
    await graph.write(path);
    progress.finish(`${vectors.rows} vectors linked`);
    return { [indexFileNames.hnsw]: await sha256OfFile(path) };
  } catch (error) {
    throw storageFailure(path, error);
  }
}

/** The vectors of an index as they are searched: centred by the language of their chunk. */
export function centredMatrix(vectors: VectorMatrix, chunks: readonly Chunk[], means: readonly LanguageMean[]): VectorMatrix {
  const meanOf = new Map(means.map(({ language, mean }) => [language, mean]));
  const languages = rowLanguages(chunks);
  const rows = languages.map((language, row) => centre(rowOf(vectors, row), meanOf.get(language)));
  return vectorMatrix(rows, vectors.dimension);
}

function rowLanguages(chunks: readonly Chunk[]): DocumentLanguage[] {
  const ofStatements = statementRows(chunks).map((row) => chunks[row.chunk]?.language ?? 'en');
  return [...chunks.map((chunk) => chunk.language), ...ofStatements];
}

async function build(options: BuildIndexOptions, startedMs: number): Promise<BuildReport> {
  const { documents, problems } = await loadCorpus(options.corpusFolder);
  const { lexicon, source } = await loadLexicon(options.lexiconFolder);
  for (const problem of problems) options.progress.note(problem.message);
  const previous = await readPrevious(options);
  const hashes = { corpus: corpusHash(documents), lexicon: sha256(source) };
  const chunks = documents.flatMap((document) => chunkDocument(document));
  const records = new Map(documents.map((document) => [document.id, recordOf(document)]));
  const texts = embeddingTexts(records, chunks);
  const removed = previous?.documentIds.filter((id) => !records.has(id)).length ?? 0;
  const report = { documents: documents.length, chunks: chunks.length, removed, problems };
  if (previous !== null && isUpToDate(previous.manifest, hashes.corpus, hashes.lexicon)) {
    const durationMs = options.clock.now() - startedMs;
    return { ...report, generation: previous.manifest.generation, embedded: 0, reused: texts.length, durationMs };
  }

  const { vectors, embedded } = await embedTexts(texts, previous?.vectors ?? new Map(), options);
  const dimension = vectors[0]?.length ?? 0;
  const matrix = vectorMatrix(vectors, dimension);
  const means = languageMeans(vectors, rowLanguages(chunks), options.priorMeans);
  const analyser = createAnalyser(lexicon);
  const termsOf = (chunk: Chunk): string[] => {
    const document = records.get(chunk.documentId);
    return document === undefined ? [] : analyser.terms(chunkIndexText(document, chunk)).map(({ term }) => term);
  };
  const postings = buildPostingLists(chunks.map(termsOf));
  const statementTerms = buildStatementTerms(chunks, postings.terms, (text) => analyser.terms(text).map(({ term }) => term));

  const generation = newGenerationName(new Date(options.clock.now()), randomBytes(4).toString('hex'));
  const folder = join(options.indexFolder, generation);
  const content = { documents: [...records.values()], chunks, lexicon, vectors: matrix, postings, statementTerms };
  const files = await writeIndexContent(folder, content);
  Object.assign(files, await writeHnsw(folder, chunks, matrix, means, options.progress));
  await publishGeneration(options.indexFolder, {
    formatVersion: indexFormatVersion,
    generation,
    model: {
      id: options.model.description.id,
      weightsSha256: options.model.weightsSha256,
      dimension,
      queryPrefix: options.model.description.queryPrefix,
      passagePrefix: options.model.description.passagePrefix,
    },
    chunkerVersion,
    corpusHash: hashes.corpus,
    lexiconHash: hashes.lexicon,
    languages: Object.fromEntries(means.map(({ language, count, mean }) => [language, { count, mean: [...mean] }])),
    counts: {
      documents: documents.length,
      chunks: chunks.length,
      statements: chunks.reduce((sum, chunk) => sum + chunk.statements.length, 0),
      vectors: matrix.rows,
      terms: postings.terms.length,
    },
    files,
    createdAt: new Date(options.clock.now()).toISOString(),
  });
  await removeGenerations(options.indexFolder, [generation, previous?.manifest.generation ?? generation]);
  const durationMs = options.clock.now() - startedMs;
  return { ...report, generation, embedded, reused: texts.length - embedded, durationMs };
}

/**
 * Builds an index or brings it up to date: load, chunk, embed what is new, write a generation, make it live by rename.
 * Until that last step the generation before serves; an interruption at any point leaves it as it was.
 *
 * @throws {CorpusEmptyError} No readable document.
 * @throws {IndexMismatchError | IndexDamagedError} Only without `rebuild`.
 * @throws {IndexLockedError | StorageError | EmbeddingError}
 */
export async function buildIndex(options: BuildIndexOptions): Promise<BuildReport> {
  const startedMs = options.clock.now();
  await makeIndexFolder(options.indexFolder);
  return withIndexLock(
    options.indexFolder,
    () => build(options, startedMs),
    () => options.progress.note('another process is building this index; waiting for it'),
  );
}
