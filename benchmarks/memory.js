import { startChild } from './measuring/child.js';
import { goldenTexts } from './measuring/material.js';
import { residentMemory } from './measuring/resident-memory.js';

const MARKS = [100, 500, 1000];
/** Said around a golden question, so that none of a thousand is the same as another. */
const WRAPPINGS = [
  ['', ''],
  ['请问', ''],
  ['', ' thanks'],
  ['', '？？'],
  ['hi, ', ''],
];

export const name = 'memory';
export const title = 'resident memory of the bot and its embedding process over 1,000 different questions';

/** @returns {Promise<string[]>} As many different questions as the last mark says. */
async function manyQuestions() {
  const golden = await goldenTexts();
  const wrapped = WRAPPINGS.flatMap(([before = '', after = '']) => golden.map((text) => before + text + after));
  return [...new Set(wrapped)].slice(0, MARKS.at(-1));
}

/** @returns {Promise<import('./measuring/report.js').Outcome>} */
export async function run() {
  const questions = await manyQuestions();
  const bot = await startChild('bot');
  try {
    const samples = [{ asked: 0, ...(await residentMemory(bot.processId)) }];
    let asked = 0;
    for (const mark of MARKS) {
      await bot.ask(questions.slice(asked, mark));
      asked = mark;
      samples.push({ asked, ...(await residentMemory(bot.processId)) });
    }
    /** @param {number} mark */
    const at = (mark) => samples.find((sample) => sample.asked === mark) ?? { resident: NaN, proportional: NaN };
    const growth = (at(1000).resident / at(500).resident - 1) * 100;
    return {
      setting: { questions: questions.length, processes: samples.at(-1)?.processes ?? 0 },
      figures: [
        ...samples.map((sample) => ({
          name: `resident after ${sample.asked} questions`,
          value: sample.resident,
          unit: 'MB',
          ...(sample.asked === 1000 && { target: /** @type {const} */ ({ is: 'below', limit: 600 }) }),
        })),
        { name: 'proportional after 1000 questions', value: at(1000).proportional, unit: 'MB' },
        { name: 'growth from 500 to 1000', value: growth, unit: '%', target: { is: 'below', limit: 5 } },
      ],
      remarks: [
        'Resident: VmRSS of all processes added up, pages that they share counted twice. Proportional: Pss, shared pages once.',
        "The code of discord.js is loaded; a gateway's cache of guilds and members is not.",
      ],
    };
  } finally {
    await bot.close();
  }
}
