// One participant in a process of its own. Words: its file's name, `build` or `open`, the dataset's folder, its own folder.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { rowOf } from '../../dist/vector-index/vector-matrix.js';
import { serveParent } from '../measuring/child.js';
import { readDataset } from './dataset.js';

/** @typedef {{ readonly from: number, readonly to: number }} Turn - Questions of one turn. */
/** @typedef {{ readonly timesMs: readonly number[], readonly hits: readonly (readonly number[])[] }} TurnResult */
/** @typedef {{ readonly seconds: number, readonly peakMb: number, readonly settings: Readonly<Record<string, string | number>>, readonly title: string }} Opened */

await serveParent(async ([name = '', stage = '', folder = '', scratch = '']) => {
  /** @type {unknown} */
  const file = await import(`./participants/${name}.js`);
  const { participant } = /** @type {{ participant: import('./participants/participant.js').Participant }} */ (file);
  let seconds = NaN;
  /** @type {import('./participants/participant.js').Timer} */
  const timer = async (work) => {
    const startedMs = performance.now();
    const result = await work();
    seconds = (performance.now() - startedMs) / 1000;
    return result;
  };
  /** @type {import('./participants/participant.js').Search | undefined} */
  let search;
  if (stage === 'build') await participant.build?.(folder, scratch, timer);
  else search = await participant.open(folder, scratch, timer);
  const { questions, questionVectors } = await readDataset(folder, ['questions', 'questionVectors']);
  // What only the build needed is not what an open index costs.
  setFlagsFromString('--expose-gc');
  /** @type {unknown} */
  const collectGarbage = runInNewContext('gc');
  /** @type {() => void} */ (collectGarbage)();

  return async (request) => {
    if (request === 'opened') {
      const peakMb = (process.resourceUsage().maxRSS * 1024) / 1e6;
      return { seconds, peakMb, settings: participant.settings, title: participant.title };
    }
    const { from, to } = /** @type {Turn} */ (request);
    const timesMs = [];
    const hits = [];
    for (let number = from; number < to; number += 1) {
      const vector = rowOf(questionVectors, number);
      const startedMs = performance.now();
      hits.push((await search?.(questions[number] ?? '', vector)) ?? []);
      timesMs.push(performance.now() - startedMs);
    }
    return { timesMs, hits };
  };
});
