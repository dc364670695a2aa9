import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startChildWithin } from '../measuring/child.js';
import { currentLoad } from '../measuring/machine.js';
import { residentMemory } from '../measuring/resident-memory.js';
import { median, percentile, sum } from '../measuring/statistics.js';
import { writeDataset } from './dataset.js';
import { judgeOf } from './questions.js';

const TURN = 20;

/** @typedef {import('./process.js').Opened} Opened */
/** @typedef {import('./process.js').TurnResult} TurnResult */

/**
 * @typedef {object} ParticipantFigures
 * @property {string} name
 * @property {string} title
 * @property {Readonly<Record<string, string | number>>} settings
 * @property {number | null} buildSeconds - Null where there is nothing to build.
 * @property {number | null} openSeconds - Null for what is built where it is searched.
 * @property {number} searchP50 - Milliseconds, the question's vector known.
 * @property {number} searchP99
 * @property {number} residentMb - After all rounds, the model not counted.
 * @property {number} peakMb - The most that building or searching took at once.
 * @property {number} ndcgAt10
 * @property {Readonly<Record<string, number>>} ndcgByLanguage
 * @property {number} fullAnswerAt10 - Share of questions with a passage that answers fully among the first ten.
 */

/** @typedef {{ readonly name: string, readonly title: string, readonly failure: string }} ParticipantFailure */

/**
 * @typedef {object} SizeReport
 * @property {number} chunks
 * @property {number} originals
 * @property {number} questions
 * @property {readonly [before: number, after: number]} load
 * @property {readonly (ParticipantFigures | ParticipantFailure)[]} participants
 */

/**
 * @typedef {object} Effort
 * @property {number} rounds - Over all questions.
 * @property {number} limitSeconds - For a participant to read its material and build; it is stopped then.
 */

/**
 * @param {Effort} effort
 * @returns {string} How the times were taken, for the report.
 */
export const methodOf = ({ rounds, limitSeconds }) =>
  `${rounds} ${rounds === 1 ? 'round' : 'rounds'} over all questions, in turns of ${TURN} questions a participant; percentiles of each ` +
  `round, the median over the rounds. A participant that is not ready after ${limitSeconds} s is stopped`;

/**
 * @param {readonly { file: string, isStored: boolean }[]} entries - Participants, in the order of the table.
 * @param {import('./perturbed-corpus.js').SizedCorpus} sized
 * @param {readonly import('./questions.js').JudgedQuestion[]} questions
 * @param {import('./dataset.js').VectorMatrix} questionVectors
 * @param {string} folder - For the material and what is built of it; emptied afterwards.
 * @param {Effort} effort
 * @param {(message: string) => void} note
 * @returns {Promise<SizeReport>}
 */
export async function measureSize(entries, sized, questions, questionVectors, folder, effort, note) {
  const before = currentLoad();
  const material = join(folder, 'material');
  await writeDataset(material, {
    ...sized.data,
    questions: questions.map(({ question }) => question),
    questionVectors,
  });
  /** @type {{ name: string, child: import('../measuring/child.js').Child, built: Opened, opened: Opened, isStored: boolean, rounds: number[][], hits: (readonly number[])[] }[]} */
  const running = [];
  /** @type {ParticipantFailure[]} */
  const failures = [];
  try {
    for (const { file, isStored } of entries) {
      note(`  ${file}: building ...`);
      try {
        running.push({
          name: file,
          isStored,
          rounds: [],
          hits: [],
          ...(await opened(file, isStored, material, folder, effort.limitSeconds)),
        });
      } catch (error) {
        failures.push({ name: file, title: file, failure: error instanceof Error ? error.message : String(error) });
      }
    }
    const total = questions.length;
    for (let round = -1; round < effort.rounds; round += 1) {
      note(round < 0 ? '  warming up ...' : `  round ${round + 1} of ${effort.rounds} ...`);
      for (const one of running) if (round >= 0) one.rounds.push([]);
      for (let from = 0; from < (round < 0 ? Math.min(total, 3 * TURN) : total); from += TURN) {
        for (let place = 0; place < running.length; place += 1) {
          // The first of a turn changes, so that none always follows the same one.
          const one = running[(place + from / TURN) % running.length];
          if (one === undefined) continue;
          const turn = { from, to: Math.min(total, from + TURN) };
          const { timesMs, hits } = /** @type {TurnResult} */ (await one.child.ask(turn));
          if (round >= 0) one.rounds[round]?.push(...timesMs);
          if (round === 0) one.hits.push(...hits);
        }
      }
    }
    const judge = judgeOf(sized);
    /** @type {ParticipantFigures[]} */
    const figures = [];
    for (const { name, child, built, opened: open, isStored, rounds, hits } of running) {
      const judged = questions.map((question, number) => ({
        ...question,
        judged: judge(question, hits[number] ?? []),
      }));
      const known = judged.flatMap(({ language, judged: found }) => (found === null ? [] : [{ language, found }]));
      /** @param {typeof known} some */
      const ndcg = (some) => sum(some.map(({ found }) => found.ndcgAt10)) / some.length;
      const languages = [...new Set(known.map(({ language }) => language))].sort();
      figures.push({
        name,
        title: open.title,
        settings: open.settings,
        buildSeconds: Number.isNaN(built.seconds) ? null : built.seconds,
        openSeconds: isStored ? open.seconds : null,
        searchP50: median(rounds.map((times) => percentile(times, 0.5))),
        searchP99: median(rounds.map((times) => percentile(times, 0.99))),
        residentMb: (await residentMemory(child.processId)).resident,
        peakMb: Math.max(built.peakMb, /** @type {Opened} */ (await child.ask('opened')).peakMb),
        ndcgAt10: ndcg(known),
        ndcgByLanguage: Object.fromEntries(
          languages.map((wanted) => [wanted, ndcg(known.filter(({ language }) => language === wanted))]),
        ),
        fullAnswerAt10: known.filter(({ found }) => found.fullAnswerRank !== null).length / known.length,
      });
    }
    return {
      chunks: sized.data.chunks.length,
      originals: sized.originals,
      questions: questions.length,
      load: [before, currentLoad()],
      participants: [...figures, ...failures],
    };
  } finally {
    for (const { child } of running) await child.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {boolean} isStored
 * @param {string} material
 * @param {string} folder
 * @param {number} limitSeconds
 * @returns {Promise<{ child: import('../measuring/child.js').Child, built: Opened, opened: Opened }>}
 */
async function opened(file, isStored, material, folder, limitSeconds) {
  const scratch = join(folder, file);
  await mkdir(scratch, { recursive: true });
  const start = (/** @type {string} */ stage) =>
    startChildWithin(limitSeconds, '../peers/process', file, stage, material, scratch);
  /** @type {Opened | undefined} */
  let built;
  if (isStored) {
    const builder = await start('build');
    built = /** @type {Opened} */ (await builder.ask('opened'));
    await builder.close();
  }
  const child = await start('open');
  const open = /** @type {Opened} */ (await child.ask('opened'));
  return { child, built: built ?? open, opened: open };
}
