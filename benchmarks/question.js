import { startChild } from './measuring/child.js';
import { currentConfig, currentModel, goldenTexts } from './measuring/material.js';
import { blocksOf, median, percentile, spread } from './measuring/statistics.js';

const QUESTIONS = 200;
const WARM_UP = 40;
const BLOCK = 20;
const ROUNDS = 5;

/** @typedef {{ embedMs: number, searchMs: number, answerMs: number, totalMs: number }} Timings */

export const name = 'question';
export const title = 'warm question to answer, beside a bare transformers.js pipeline that only embeds it';

/** @returns {Promise<import('./measuring/report.js').Outcome>} */
export async function run() {
  const { description } = await currentModel(currentConfig());
  const { folder, queryPrefix } = description;
  const all = await goldenTexts();
  const questions = spread(all, QUESTIONS);
  const asked = new Set(questions);
  const others = all.filter((text) => !asked.has(text));
  const warmUp = spread(others, WARM_UP);
  const assistant = await startChild('assistant');
  const pipeline = await startChild('bare-pipeline', folder ?? '', queryPrefix);
  const narrow = await startChild('bare-pipeline', folder ?? '', queryPrefix, '1');
  const children = [assistant, pipeline, narrow];
  try {
    for (const child of children) await child.ask(warmUp);
    /** @type {Timings[][]} */
    const answers = [];
    /** @type {number[][]} */
    const embeddings = [];
    /** @type {number[][]} */
    const narrowEmbeddings = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      /** @type {[Timings[], number[], number[]]} */
      const times = [[], [], []];
      // Taking turns block by block, and who is first, so that a busy moment of the machine meets all.
      for (const [index, block] of blocksOf(questions, BLOCK).entries()) {
        for (let turn = 0; turn < children.length; turn += 1) {
          const whose = (index + round + turn) % children.length;
          const taken = await children[whose]?.ask(block);
          /** @type {unknown[] | undefined} */ (times[whose])?.push(.../** @type {unknown[]} */ (taken));
        }
      }
      answers.push(times[0]);
      embeddings.push(times[1]);
      narrowEmbeddings.push(times[2]);
    }
    const setting = { questions: questions.length, 'warm-up': warmUp.length, rounds: ROUNDS, 'turns of': BLOCK };
    return { setting, ...outcomeOf(answers, embeddings, narrowEmbeddings) };
  } finally {
    for (const child of children) await child.close();
  }
}

/**
 * @param {readonly number[][]} rounds - The same questions in every round.
 * @returns {number[]} Each question's fastest time: what it takes when nothing is in its way.
 */
function fastest(rounds) {
  return (rounds[0] ?? []).map((_, at) => Math.min(...rounds.map((round) => round[at] ?? Infinity)));
}

/**
 * All in milliseconds, one list a round.
 *
 * @param {readonly Timings[][]} answers
 * @param {readonly number[][]} embeddings
 * @param {readonly number[][]} narrowEmbeddings
 * @returns {Omit<import('./measuring/report.js').Outcome, 'setting'>}
 */
function outcomeOf(answers, embeddings, narrowEmbeddings) {
  const totals = answers.map((round) => round.map(({ totalMs }) => totalMs));
  /**
   * @param {readonly number[][]} yardstick
   * @param {number} share
   */
  const ratio = (yardstick, share) =>
    median(totals.map((round, index) => percentile(round, share) / percentile(yardstick[index] ?? [], share)));
  /**
   * @param {readonly number[][]} rounds
   * @param {number} share
   */
  const ofRounds = (rounds, share) => median(rounds.map((round) => percentile(round, share)));
  const undisturbed = median(fastest(totals));
  const flat = answers.flat();
  return {
    figures: [
      { name: 'p50 over the pipeline', value: ratio(embeddings, 0.5), unit: '×', target: { is: 'below', limit: 1.6 } },
      { name: 'p95 over the pipeline', value: ratio(embeddings, 0.95), unit: '×' },
      { name: 'p99 over the pipeline', value: ratio(embeddings, 0.99), unit: '×', target: { is: 'below', limit: 3 } },
      { name: 'undisturbed, over the pipeline', value: undisturbed / median(fastest(embeddings)), unit: '×' },
      { name: 'p50 over the pipeline of one thread', value: ratio(narrowEmbeddings, 0.5), unit: '×' },
      { name: 'answer p50', value: ofRounds(totals, 0.5), unit: 'ms' },
      { name: 'answer p95', value: ofRounds(totals, 0.95), unit: 'ms' },
      { name: 'answer p99', value: ofRounds(totals, 0.99), unit: 'ms' },
      { name: 'answer undisturbed', value: undisturbed, unit: 'ms' },
      { name: 'of the answer: embedding p50', value: median(flat.map(({ embedMs }) => embedMs)), unit: 'ms' },
      { name: 'of the answer: search p50', value: median(flat.map(({ searchMs }) => searchMs)), unit: 'ms' },
      { name: 'of the answer: choosing p50', value: median(flat.map(({ answerMs }) => answerMs)), unit: 'ms' },
      { name: 'pipeline p50', value: ofRounds(embeddings, 0.5), unit: 'ms' },
      { name: 'pipeline p95', value: ofRounds(embeddings, 0.95), unit: 'ms' },
      { name: 'pipeline p99', value: ofRounds(embeddings, 0.99), unit: 'ms' },
      { name: 'pipeline undisturbed', value: median(fastest(embeddings)), unit: 'ms' },
      { name: 'pipeline of one thread p50', value: ofRounds(narrowEmbeddings, 0.5), unit: 'ms' },
      { name: 'pipeline of one thread undisturbed', value: median(fastest(narrowEmbeddings)), unit: 'ms' },
    ],
    remarks: [
      'Percentiles and ratios are taken in each round, the median over the rounds is shown. Undisturbed: the median over',
      'the questions of the fastest of the rounds, which the load of the machine moves least.',
    ],
  };
}
