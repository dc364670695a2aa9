#!/usr/bin/env node
// Runs the benchmarks: `suanli bench` starts this file in a process of its own.
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIndex } from '../dist/compose.js';
import { sourceCommit } from '../dist/evaluation/source-commit.js';
import { silentLogger } from '../dist/shared/logger.js';
import { silentProgress } from '../dist/shared/progress.js';
import { writeFileAtomically } from '../dist/shared/write-file-atomically.js';
import { describeFailure } from '../dist/terminal/exit-code.js';
import * as charts from './charts.js';
import * as discord from './discord.js';
import * as embedding from './embedding.js';
import * as hnsw from './hnsw.js';
import * as indexBuild from './index-build.js';
import * as lexical from './lexical.js';
import { currentLoad, describeMachine } from './measuring/machine.js';
import { currentConfig } from './measuring/material.js';
import { renderReport } from './measuring/report.js';
import * as memory from './memory.js';
import * as question from './question.js';
import * as start from './start.js';

/**
 * @typedef {object} Operation
 * @property {string} name
 * @property {string} title
 * @property {() => Promise<import('./measuring/report.js').Outcome>} run
 */

/** @type {readonly Operation[]} */
const operations = [question, start, indexBuild, embedding, hnsw, memory, lexical, charts, discord];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    out: { type: 'string' },
    corpus: { type: 'string' },
    index: { type: 'string' },
  },
});

/** @param {string} message */
function note(message) {
  if (!values.quiet) process.stderr.write(`${message}\n`);
}

/**
 * @param {Operation} operation
 * @returns {Promise<import('./measuring/report.js').OperationReport>}
 */
async function measured({ name, title, run }) {
  note(`${name}: ${title} ...`);
  const before = currentLoad();
  const startedMs = performance.now();
  /** @param {Pick<import('./measuring/report.js').OperationReport, 'outcome' | 'failure'>} found */
  const reportOf = (found) => ({
    name,
    title,
    seconds: (performance.now() - startedMs) / 1000,
    load: /** @type {const} */ ([before, currentLoad()]),
    ...found,
  });
  try {
    return reportOf({ outcome: await run() });
  } catch (error) {
    return reportOf({ failure: error instanceof Error ? error.message : String(error) });
  }
}

/** @returns {Promise<number>} The exit code: 1 where an operation failed. A missed target is no failure. */
async function main() {
  const unknown = values.only.find((wanted) => !operations.some(({ name }) => name === wanted));
  if (unknown !== undefined) {
    const names = operations.map(({ name }) => name).join(', ');
    process.stderr.write(`suanli: There is no benchmark ${unknown}; --only takes one of ${names}.\n`);
    return 2;
  }
  // The processes that are started read the settings from the same place.
  if (values.corpus !== undefined) process.env['CORPUS_DIR'] = resolve(values.corpus);
  if (values.index !== undefined) process.env['INDEX_DIR'] = resolve(values.index);
  const config = currentConfig();
  note('index: brought up to date ...');
  await buildIndex(config, { rebuild: false, progress: silentProgress, logger: silentLogger });
  const chosen = operations.filter(({ name }) => values.only.length === 0 || values.only.includes(name));
  const machine = describeMachine();
  const reports = [];
  for (const operation of chosen) reports.push(await measured(operation));
  const commit = await sourceCommit(config.packageRoot);
  const report = { createdAt: new Date().toISOString(), commit, machine, operations: reports };
  const file = resolve(values.out ?? join(config.DATA_DIR, 'bench', 'latest.json'));
  const json = `${JSON.stringify(report, null, 2)}\n`;
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomically(file, json);
  process.stdout.write(values.json ? json : renderReport(report));
  note(`Report: ${file}`);
  return reports.some(({ failure }) => failure !== undefined) ? 1 : 0;
}

process.on('disconnect', () => process.exit());
try {
  process.exitCode = await main();
} catch (error) {
  const { exitCode, message } = describeFailure(error, false);
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}
if (process.connected) process.disconnect();
