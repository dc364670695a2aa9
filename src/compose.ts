import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ExtractiveAnswerer } from './answering/extractive-answerer.js';
import type { Application } from './assistant/application.js';
import { ChatWording } from './assistant/chat-wording.js';
import { CorpusAssistant } from './assistant/corpus-assistant.js';
import { exampleQuestions } from './assistant/example-questions.js';
import { loadKnownQuestions } from './assistant/known-questions.js';
import { createComputeDesk } from './calculating/create-compute-desk.js';
import type { ChatModels } from './chat-model/open-chat-model.js';
import { chatModelOptions } from './config/chat-model-options.js';
import type { Config } from './config/load-config.js';
import { IndexTakeover, type IndexSource, type ServedGeneration } from './discord/life-cycle/index-takeover.js';
import { CachingEmbedder } from './embedding/caching-embedder.js';
import { EmbedderPool } from './embedding/embedder-pool.js';
import { describeModel } from './embedding/model-description.js';
import { checkModelFiles } from './embedding/model-files.js';
import { ProcessEmbedder } from './embedding/process-embedder.js';
import { buildIndex as build } from './indexing/build-index.js';
import type { BuildReport } from './indexing/build-report.js';
import { LlmAnswerer } from './generating/llm-answerer.js';
import { createGate } from './grounding/gate.js';
import { readLiveManifest, readLiveName } from './indexing/generations.js';
import { checkDimension, type ModelIdentity } from './indexing/index-state.js';
import { openIndex } from './indexing/open-index.js';
import { loadFactSheets } from './fact-sheets/load-fact-sheets.js';
import { HybridSearcher } from './retrieval/hybrid-searcher.js';
import { systemClock } from './shared/clock.js';
import { CorpusEmptyError } from './shared/errors/corpus-empty-error.js';
import type { Logger } from './shared/logger.js';
import { openCedict } from './lexicon/cedict.js';
import { makeFolder } from './shared/make-folder.js';
import type { Progress } from './shared/progress.js';
import { loadHnswLibrary } from './vector-index/hnsw-vector-index.js';

export interface OpenOptions {
  readonly progress: Progress;
  readonly logger: Logger;
  /** False: no chat model is opened, even where one is set up. Default true. */
  readonly usesChatModel?: boolean;
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** The model that the settings name, its files checked. @throws {ModelFilesError} */
async function identifyModel(config: Config): Promise<ModelIdentity> {
  const description = describeModel(config.EMBEDDING_MODEL, join(config.packageRoot, 'models'), isFolder);
  if (description.folder === null) return { description, weightsSha256: '' };
  await makeFolder(config.DATA_DIR).catch(() => undefined);
  const weightsSha256 = await checkModelFiles(description.folder, join(config.DATA_DIR, 'model-checks.json'));
  return { description, weightsSha256 };
}

/** Means measured on the bundled corpus; none for another model. */
async function readPriorMeans(model: ModelIdentity): Promise<Map<string, Float32Array>> {
  if (model.description.folder === null) return new Map();
  try {
    const json = JSON.parse(await readFile(join(model.description.folder, 'language-means.json'), 'utf8')) as Record<
      string,
      number[]
    >;
    return new Map(Object.entries(json).map(([language, mean]) => [language, Float32Array.from(mean)]));
  } catch {
    return new Map();
  }
}

async function bringUpToDate(
  config: Config,
  model: ModelIdentity,
  options: OpenOptions & { readonly rebuild: boolean },
): Promise<BuildReport> {
  let pool: EmbedderPool | undefined;
  try {
    return await build({
      corpusFolder: config.CORPUS_DIR,
      indexFolder: config.INDEX_DIR,
      lexiconFolder: join(config.packageRoot, 'lexicon'),
      model,
      startEmbedder: async () => {
        pool = await EmbedderPool.start(model.description, availableParallelism(), { logger: options.logger });
        return pool;
      },
      priorMeans: await readPriorMeans(model),
      rebuild: options.rebuild,
      progress: options.progress,
      clock: systemClock,
    });
  } finally {
    await pool?.close();
  }
}

/** The fact sheets, and what `scripts/compile.js` made of them. */
function factSheetPlaces({ packageRoot }: Config): [folder: string, compiledFile: string] {
  return [join(packageRoot, 'fact-sheets'), join(packageRoot, 'dist', 'fact-sheets.json')];
}

/** Builds the index that the settings name, or brings it up to date. */
export async function buildIndex(
  config: Config,
  options: OpenOptions & { readonly rebuild: boolean },
): Promise<BuildReport> {
  return bringUpToDate(config, await identifyModel(config), options);
}

/** As `buildIndex`, but an index that is there serves on where its corpus is gone. */
async function ensureIndex(config: Config, model: ModelIdentity, options: OpenOptions): Promise<void> {
  try {
    await bringUpToDate(config, model, { ...options, rebuild: false });
  } catch (error) {
    if (!(error instanceof CorpusEmptyError) || (await readLiveManifest(config.INDEX_DIR)) === null) throw error;
    options.progress.note(`${error.message} The index that is there is used as it is.`);
  }
}

/**
 * The chat model that the settings name; none where neither a key nor an address is set, and then its code is not even loaded.
 *
 * @throws {ConfigError} If no model is named and the server lists none.
 */
async function openChat(
  config: Config,
  { logger, usesChatModel = true }: OpenOptions,
): Promise<ChatModels | undefined> {
  const options = usesChatModel ? chatModelOptions(config) : undefined;
  if (options === undefined) return undefined;
  const { openChatModels } = await import('./chat-model/open-chat-model.js');
  return openChatModels({ ...options, logger });
}

/** Opens everything that a surface needs, the model warm; an absent or outdated index is built first. */
export async function openApplication(config: Config, options: OpenOptions): Promise<Application> {
  return (await openService(config, options)).first;
}

/** An index that a bot serves from, and takes over where it is rebuilt meanwhile. */
export interface LiveIndex {
  /** Not yet watching. */
  readonly takeover: IndexTakeover;
  /** Ends the embedding process. */
  close(): Promise<void>;
}

/**
 * As `openApplication`, for a process that stays while the index changes. All generations share one model.
 *
 * @param rebuild - Brings the index up to date without holding up this process.
 */
export async function openLiveIndex(
  config: Config,
  options: OpenOptions & { readonly rebuild: IndexSource['rebuild'] },
): Promise<LiveIndex> {
  const { first, open } = await openService(config, options);
  // The model outlives the generations.
  const staying = (served: ServedGeneration): ServedGeneration => ({ ...served, close: () => Promise.resolve() });
  const source: IndexSource = {
    liveGeneration: () => readLiveName(config.INDEX_DIR),
    open: async () => staying(await open()),
    rebuild: options.rebuild,
  };
  return {
    takeover: new IndexTakeover(source, staying(first), { logger: options.logger }),
    close: () => first.close(),
  };
}

async function openService(
  config: Config,
  options: OpenOptions,
): Promise<{ readonly first: ServedGeneration; readonly open: () => Promise<ServedGeneration> }> {
  const model = await identifyModel(config);
  // The model loads while the index is checked and read: half of the time to the first answer.
  const starting = ProcessEmbedder.start(model.description, { logger: options.logger });
  starting.catch(() => undefined);
  const factSheets = loadFactSheets(...factSheetPlaces(config));
  factSheets.catch(() => undefined);
  const opening = openChat(config, options);
  opening.catch(() => undefined);
  const open = async (): Promise<ServedGeneration> => {
    const chat = await opening;
    const index = await openIndex(config.INDEX_DIR, model);
    const embedder = new CachingEmbedder(await starting);
    checkDimension(index.manifest, embedder.dimension);
    const dictionary = openCedict(join(config.packageRoot, 'dictionaries', 'cc-cedict'));
    const searcher = new HybridSearcher(index, embedder, dictionary);
    const { analyser } = index;
    const computeDesk = createComputeDesk({ factSheets: await factSheets, recogniser: analyser.recogniser });
    const wording =
      chat === undefined
        ? undefined
        : new ChatWording(
            new LlmAnswerer(chat.answering, createGate(analyser, dictionary), { timeoutMs: config.OPENAI_TIMEOUT_MS }),
            chat.rewriting,
            computeDesk,
          );
    const assistant = new CorpusAssistant(searcher, new ExtractiveAnswerer(index), analyser, {
      computeDesk,
      ...(wording !== undefined && { wording }),
    });
    const notices =
      loadHnswLibrary() === null
        ? [
            'hnswlib-node is not installed or could not be compiled; the exact index serves in its place (slower on a large corpus).',
          ]
        : [];
    const questions = join(config.packageRoot, 'lexicon', 'questions.jsonl');
    return {
      assistant,
      searcher,
      documents: index.documents,
      examples: exampleQuestions,
      lexicon: analyser.recogniser.lexicon,
      computeDesk,
      knownQuestions: await loadKnownQuestions(questions, new Set(index.documents.keys())),
      notices,
      ...(chat !== undefined && { chatModelName: chat.answering.name }),
      generation: index.manifest.generation,
      close: async () => {
        await embedder.close();
        await chat?.close();
      },
    };
  };
  try {
    await ensureIndex(config, model, options);
    return { first: await open(), open };
  } catch (error) {
    await starting.then((embedder) => embedder.close()).catch(() => undefined);
    throw error;
  }
}
