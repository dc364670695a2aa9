import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './measuring/child.js';
import { currentConfig, goldenTexts } from './measuring/material.js';
import { residentMemory } from './measuring/resident-memory.js';
import { percentile, spread } from './measuring/statistics.js';

const QUESTIONS = 500;
const PEOPLE = 20;
const WARM_UP = 20;

export const name = 'discord';
export const title = 'the built bot under 500 questions of 20 people, through the stand-in of Discord';

/**
 * Starts `suanli bot` and waits until it says that it is connected.
 *
 * @param {Readonly<Record<string, string>>} settings
 * @param {string} packageRoot
 */
async function startBot(settings, packageRoot) {
  const child = spawn(process.execPath, [join(packageRoot, 'bin', 'suanli.js'), 'bot'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      log += text;
      if (log.includes('connected to Discord')) resolve(undefined);
    });
    void ended.then(() => reject(new Error(`the bot ended before it was connected: ${log}`)));
  });
  return {
    processId: child.pid ?? 0,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** @returns {Promise<import('./measuring/report.js').Outcome>} */
export async function run() {
  const { packageRoot } = currentConfig();
  const texts = await goldenTexts();
  const questions = spread(texts, QUESTIONS + WARM_UP);
  const folder = await mkdtemp(join(tmpdir(), 'suanli-bench-'));
  const people = await startChild('discord-load');
  const { apiBase, botToken } = /** @type {{ apiBase: string, botToken: string }} */ (await people.ask({}));
  const settings = { DISCORD_TOKEN: botToken, DISCORD_API_BASE: apiBase, DATA_DIR: folder, LOG_LEVEL: 'info' };
  const bot = await startBot(settings, packageRoot);
  try {
    await people.ask({ questions: questions.slice(QUESTIONS), people: PEOPLE });
    const before = await residentMemory(bot.processId);
    const result = /** @type {import('./processes/discord-load.js').LoadResult} */ (
      await people.ask({ questions: questions.slice(0, QUESTIONS), people: PEOPLE })
    );
    const after = await residentMemory(bot.processId);
    return {
      setting: { questions: QUESTIONS, people: PEOPLE, 'warm-up': WARM_UP },
      figures: figuresOf(result, before, after),
    };
  } finally {
    await bot.close();
    await people.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {import('./processes/discord-load.js').LoadResult} result
 * @param {import('./measuring/resident-memory.js').ResidentMemory} before
 * @param {import('./measuring/resident-memory.js').ResidentMemory} after
 * @returns {import('./measuring/report.js').Figure[]}
 */
function figuresOf(result, before, after) {
  const { acknowledgedMs, answeredMs, unanswered, seconds, heartbeats, heartbeatsDue, closedForSilence } = result;
  return [
    { name: 'acknowledged p50', value: percentile(acknowledgedMs, 0.5), unit: 'ms' },
    {
      name: 'acknowledged p99',
      value: percentile(acknowledgedMs, 0.99),
      unit: 'ms',
      target: { is: 'below', limit: 500 },
    },
    { name: 'answered p50', value: percentile(answeredMs, 0.5), unit: 'ms' },
    { name: 'answered p99', value: percentile(answeredMs, 0.99), unit: 'ms' },
    { name: 'unanswered', value: unanswered, unit: '', target: { is: 'below', limit: 1 } },
    { name: 'questions a second', value: answeredMs.length / seconds, unit: '/s' },
    {
      name: 'heartbeats missed',
      value: Math.max(0, heartbeatsDue - 1 - heartbeats),
      unit: '',
      target: { is: 'below', limit: 1 },
    },
    { name: 'connections lost', value: closedForSilence, unit: '', target: { is: 'below', limit: 1 } },
    { name: 'resident before', value: before.resident, unit: 'MB' },
    { name: 'resident after', value: after.resident, unit: 'MB' },
  ];
}
