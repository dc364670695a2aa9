import { availableParallelism } from 'node:os';
import { EmbedderPool } from '../dist/embedding/embedder-pool.js';
import { ProcessEmbedder } from '../dist/embedding/process-embedder.js';
import { placeOf } from '../dist/indexing/embedding-text.js';
import { startChild } from './measuring/child.js';
import { currentConfig, currentModel, openCurrentIndex } from './measuring/material.js';
import { blocksOf, median, spread } from './measuring/statistics.js';

const PASSAGES = 300;
const BLOCK = 100;
const ROUNDS = 2;
const WARM_UP = 20;

export const name = 'embedding';
export const title = 'passages a second, beside a bare script with onnxruntime-node and the tokenizer';

/** @returns {Promise<string[]>} Passages as the index embeds them. */
async function passages() {
  const { documents, chunks } = await openCurrentIndex();
  return spread(chunks, PASSAGES).map((chunk) => {
    const statements = chunk.statements.map(({ plainText }) => plainText);
    return [placeOf(documents.get(chunk.documentId), chunk), ...statements].join(' ');
  });
}

/** @returns {Promise<import('./measuring/report.js').Outcome>} */
export async function run() {
  const { description } = await currentModel(currentConfig());
  const texts = await passages();
  const pool = await EmbedderPool.start(description, availableParallelism());
  const single = await ProcessEmbedder.start(description);
  const session = await startChild('bare-session', description.folder ?? '', description.passagePrefix);
  /** @param {import('../dist/embedding/embedder.js').Embedder} embedder */
  const timed = (embedder) => async (/** @type {string[]} */ block) => {
    const startedMs = performance.now();
    await embedder.embedPassages(block);
    return performance.now() - startedMs;
  };
  const contenders = [
    { name: 'pool', embed: timed(pool) },
    { name: 'single', embed: timed(single) },
    { name: 'bare', embed: async (/** @type {string[]} */ block) => Number(await session.ask(block)) },
  ];
  /** @type {Map<string, number[]>} */
  const rates = new Map(contenders.map((contender) => [contender.name, []]));
  try {
    for (const { embed } of contenders) await embed(texts.slice(0, WARM_UP));
    const turns = Array.from({ length: ROUNDS }, () => blocksOf(texts, BLOCK)).flat();
    for (const [index, block] of turns.entries()) {
      const first = index % contenders.length;
      for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
        rates.get(contender.name)?.push((block.length * 1000) / (await contender.embed(block)));
      }
    }
  } finally {
    await Promise.all([pool.close(), single.close(), session.close()]);
  }
  /** @param {string} contender */
  const ratesOf = (contender) => rates.get(contender) ?? [];
  /** @param {string} contender */
  const overBare = (contender) =>
    median(ratesOf(contender).map((rate, index) => rate / (ratesOf('bare')[index] ?? NaN)));
  const characters = Math.round(texts.reduce((total, text) => total + text.length, 0) / texts.length);
  return {
    setting: {
      passages: texts.length,
      'mean characters': characters,
      'warm-up': WARM_UP,
      rounds: ROUNDS,
      'turns of': BLOCK,
    },
    figures: [
      { name: 'pool over bare', value: overBare('pool'), unit: '×', target: { is: 'at least', limit: 0.9 } },
      { name: 'one process over bare', value: overBare('single'), unit: '×' },
      { name: 'pool', value: median(ratesOf('pool')), unit: '/s' },
      { name: 'one process', value: median(ratesOf('single')), unit: '/s' },
      { name: 'bare session, default threads', value: median(ratesOf('bare')), unit: '/s' },
    ],
    remarks: [
      'An index is built by the pool, a process of one thread a core; questions are embedded by one process of two threads.',
    ],
  };
}
