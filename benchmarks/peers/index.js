#!/usr/bin/env node
// suanli's parts beside its peers and the bare parts: `npm run bench -- peers`.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chunkDocument } from '../../dist/chunking/chunk-document.js';
import { loadCorpus } from '../../dist/documents/load-corpus.js';
import { sourceCommit } from '../../dist/evaluation/source-commit.js';
import { chunkIndexText, embeddingTexts } from '../../dist/indexing/embedding-text.js';
import { writeFileAtomically } from '../../dist/shared/write-file-atomically.js';
import { rowOf, vectorMatrix } from '../../dist/vector-index/vector-matrix.js';
import { describeMachine } from '../measuring/machine.js';
import { currentConfig, currentModel } from '../measuring/material.js';
import { embeddedOnce, embeddedQuestions } from './embeddings.js';
import { measureSize } from './measure-size.js';
import { partOfCorpus } from './part-of-corpus.js';
import { perturbedCorpus } from './perturbed-corpus.js';
import { judgedQuestions } from './questions.js';
import { renderPeers } from './table.js';

/** In the order of the table. */
const participants = [
  { file: 'suanli', isStored: true },
  { file: 'suanli-chunk-vectors', isStored: false },
  { file: 'langchain', isStored: false },
  { file: 'llamaindex', isStored: false },
  { file: 'orama', isStored: false },
  { file: 'exact', isStored: false },
];
const packages = ['@langchain/community', 'llamaindex', '@orama/orama', '@orama/tokenizers', '@orama/stopwords'];

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,corpus,10000' },
    only: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '3' },
    questions: { type: 'string', default: 'all' },
    limit: { type: 'string', default: '900' },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

/** @param {string} message */
function note(message) {
  if (!values.quiet) process.stderr.write(`${message}\n`);
}

/** @returns {string | undefined} What is wrong with how it was called. */
function complaint() {
  const here = fileURLToPath(new URL('.', import.meta.url));
  if (packages.some((name) => !existsSync(join(here, 'node_modules', name)))) {
    return 'The peers are a package of their own that is not installed. Run: npm ci --prefix benchmarks/peers';
  }
  const unknown = values.only.find((wanted) => !participants.some(({ file }) => file === wanted));
  if (unknown !== undefined) {
    return `There is no participant ${unknown}; --only takes ${participants.map(({ file }) => file).join(', ')}.`;
  }
  if (values.sizes.split(',').some((size) => !/^(?:[1-9]\d*|corpus)$/.test(size))) {
    return '--sizes takes numbers of chunks and the word corpus, such as 1000,corpus,10000.';
  }
  if (!/^[1-9]\d*$/.test(values.rounds)) return '--rounds takes a number from 1, such as 3.';
  if (!/^(?:[1-9]\d*|all)$/.test(values.questions)) return '--questions takes a number from 1 or the word all.';
  if (!/^[1-9]\d*$/.test(values.limit)) return '--limit takes a number of seconds, such as 900.';
  return undefined;
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @returns {readonly Item[]} As many as were asked for, spread evenly over all.
 */
function someOf(items) {
  const count = values.questions === 'all' ? items.length : Math.min(items.length, Number(values.questions));
  return Array.from({ length: count }, (_, place) => items[Math.floor((place * items.length) / count)]).flatMap(
    (item) => item ?? [],
  );
}

/** @returns {Promise<number>} The exit code: 1 where a participant failed. */
async function main() {
  const wrong = complaint();
  if (wrong !== undefined) {
    process.stderr.write(`suanli: ${wrong}\n`);
    return 2;
  }
  const config = currentConfig();
  const model = await currentModel(config);
  const { documents } = await loadCorpus(config.CORPUS_DIR);
  const records = documents.map(({ text: _text, bodyStart: _start, ...record }) => record);
  const recordOf = new Map(records.map((record) => [record.id, record]));
  const chunks = documents.flatMap((document) => chunkDocument(document));
  const texts = chunks.map((chunk) => {
    const record = recordOf.get(chunk.documentId);
    return record === undefined ? '' : chunkIndexText(record, chunk);
  });
  const folder = join(config.DATA_DIR, 'bench', 'peers');
  note('embedding, or reading what was embedded before ...');
  const ofChunks = await embeddedOnce(folder, 'chunks', texts, model);
  const ofParts = await embeddedOnce(folder, 'parts', embeddingTexts(recordOf, chunks), model);
  const questions = someOf(await judgedQuestions(config.packageRoot, new Map(documents.map((one) => [one.id, one]))));
  const ofQuestions = await embeddedQuestions(
    questions.map(({ question }) => question),
    model,
  );
  const corpus = { documents: records, chunks, texts, chunkVectors: ofChunks.vectors, partVectors: ofParts.vectors };
  const chosen = participants.filter(({ file }) => values.only.length === 0 || values.only.includes(file));
  const machine = describeMachine();
  const effort = { rounds: Number(values.rounds), limitSeconds: Number(values.limit) };
  const sizes = [];
  for (const wanted of values.sizes.split(',')) {
    const size = wanted === 'corpus' ? chunks.length : Number(wanted);
    const part = partOfCorpus(corpus, size);
    const held = new Set(part.documents.map(({ id }) => id));
    const asked = questions.flatMap((question, number) =>
      question.items.every(({ spans }) => spans.every(({ documentId }) => held.has(documentId))) ? [number] : [],
    );
    const sized = perturbedCorpus(part, size);
    note(`${sized.data.chunks.length} chunks, ${asked.length} questions:`);
    sizes.push(
      await measureSize(
        chosen,
        sized,
        asked.flatMap((number) => questions[number] ?? []),
        vectorMatrix(
          asked.map((number) => rowOf(ofQuestions.vectors, number)),
          ofQuestions.vectors.dimension,
        ),
        join(folder, `size-${wanted}`),
        effort,
        note,
      ),
    );
  }
  const report = {
    createdAt: new Date().toISOString(),
    commit: await sourceCommit(config.packageRoot),
    machine,
    embedding: { 'chunks as a whole': ofChunks.cost, 'sentences and headings (suanli)': ofParts.cost },
    questions: ofQuestions.cost,
    effort,
    sizes,
  };
  const file = resolve(values.out ?? join(config.DATA_DIR, 'bench', 'peers.json'));
  const json = `${JSON.stringify(report, null, 2)}\n`;
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomically(file, json);
  process.stdout.write(values.json ? json : renderPeers(report));
  note(`Report: ${file}`);
  return sizes.some((size) => size.participants.some((one) => 'failure' in one)) ? 1 : 0;
}

// A participant that failed may still be there; it ends with its parent.
process.exit(await main());
