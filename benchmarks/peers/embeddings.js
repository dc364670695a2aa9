import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { EmbedderPool } from '../../dist/embedding/embedder-pool.js';
import { ProcessEmbedder } from '../../dist/embedding/process-embedder.js';
import { sha256 } from '../../dist/shared/sha256.js';
import { vectorMatrix } from '../../dist/vector-index/vector-matrix.js';
import { startChild } from '../measuring/child.js';
import { currentLoad } from '../measuring/machine.js';
import { blocksOf, percentile } from '../measuring/statistics.js';
import { parseJson, readVectors, writeVectors } from './dataset.js';

const QUESTION_TURN = 20;

/** @typedef {import('../../dist/indexing/index-state.js').ModelIdentity} ModelIdentity */
/** @typedef {import('./dataset.js').VectorMatrix} VectorMatrix */

/**
 * What embedding took, apart from any index.
 *
 * @typedef {object} EmbeddingCost
 * @property {number} texts
 * @property {number} seconds
 * @property {number} load
 * @property {string} measuredAt
 */

/**
 * Embeds texts once; later runs read the file.
 *
 * @param {string} folder
 * @param {string} name - Of the file.
 * @param {readonly string[]} texts
 * @param {ModelIdentity} model
 * @returns {Promise<{ vectors: VectorMatrix, cost: EmbeddingCost, isFromFile: boolean }>}
 */
export async function embeddedOnce(folder, name, texts, { description, weightsSha256 }) {
  const key = sha256(JSON.stringify([weightsSha256, description.passagePrefix, texts]));
  const notesFile = join(folder, `${name}.json`);
  const vectorsFile = join(folder, `${name}.f32`);
  const known = /** @type {{ key: string, dimension: number, cost: EmbeddingCost } | null} */ (
    parseJson(await readFile(notesFile, 'utf8').catch(() => 'null'))
  );
  if (known?.key === key) {
    return { vectors: await readVectors(vectorsFile, known.dimension), cost: known.cost, isFromFile: true };
  }
  const load = currentLoad();
  const distinct = [...new Set(texts)].sort((left, right) => right.length - left.length);
  const pool = await EmbedderPool.start(description, availableParallelism());
  /** @type {Map<string, Float32Array>} */
  const vectorOf = new Map();
  let seconds = NaN;
  try {
    const startedMs = performance.now();
    const found = await pool.embedPassages(distinct);
    seconds = (performance.now() - startedMs) / 1000;
    distinct.forEach((text, number) => vectorOf.set(text, found[number] ?? new Float32Array()));
  } finally {
    await pool.close();
  }
  const cost = {
    texts: distinct.length,
    seconds,
    load,
    measuredAt: new Date().toISOString(),
  };
  const rows = texts.map((text) => vectorOf.get(text) ?? new Float32Array());
  const dimension = rows[0]?.length ?? 0;
  const vectors = vectorMatrix(rows, dimension);
  await mkdir(folder, { recursive: true });
  await writeVectors(vectorsFile, vectors);
  await writeFile(notesFile, JSON.stringify({ key, dimension, cost }));
  return { vectors, cost, isFromFile: false };
}

/**
 * @typedef {object} QuestionCost
 * @property {number} p50 - Milliseconds, by suanli's embedding process.
 * @property {number} p99
 * @property {number} bareP50 - Milliseconds, by a bare session.
 * @property {number} bareP99
 */

/**
 * Embeds the questions one by one, taking turns with a bare session.
 *
 * @param {readonly string[]} questions
 * @param {ModelIdentity} model
 * @returns {Promise<{ vectors: VectorMatrix, cost: QuestionCost }>}
 */
export async function embeddedQuestions(questions, { description }) {
  const embedder = await ProcessEmbedder.start(description);
  const session = await startChild('bare-session', description.folder ?? '', description.queryPrefix);
  /** @type {Float32Array[]} */
  const rows = [];
  const own = [];
  const bare = [];
  try {
    for (const warm of questions.slice(0, QUESTION_TURN)) {
      await embedder.embedQuery(warm);
      await session.ask([warm]);
    }
    for (const turn of blocksOf(questions, QUESTION_TURN)) {
      for (const question of turn) {
        const startedMs = performance.now();
        rows.push(await embedder.embedQuery(question));
        own.push(performance.now() - startedMs);
      }
      for (const question of turn) bare.push(Number(await session.ask([question])));
    }
  } finally {
    await embedder.close();
    await session.close();
  }
  const cost = {
    p50: percentile(own, 0.5),
    p99: percentile(own, 0.99),
    bareP50: percentile(bare, 0.5),
    bareP99: percentile(bare, 0.99),
  };
  return { vectors: vectorMatrix(rows, rows[0]?.length ?? 0), cost };
}
