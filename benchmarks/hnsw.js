import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { centre } from '../dist/embedding/language-centring.js';
import { normalise } from '../dist/embedding/mean-pooling.js';
import { ProcessEmbedder } from '../dist/embedding/process-embedder.js';
import { detectQuestionLanguage } from '../dist/language/detect-language.js';
import { documentLanguageOf } from '../dist/language/language.js';
import { ExactVectorIndex } from '../dist/vector-index/exact-vector-index.js';
import { defaultHnswOptions, HnswVectorIndex, loadHnswLibrary } from '../dist/vector-index/hnsw-vector-index.js';
import { rowOf, vectorMatrix } from '../dist/vector-index/vector-matrix.js';
import { currentConfig, currentModel, goldenTexts, openCurrentIndex } from './measuring/material.js';
import { gaussian, median, percentile, seededRandom, spread, sum } from './measuring/statistics.js';

const VECTORS = 20_000;
const QUERIES = 200;
const K = 10;
const SEED = 20_230_421;
/** Length of the noise added to a unit vector: what comes of it is as near as two statements of one article. */
const NOISE = 0.5;
/** Widths of search that are tried on random vectors beside the default. */
const WIDTHS = [1024, 4096];

/** @typedef {import('../dist/vector-index/vector-matrix.js').VectorMatrix} VectorMatrix */
/** @typedef {import('../dist/vector-index/vector-index.js').VectorIndex} VectorIndex */

export const name = 'hnsw';
export const title = `recall@${K} of the graph against the exact index at ${VECTORS} vectors`;

/** @returns {Promise<{ vectors: VectorMatrix, queries: Float32Array[] }>} */
async function corpusVectors() {
  const { vectors, languageMeans } = await openCurrentIndex();
  const random = seededRandom(SEED);
  const scale = NOISE / Math.sqrt(vectors.dimension);
  const rows = Array.from({ length: VECTORS }, (_, index) =>
    normalise(rowOf(vectors, index % vectors.rows).map((value) => value + scale * gaussian(random))),
  );
  const embedder = await ProcessEmbedder.start((await currentModel(currentConfig())).description);
  try {
    const queries = [];
    for (const question of spread(await goldenTexts(), QUERIES)) {
      const language = documentLanguageOf(detectQuestionLanguage(question));
      queries.push(centre(await embedder.embedQuery(question), languageMeans.get(language)));
    }
    return { vectors: vectorMatrix(rows, vectors.dimension), queries };
  } finally {
    await embedder.close();
  }
}

/**
 * @param {number} dimension
 * @returns {{ vectors: VectorMatrix, queries: Float32Array[] }}
 */
function randomVectors(dimension) {
  const random = seededRandom(SEED + 1);
  const vector = () => normalise(new Float32Array(dimension).map(() => gaussian(random)));
  const rows = Array.from({ length: VECTORS }, vector);
  return { vectors: vectorMatrix(rows, dimension), queries: Array.from({ length: QUERIES }, vector) };
}

/**
 * @param {VectorIndex} index
 * @param {readonly Float32Array[]} queries
 * @returns {{ found: number[][], timesMs: number[] }}
 */
function search(index, queries) {
  const timesMs = [];
  const found = [];
  for (const query of queries) {
    const startedMs = performance.now();
    const matches = index.search(query, K);
    timesMs.push(performance.now() - startedMs);
    found.push(matches.map(({ id }) => id));
  }
  return { found, timesMs };
}

/**
 * @param {readonly number[][]} found
 * @param {readonly number[][]} truth
 */
function recall(found, truth) {
  return sum(found.map((ids, index) => ids.filter((id) => truth[index]?.includes(id)).length)) / (truth.length * K);
}

/**
 * @param {NonNullable<ReturnType<typeof loadHnswLibrary>>} library
 * @param {{ vectors: VectorMatrix, queries: Float32Array[] }} data
 * @param {string} folder - For the graph on disk.
 * @param {readonly number[]} widths - Widths of search beside the default.
 */
async function measure(library, { vectors, queries }, folder, widths) {
  const startedMs = performance.now();
  const graph = await HnswVectorIndex.build(library, vectors);
  const buildSeconds = (performance.now() - startedMs) / 1000;
  const file = join(folder, 'graph.bin');
  await graph.write(file);
  search(graph, queries.slice(0, 20));
  const approximate = search(graph, queries);
  const exact = search(new ExactVectorIndex(vectors), queries);
  const wider = [];
  for (const efSearch of widths) {
    const wide = await HnswVectorIndex.read(library, file, vectors.dimension, { ...defaultHnswOptions, efSearch });
    const { found, timesMs } = search(wide, queries);
    wider.push({ efSearch, recall: recall(found, exact.found), p50: percentile(timesMs, 0.5) });
  }
  return { buildSeconds, recall: recall(approximate.found, exact.found), approximate, exact, wider };
}

/** @returns {Promise<import('./measuring/report.js').Outcome>} */
export async function run() {
  const library = loadHnswLibrary();
  if (library === null) throw new Error('hnswlib-node is not installed; the exact index serves in its place.');
  const folder = await mkdtemp(join(tmpdir(), 'suanli-bench-'));
  try {
    const corpusData = await corpusVectors();
    const corpus = await measure(library, corpusData, folder, []);
    const random = await measure(library, randomVectors(corpusData.vectors.dimension), folder, WIDTHS);
    const ratios = corpus.approximate.timesMs.map((time, index) => time / (corpus.exact.timesMs[index] ?? NaN));
    const { m, efConstruction, efSearch } = defaultHnswOptions;
    return {
      setting: {
        vectors: VECTORS,
        queries: corpusData.queries.length,
        m,
        efConstruction,
        efSearch,
        noise: NOISE,
        seed: SEED,
      },
      figures: [
        {
          name: `recall@${K}, corpus with noise`,
          value: corpus.recall,
          unit: '',
          target: { is: 'at least', limit: 0.99 },
        },
        { name: 'graph query p50', value: percentile(corpus.approximate.timesMs, 0.5), unit: 'ms' },
        { name: 'graph query p95', value: percentile(corpus.approximate.timesMs, 0.95), unit: 'ms' },
        { name: 'exact query p50', value: percentile(corpus.exact.timesMs, 0.5), unit: 'ms' },
        { name: 'exact query p95', value: percentile(corpus.exact.timesMs, 0.95), unit: 'ms' },
        { name: 'graph over exact', value: median(ratios), unit: '×' },
        { name: 'build of the graph', value: corpus.buildSeconds, unit: 's' },
        { name: `recall@${K}, random vectors`, value: random.recall, unit: '' },
        { name: 'random: graph query p50', value: percentile(random.approximate.timesMs, 0.5), unit: 'ms' },
        ...random.wider.flatMap((wide) => [
          { name: `random, search width ${wide.efSearch}: recall@${K}`, value: wide.recall, unit: '' },
          { name: `random, search width ${wide.efSearch}: query p50`, value: wide.p50, unit: 'ms' },
        ]),
        { name: 'random: build of the graph', value: random.buildSeconds, unit: 's' },
      ],
      remarks: [
        'Random vectors have no near neighbours: all lie at nearly the same distance. They are the hard case, not a target.',
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
