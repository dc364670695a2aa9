import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Embedder } from '../../src/embedding/embedder.js';
import { ProcessEmbedder } from '../../src/embedding/process-embedder.js';
import { buildIndex, type BuildIndexOptions } from '../../src/indexing/build-index.js';
import type { BuildReport } from '../../src/indexing/build-report.js';
import type { IndexManifest } from '../../src/indexing/index-manifest.js';
import { openIndex, type OpenIndex } from '../../src/indexing/open-index.js';
import { HybridSearcher } from '../../src/retrieval/hybrid-searcher.js';
import { systemClock } from '../../src/shared/clock.js';
import type { Progress } from '../../src/shared/progress.js';
import { bundledIdentity, bundledModel, packageRoot } from '../helpers/bundled-model.js';

/** A few documents in the two languages, one of them with a translation. */
export const smallCorpus: Readonly<Record<string, string>> = {
  'bandwidth.md':
    '---\nid: bandwidth.en\ntitle: Memory bandwidth\nlanguage: en\n---\n\n# Memory bandwidth\n\nThe zebra bus carries 900 ' +
    'gigabytes a second between the two halves of the card. Reading the weights once bounds the speed of an answer.\n\n' +
    '## Heat\n\nA card that runs hot lowers its clock.\n',
  'zh/bandwidth.md':
    '---\nid: bandwidth.zh\ntitle: 显存带宽\nlanguage: zh\ntranslationOf: bandwidth.en\n---\n\n# 显存带宽\n\n斑马总线每秒在' +
    '显卡的两半之间传送 900 GB。每生成一个词都要读一遍权重。\n\n## 发热\n\n显卡过热时会降低频率。\n',
  'zh/price.md': '# 训练费用\n\n训练一个大模型要花几百万美元，电费约占两成。\n\n- 机房租金另算。\n- 人工另算。\n',
  'tokens.md': '# Tokens\n\nA token is a piece of a word. English needs about four characters for each.\n',
};

/** Folders of one test, and what is built in them. */
export interface SmallIndex {
  readonly folder: string;
  readonly corpus: string;
  readonly index: string;
  /** What the builds noted so far. */
  readonly notes: string[];
  /** Writes a document. Its folder is made where it is missing. */
  write(path: string, text: string | Uint8Array): Promise<void>;
  build(changes?: Partial<BuildIndexOptions>): Promise<BuildReport>;
  open(): Promise<OpenIndex>;
  /** Ids of the documents found for a query, best first. */
  search(query: string, index?: OpenIndex): Promise<string[]>;
  manifest(): Promise<IndexManifest>;
  /** A path inside the live generation. */
  live(name: string): Promise<string>;
}

let started: Promise<ProcessEmbedder> | undefined;

/** The real model, started once per test file. */
export function sharedEmbedder(): Promise<ProcessEmbedder> {
  started ??= ProcessEmbedder.start(bundledModel);
  return started;
}

export async function closeSharedEmbedder(): Promise<void> {
  await (await started)?.close();
  started = undefined;
}

/** Lends the shared model to a build, which closes nothing. */
export async function borrowedEmbedder(): Promise<Embedder> {
  return sharedEmbedder();
}

export async function makeSmallIndex(documents: Readonly<Record<string, string>> = smallCorpus): Promise<SmallIndex> {
  const folder = await mkdtemp(join(tmpdir(), 'suanli-index-'));
  const corpus = join(folder, 'corpus');
  const index = join(folder, 'index');
  const model = await bundledIdentity();
  const notes: string[] = [];
  const progress: Progress = {
    start: () => undefined,
    advance: () => undefined,
    finish: () => undefined,
    note: (message) => notes.push(message),
  };
  const small: SmallIndex = {
    folder,
    corpus,
    index,
    notes,
    async write(path, text) {
      await mkdir(dirname(join(corpus, path)), { recursive: true });
      await writeFile(join(corpus, path), text);
    },
    build: (changes = {}) =>
      buildIndex({
        corpusFolder: corpus,
        indexFolder: index,
        lexiconFolder: join(packageRoot, 'lexicon'),
        model,
        startEmbedder: borrowedEmbedder,
        priorMeans: new Map(),
        rebuild: false,
        progress,
        clock: systemClock,
        ...changes,
      }),
    open: () => openIndex(index, model),
    async search(query, opened) {
      const searcher = new HybridSearcher(opened ?? (await small.open()), await sharedEmbedder());
      const { hits } = await searcher.search(query, 20);
      return [...new Set(hits.map((hit) => hit.document.id))];
    },
    manifest: async () => JSON.parse(await readFile(await small.live('manifest.json'), 'utf8')) as IndexManifest,
    live: async (name) => join(index, (await readFile(join(index, 'CURRENT'), 'utf8')).trim(), name),
  };
  for (const [path, text] of Object.entries(documents)) await small.write(path, text);
  return small;
}
