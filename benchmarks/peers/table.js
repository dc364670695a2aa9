import { machineLine } from '../measuring/machine.js';
import { shownNumber } from '../measuring/report.js';
import { methodOf } from './measure-size.js';
import { selection } from './part-of-corpus.js';
import { perturbation } from './perturbed-corpus.js';

/** @typedef {import('./measure-size.js').SizeReport} SizeReport */

/**
 * @typedef {object} PeersReport
 * @property {string} createdAt
 * @property {string | null} commit
 * @property {import('../measuring/machine.js').Machine} machine
 * @property {Readonly<Record<string, import('./embeddings.js').EmbeddingCost>>} embedding - What was embedded, once.
 * @property {import('./embeddings.js').QuestionCost} questions
 * @property {import('./measure-size.js').Effort} effort
 * @property {readonly SizeReport[]} sizes
 */

const head = ['', 'build', 'open', 'search p50', 'p99', 'resident', 'peak', 'nDCG@10', 'full answer in 10'];

/** @param {number} value */
const share = (value) => value.toFixed(3);
/** @param {number} value */
const seconds = (value) => `${shownNumber(value)} s`;
/** @param {number} value */
const milliseconds = (value) => `${shownNumber(value)} ms`;
/** @param {number} value */
const megabytes = (value) => `${Math.round(value)} MB`;

/**
 * @param {readonly (readonly string[])[]} rows - The first is the head.
 * @returns {string[]}
 */
function aligned(rows) {
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  return rows.map((cells) =>
    `  ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd(),
  );
}

/** @param {SizeReport} size */
function sizeTable({ chunks, originals, questions, load, participants }) {
  const rows = participants.flatMap((one) => {
    if ('failure' in one) return [];
    return [
      [
        one.title,
        one.buildSeconds === null ? '-' : seconds(one.buildSeconds),
        one.openSeconds === null ? '-' : seconds(one.openSeconds),
        milliseconds(one.searchP50),
        milliseconds(one.searchP99),
        megabytes(one.residentMb),
        megabytes(one.peakMb),
        chunks > originals ? '-' : share(one.ndcgAt10),
        share(one.fullAnswerAt10),
      ],
    ];
  });
  const languages = participants.flatMap((one) =>
    'failure' in one || chunks > originals
      ? []
      : [
          `  ${one.title}: ${Object.entries(one.ndcgByLanguage)
            .map(([language, value]) => `${language} ${share(value)}`)
            .join(', ')}`,
        ],
  );
  return [
    `${chunks} chunks, ${originals} of them the corpus' own; ${questions} questions (load ${load[0].toFixed(1)} → ${load[1].toFixed(1)})`,
    ...aligned([head, ...rows]),
    ...participants.flatMap((one) =>
      'failure' in one ? [`  ${one.title} failed: ${one.failure.split('\n')[0] ?? ''}`] : [],
    ),
    ...(languages.length === 0 ? [] : ['  nDCG@10 by language of the answer', ...languages.map((line) => `  ${line}`)]),
    '',
  ];
}

/**
 * @param {PeersReport} report
 * @returns {string}
 */
export function renderPeers({ machine, embedding, questions, effort, sizes }) {
  const settings = new Map(
    sizes.flatMap(({ participants }) =>
      participants.flatMap((one) => ('failure' in one ? [] : [[one.title, one.settings]])),
    ),
  );
  return [
    machineLine(machine),
    '',
    'Embedding, once for all (not part of any figure below)',
    ...Object.entries(embedding).map(
      ([what, { texts, seconds: taken, load, measuredAt }]) =>
        `  ${what}: ${texts} texts in ${seconds(taken)} (${shownNumber(texts / taken)} /s; load ${load.toFixed(1)}, ${measuredAt.slice(0, 16)})`,
    ),
    `  a question: p50 ${milliseconds(questions.p50)}, p99 ${milliseconds(questions.p99)}; bare session p50 ${milliseconds(questions.bareP50)}, p99 ${milliseconds(questions.bareP99)}`,
    '',
    ...sizes.flatMap(sizeTable),
    'Settings',
    ...[...settings].map(
      ([title, values]) =>
        `  ${title}: ${Object.entries(values)
          .map(([name, value]) => `${name} ${value}`)
          .join('; ')}`,
    ),
    '',
    `Times: ${methodOf(effort)}.`,
    selection,
    perturbation,
    '',
  ].join('\n');
}
