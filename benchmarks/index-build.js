import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIndex } from '../dist/compose.js';
import { loadConfig, readEnvironment } from '../dist/config/load-config.js';
import { embeddingTexts } from '../dist/indexing/embedding-text.js';
import { silentLogger } from '../dist/shared/logger.js';
import { silentProgress } from '../dist/shared/progress.js';
import { startChild } from './measuring/child.js';
import { currentConfig, currentModel, openCurrentIndex } from './measuring/material.js';
import { processorSeconds } from './measuring/processor-time.js';
import { median, spread } from './measuring/statistics.js';

const RUNS = 1;
const SAMPLE = 200;

export const name = 'index-build';
export const title = 'the whole corpus into an empty folder, beside a bare session that only embeds its texts';

/** @returns {Promise<{ seconds: number, processor: number, embedded: number, documents: number }>} */
async function build() {
  const folder = await mkdtemp(join(tmpdir(), 'suanli-bench-'));
  try {
    const config = loadConfig({ ...readEnvironment(), INDEX_DIR: join(folder, 'index') });
    const before = processorSeconds();
    const startedMs = performance.now();
    const options = { rebuild: false, progress: silentProgress, logger: silentLogger };
    const { embedded, documents } = await buildIndex(config, options);
    const seconds = (performance.now() - startedMs) / 1000;
    return { seconds, processor: processorSeconds() - before, embedded, documents };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<import('./measuring/report.js').Outcome>} */
export async function run() {
  const { description } = await currentModel(currentConfig());
  const { documents, chunks } = await openCurrentIndex();
  const sample = spread([...new Set(embeddingTexts(documents, chunks))], SAMPLE);
  const session = await startChild('bare-session', description.folder ?? '', description.passagePrefix);
  try {
    /** @returns {Promise<number>} Texts a second. */
    const bareRate = async () => (SAMPLE * 1000) / Number(await session.ask(sample));
    await session.ask(sample.slice(0, 40));
    const rates = [await bareRate()];
    const builds = [];
    for (let index = 0; index < RUNS; index += 1) {
      builds.push(await build());
      rates.push(await bareRate());
    }
    const seconds = median(builds.map((built) => built.seconds));
    const processor = median(builds.map((built) => built.processor));
    const texts = builds[0]?.embedded ?? 0;
    // Each build against the mean of the rates just before and just after it.
    const ratios = builds.map((built, index) => {
      const rate = ((rates[index] ?? NaN) + (rates[index + 1] ?? NaN)) / 2;
      return built.seconds / (built.embedded / rate);
    });
    return {
      setting: { documents: builds[0]?.documents ?? 0, texts, runs: RUNS, 'bare sample': SAMPLE },
      figures: [
        { name: 'build, median', value: seconds, unit: 's', target: { is: 'below', limit: 40 } },
        { name: 'processor time, median', value: processor, unit: 's' },
        { name: 'processor time shared by the cores', value: processor / availableParallelism(), unit: 's' },
        { name: 'texts', value: texts / seconds, unit: '/s' },
        { name: 'bare session, texts', value: median(rates), unit: '/s' },
        { name: 'build over the bare embedding of its texts', value: median(ratios), unit: '×' },
      ],
      remarks: [
        'The bare time is that of a sample, scaled to all texts: load, chunking, terms and graph not included.',
      ],
    };
  } finally {
    await session.close();
  }
}
