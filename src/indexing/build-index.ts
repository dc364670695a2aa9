import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { chunkDocument } from '../chunking/chunk-document.js';
import type { Document, DocumentRecord } from '../documents/document.js';
import { loadCorpus, type CorpusLoad } from '../documents/load-corpus.js';
import type { Embedder } from '../embedding/embedder.js';
import type { DocumentLanguage } from '../language/language.js';
import { lexiconHash, parseLexicon, readLexicon, type LexiconSource } from '../lexicon/load-lexicon.js';
import type { Clock } from '../shared/clock.js';
import { CorpusEmptyError } from '../shared/errors/corpus-empty-error.js';
import type { Progress } from '../shared/progress.js';
import { QuantisedMatrix } from '../vector-index/quantised-matrix.js';
import type { BuildReport } from './build-report.js';
import { corpusHash } from './corpus-hash.js';
import { embeddingTexts } from './embedding-text.js';
import {
  makeIndexFolder,
  newGenerationName,
  readLiveManifest,
  readLiveName,
  removeGenerations,
} from './generations.js';
import { checkIndexFiles, indexFileNames, readIndexContent } from './index-files.js';
import { withIndexLock, type IndexLock } from './index-lock.js';
import type { IndexManifest } from './index-manifest.js';
import { checkIndexFits, isUpToDate, type ModelIdentity } from './index-state.js';
import { countUnchangedDocuments } from './unchanged-corpus.js';
import { readVectorFile } from './vector-files.js';
import { writeGeneration } from './write-generation.js';

/** Texts whose vectors are held as floats at the same time. */
const EMBEDDED_AT_ONCE = 8192;

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
  /** As in `WriteGenerationOptions`. */
  readonly graphFrom?: number;
  readonly progress: Progress;
  readonly clock: Clock;
}

/** What an index is built from. */
interface Source extends CorpusLoad {
  readonly lexicon: LexiconSource;
  readonly hashes: { readonly corpus: string; readonly lexicon: string };
}

/** What is known of a source when it is compared with an index. */
interface Checked extends Pick<Source, 'problems' | 'hashes'> {
  readonly documents: { readonly length: number };
}

interface Previous {
  readonly documentIds: readonly string[];
  readonly vectors: QuantisedMatrix;
  /** Row of each text's vector. */
  readonly rows: ReadonlyMap<string, number>;
}

function recordOf(document: Document): DocumentRecord {
  const record: DocumentRecord & { text?: string; bodyStart?: number } = { ...document };
  delete record.text;
  delete record.bodyStart;
  return record;
}

async function readSource(options: BuildIndexOptions): Promise<Source> {
  const corpus = await loadCorpus(options.corpusFolder);
  const lexicon = await readLexicon(options.lexiconFolder);
  return { ...corpus, lexicon, hashes: { corpus: corpusHash(corpus.documents), lexicon: lexiconHash(lexicon) } };
}

/** The live generation that a build starts from; null where there is none or it starts over. */
async function readUsableManifest(options: BuildIndexOptions): Promise<IndexManifest | null> {
  if (options.rebuild) return null;
  const manifest = await readLiveManifest(options.indexFolder);
  if (manifest !== null) checkIndexFits(manifest, options.model);
  return manifest;
}

/** The report of a build that has nothing to do, or null where there is something. Writes nothing. */
async function reportIfUpToDate(
  options: BuildIndexOptions,
  manifest: IndexManifest | null,
  { documents, problems, hashes }: Checked,
  startedMs: number,
): Promise<BuildReport | null> {
  if (manifest === null || !isUpToDate(manifest, hashes.corpus, hashes.lexicon)) return null;
  await checkIndexFiles(join(options.indexFolder, manifest.generation), manifest);
  for (const problem of problems) options.progress.note(problem.message);
  return {
    generation: manifest.generation,
    documents: documents.length,
    chunks: manifest.counts.chunks,
    embedded: 0,
    reused: manifest.counts.vectors,
    removed: 0,
    problems,
    durationMs: options.clock.now() - startedMs,
  };
}

/** As `reportIfUpToDate`, of a corpus whose files are those of the index; null where they are not, or may not be. */
async function reportIfUnchanged(
  options: BuildIndexOptions,
  manifest: IndexManifest | null,
  startedMs: number,
): Promise<BuildReport | null> {
  if (manifest === null) return null;
  const length = await countUnchangedDocuments(options.corpusFolder, manifest.corpusHash);
  if (length === null) return null;
  const lexicon = lexiconHash(await readLexicon(options.lexiconFolder));
  const checked = { documents: { length }, problems: [], hashes: { corpus: manifest.corpusHash, lexicon } };
  return reportIfUpToDate(options, manifest, checked, startedMs);
}

/** What the live generation can lend to a new one. */
async function readPrevious(indexFolder: string, manifest: IndexManifest): Promise<Previous> {
  const folder = join(indexFolder, manifest.generation);
  const content = await readIndexContent(folder, manifest);
  const documents = new Map(content.documents.map((document) => [document.id, document]));
  const texts = embeddingTexts(documents, content.chunks);
  return {
    documentIds: [...documents.keys()],
    vectors: await readVectorFile(folder, manifest, indexFileNames.vectors, texts.length),
    rows: new Map(texts.map((text, row) => [text, row])),
  };
}

/** A vector for each text; texts known from before, and repeated ones, are embedded once. */
async function embedTexts(
  texts: readonly string[],
  previous: Previous | null,
  options: BuildIndexOptions,
): Promise<{ readonly vectors: QuantisedMatrix; readonly embedded: number }> {
  // Longest first: the runtime's memory is claimed once instead of growing step by step.
  const missing = [...new Set(texts)]
    .filter((text) => previous?.rows.has(text) !== true)
    .sort((left, right) => right.length - left.length);
  const fresh = missing.length === 0 ? null : await embedMissing(missing, options);
  const freshRows = new Map(missing.map((text, row) => [text, row]));
  const vectors = new QuantisedMatrix(texts.length, fresh?.dimension ?? previous?.vectors.dimension ?? 0);
  texts.forEach((text, row) => {
    const known = previous?.rows.get(text);
    if (known !== undefined && previous !== null) vectors.copyRow(row, previous.vectors, known);
    else if (fresh !== null) vectors.copyRow(row, fresh, freshRows.get(text) ?? 0);
  });
  return { vectors, embedded: missing.length };
}

async function embedMissing(texts: readonly string[], options: BuildIndexOptions): Promise<QuantisedMatrix> {
  const embedder = await options.startEmbedder();
  options.progress.start('embed', texts.length);
  const matrix = new QuantisedMatrix(texts.length, embedder.dimension);
  for (let from = 0; from < texts.length; from += EMBEDDED_AT_ONCE) {
    const some = texts.slice(from, from + EMBEDDED_AT_ONCE);
    const vectors = await embedder.embedPassages(some, (done) => options.progress.advance(from + done));
    vectors.forEach((vector, row) => matrix.setRow(from + row, vector));
  }
  options.progress.finish(`${texts.length} texts embedded`);
  return matrix;
}

async function build(options: BuildIndexOptions, lock: IndexLock, startedMs: number): Promise<BuildReport> {
  const source = await readSource(options);
  const manifest = await readUsableManifest(options);
  const idle = await reportIfUpToDate(options, manifest, source, startedMs);
  if (idle !== null) return idle;

  const { documents, problems, hashes } = source;
  const lexicon = parseLexicon(source.lexicon);
  for (const problem of problems) options.progress.note(problem.message);
  const previous = manifest === null ? null : await readPrevious(options.indexFolder, manifest);
  const chunks = documents.flatMap((document) => chunkDocument(document));
  const records = new Map(documents.map((document) => [document.id, recordOf(document)]));
  const texts = embeddingTexts(records, chunks);
  if (texts.length === 0) {
    throw new CorpusEmptyError(`The documents in ${options.corpusFolder} hold no text beside their headings.`);
  }
  const live = await readLiveName(options.indexFolder).catch(() => null);
  // What killed builders left would fill the disk.
  await removeGenerations(options.indexFolder, [live]);
  const { vectors, embedded } = await embedTexts(texts, previous, options);
  const generation = newGenerationName(new Date(options.clock.now()), randomBytes(4).toString('hex'));
  await writeGeneration({ ...options, generation, lock, records, chunks, vectors, lexicon, hashes });
  await removeGenerations(options.indexFolder, [generation, live]);
  return {
    generation,
    documents: documents.length,
    chunks: chunks.length,
    embedded,
    reused: texts.length - embedded,
    removed: previous?.documentIds.filter((id) => !records.has(id)).length ?? 0,
    problems,
    durationMs: options.clock.now() - startedMs,
  };
}

/**
 * Builds an index or brings it up to date: load, chunk, embed what is new, write a generation, make it live by rename.
 * Until that last step the generation before serves; an interruption at any point leaves it as it was. An index that is up
 * to date is only read, so that it may lie where nothing can be written.
 *
 * @throws {CorpusEmptyError} No readable document.
 * @throws {IndexMismatchError | IndexDamagedError} Only without `rebuild`.
 * @throws {IndexLockedError | StorageError | EmbeddingError}
 */
export async function buildIndex(options: BuildIndexOptions): Promise<BuildReport> {
  const startedMs = options.clock.now();
  const manifest = await readUsableManifest(options);
  const idle =
    (await reportIfUnchanged(options, manifest, startedMs)) ??
    (await reportIfUpToDate(options, manifest, await readSource(options), startedMs));
  if (idle !== null) return idle;
  await makeIndexFolder(options.indexFolder);
  return withIndexLock(
    options.indexFolder,
    (lock) => build(options, lock, startedMs),
    () => options.progress.note('another process is building this index; waiting for it'),
  );
}
