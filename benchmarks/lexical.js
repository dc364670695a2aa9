import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { chunkIndexText } from '../dist/indexing/embedding-text.js';
import { Bm25Index, buildPostingLists } from '../dist/lexical-index/bm25-index.js';
import { defaultBm25Parameters } from '../dist/lexical-index/bm25-score.js';
import { goldenTexts, openCurrentIndex } from './measuring/material.js';
import { median, percentile, spread } from './measuring/statistics.js';

const QUESTIONS = 200;
const BUILDS = 5;
const ROUNDS = 3;
const CANDIDATES = 48;

/** @typedef {import('../dist/lexical-index/tokenizer.js').WeightedTerm} WeightedTerm */
/** @typedef {{ id: number, text: string }} Entry - Terms of a chunk or query, one a line. */

export const name = 'lexical';
export const title = 'our posting lists beside minisearch on the same chunks and terms';

/** @type {import('minisearch').Options<Entry>} */
const options = {
  fields: ['text'],
  tokenize: (text) => (text === '' ? [] : text.split('\n')),
  processTerm: (term) => term,
};

/**
 * @param {MiniSearch<Entry>} index
 * @param {readonly WeightedTerm[]} terms
 */
function searchMiniSearch(index, terms) {
  // A repeated term counts once with its highest weight, as it does in our index.
  /** @type {Map<string, number>} */
  const weights = new Map();
  for (const { term, weight } of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return index
    .search([...weights.keys()].join('\n'), {
      combineWith: 'OR',
      boostTerm: (term) => weights.get(term) ?? 1,
      bm25: { k: defaultBm25Parameters.k1, b: defaultBm25Parameters.b, d: 0 },
    })
    .slice(0, CANDIDATES)
    .map((match) => Number(match.id));
}

/** @param {string} json @returns {unknown} */
const parse = (json) => JSON.parse(json);

/** @param {() => unknown} work @returns {number} Milliseconds. */
function timed(work) {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}

/**
 * @param {import('../dist/lexical-index/bm25-index.js').PostingLists} lists
 * @returns {Buffer} The bytes of the four arrays, as an index stores them beside its list of terms.
 */
function postingBytes({ offsets, ids, lengths, frequencies }) {
  return Buffer.concat(
    [offsets, ids, lengths, frequencies].map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)),
  );
}

/** @returns {Promise<import('./measuring/report.js').Outcome>} */
export async function run() {
  const { documents, chunks, analyser } = await openCurrentIndex();
  const texts = chunks.map((chunk) => {
    const document = documents.get(chunk.documentId);
    return document === undefined ? [] : analyser.terms(chunkIndexText(document, chunk)).map(({ term }) => term);
  });
  const entries = texts.map((terms, id) => ({ id, text: terms.join('\n') }));
  const queries = spread(await goldenTexts(), QUESTIONS).map((question) => analyser.terms(question));

  /** @type {{ own: number[], mini: number[] }} */
  const builds = { own: [], mini: [] };
  let lists = buildPostingLists(texts);
  let own = new Bm25Index(lists);
  let mini = new MiniSearch(options);
  mini.addAll(entries);
  for (let index = 0; index < BUILDS; index += 1) {
    builds.own.push(
      timed(() => {
        lists = buildPostingLists(texts);
        own = new Bm25Index(lists);
      }),
    );
    builds.mini.push(
      timed(() => {
        mini = new MiniSearch(options);
        mini.addAll(entries);
      }),
    );
  }

  /** @type {{ own: number[], mini: number[] }} */
  const times = { own: [], mini: [] };
  let agreed = 0;
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const terms of queries) {
      /** @type {number | undefined} */
      let ownTop;
      /** @type {number | undefined} */
      let miniTop;
      const ownMs = timed(() => (ownTop = own.search(terms, CANDIDATES)[0]?.id));
      const miniMs = timed(() => (miniTop = searchMiniSearch(mini, terms)[0]));
      if (round < 0) continue;
      times.own.push(ownMs);
      times.mini.push(miniMs);
      if (round === 0 && ownTop === miniTop) agreed += 1;
    }
  }

  const stored = await storage(lists, mini);
  const ratios = times.own.map((time, index) => time / (times.mini[index] ?? NaN));
  return {
    setting: {
      chunks: chunks.length,
      terms: lists.terms.length,
      postings: lists.ids.length,
      queries: queries.length,
      builds: BUILDS,
      rounds: ROUNDS,
      'warm-up': '1 build, 1 round',
    },
    figures: [
      { name: 'query p50, own', value: percentile(times.own, 0.5), unit: 'ms' },
      { name: 'query p50, minisearch', value: percentile(times.mini, 0.5), unit: 'ms' },
      { name: 'query p95, own', value: percentile(times.own, 0.95), unit: 'ms' },
      { name: 'query p95, minisearch', value: percentile(times.mini, 0.95), unit: 'ms' },
      { name: 'query, own over minisearch', value: median(ratios), unit: '×' },
      { name: 'build, own', value: median(builds.own), unit: 'ms' },
      { name: 'build, minisearch', value: median(builds.mini), unit: 'ms' },
      { name: 'on disk, own', value: stored.ownBytes / 1e6, unit: 'MB' },
      { name: 'on disk, minisearch', value: stored.miniBytes / 1e6, unit: 'MB' },
      { name: 'read from disk, own', value: stored.ownReadMs, unit: 'ms' },
      { name: 'read from disk, minisearch', value: stored.miniReadMs, unit: 'ms' },
      { name: 'same first chunk', value: (100 * agreed) / queries.length, unit: '%' },
    ],
    remarks: [
      'BM25 parameters and weights of terms are the same. minisearch counts the different terms of a text as its length,',
      'ours all terms; and it multiplies a score by the number of query terms that a text holds.',
    ],
  };
}

/**
 * Sizes on disk and the time from file to an index that can be searched.
 *
 * @param {import('../dist/lexical-index/bm25-index.js').PostingLists} lists
 * @param {MiniSearch<Entry>} mini
 */
async function storage(lists, mini) {
  const folder = await mkdtemp(join(tmpdir(), 'suanli-bench-'));
  const file = (/** @type {string} */ base) => join(folder, base);
  try {
    await writeFile(file('postings.bin'), postingBytes(lists));
    await writeFile(file('terms.json'), JSON.stringify(lists.terms));
    await writeFile(file('minisearch.json'), JSON.stringify(mini));
    /** @type {number[]} */
    const own = [];
    /** @type {number[]} */
    const other = [];
    for (let run = 0; run < BUILDS; run += 1) {
      let startedMs = performance.now();
      const bytes = await readFile(file('postings.bin'));
      const terms = /** @type {string[]} */ (parse(await readFile(file('terms.json'), 'utf8')));
      const { buffer } = Uint8Array.from(bytes);
      const { offsets, ids, lengths } = lists;
      const idsAt = offsets.byteLength;
      const lengthsAt = idsAt + ids.byteLength;
      new Bm25Index({
        terms,
        offsets: new Uint32Array(buffer, 0, offsets.length),
        ids: new Uint32Array(buffer, idsAt, ids.length),
        lengths: new Uint32Array(buffer, lengthsAt, lengths.length),
        frequencies: new Uint16Array(buffer, lengthsAt + lengths.byteLength, ids.length),
      });
      own.push(performance.now() - startedMs);
      startedMs = performance.now();
      MiniSearch.loadJSON(await readFile(file('minisearch.json'), 'utf8'), options);
      other.push(performance.now() - startedMs);
    }
    const size = async (/** @type {string} */ base) => (await readFile(file(base))).length;
    return {
      ownBytes: (await size('postings.bin')) + (await size('terms.json')),
      miniBytes: await size('minisearch.json'),
      ownReadMs: median(own),
      miniReadMs: median(other),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
