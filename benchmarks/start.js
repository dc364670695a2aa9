import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { currentConfig, currentModel } from './measuring/material.js';
import { processorSeconds } from './measuring/processor-time.js';
import { median } from './measuring/statistics.js';

const RUNS = 5;
const WARM_UP = 1;
const QUESTION = 'H100 显存多大？';

export const name = 'start';
export const title = 'start of the process to the first answer, beside a bare script that embeds one query';

/**
 * @param {readonly string[]} words - Arguments of node.
 * @returns {Promise<{ firstOutput: number, end: number, processor: number }>} Seconds until the first byte on standard
 *   output and until the end, and seconds of processor time.
 */
async function timed(words) {
  const before = processorSeconds();
  const startedMs = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let firstOutput = NaN;
  child.stdout.once('data', () => (firstOutput = (performance.now() - startedMs) / 1000));
  child.stdout.resume();
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  if (code !== 0) throw new Error(`node ${words.join(' ')} ended with exit code ${code ?? 'none'}`);
  const end = (performance.now() - startedMs) / 1000;
  return { firstOutput, end, processor: processorSeconds() - before };
}

/** @param {readonly { processor: number }[]} runs */
const processorOf = (runs) => median(runs.map(({ processor }) => processor));

/** @returns {Promise<import('./measuring/report.js').Outcome>} */
export async function run() {
  const config = currentConfig();
  const { description } = await currentModel(config);
  const program = [join(config.packageRoot, 'bin', 'suanli.js'), 'ask', '--quiet', QUESTION];
  const bare = [
    join(config.packageRoot, 'benchmarks', 'processes', 'first-embedding.js'),
    description.folder ?? '',
    description.queryPrefix + QUESTION,
  ];
  const answers = [];
  const embeddings = [];
  for (let index = 0; index < WARM_UP + RUNS; index += 1) {
    const answered = await timed(program);
    const embedded = await timed(bare);
    if (index < WARM_UP) continue;
    answers.push(answered);
    embeddings.push(embedded);
  }
  const toAnswer = answers.map(({ firstOutput }) => firstOutput);
  const toVector = embeddings.map(({ firstOutput }) => firstOutput);
  const ratios = toAnswer.map((seconds, index) => seconds / (toVector[index] ?? NaN));
  return {
    setting: { runs: RUNS, 'warm-up': WARM_UP, command: 'node bin/suanli.js ask --quiet QUESTION' },
    figures: [
      { name: 'to the first answer, median', value: median(toAnswer), unit: 's', target: { is: 'below', limit: 2 } },
      { name: 'to the first answer, slowest', value: Math.max(...toAnswer), unit: 's' },
      { name: 'to the end of the process, median', value: median(answers.map(({ end }) => end)), unit: 's' },
      { name: 'processor time of all its processes, median', value: processorOf(answers), unit: 's' },
      { name: 'bare script to its first vector, median', value: median(toVector), unit: 's' },
      { name: 'bare script, processor time, median', value: processorOf(embeddings), unit: 's' },
      { name: 'over the bare script', value: median(ratios), unit: '×' },
    ],
  };
}
