import { normalise } from '../../dist/embedding/mean-pooling.js';
import { chunkIndexText, embeddingTexts } from '../../dist/indexing/embedding-text.js';
import { rowOf } from '../../dist/vector-index/vector-matrix.js';
import { gaussian, seededRandom } from '../measuring/statistics.js';

const SEED = 20_230_421;
/** Length of the noise added to a unit vector: a cosine of .98 with what it was. */
export const NOISE = 0.2;

/** @typedef {import('./dataset.js').Dataset} Dataset */
/** @typedef {import('./dataset.js').Chunk} Chunk */
/** @typedef {import('./dataset.js').VectorMatrix} VectorMatrix */

/**
 * @typedef {object} SizedCorpus
 * @property {Omit<Dataset, 'questions' | 'questionVectors'>} data
 * @property {readonly (readonly number[])[]} statementsOfChunk - Numbers of the bundled corpus' statements in each chunk.
 * @property {number} originals - Chunks that are the bundled corpus' own; they come first.
 */

/** What was done to reach a size, for the report. */
export const perturbation =
  `Chunks beyond those of the corpus: copies of its articles in which the sentences of an article are shuffled over its chunks. ` +
  `A sentence keeps its vector, a chunk gets the mean of the vectors of the chunks that its sentences came from; both with noise of ` +
  `length ${NOISE} (seed ${SEED}). No text of a copy is embedded.`;

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {() => number} random
 * @returns {Item[]} In another order.
 */
function shuffled(items, random) {
  const order = items.map((item) => ({ item, key: random() }));
  return order.sort((left, right) => left.key - right.key).map(({ item }) => item);
}

/**
 * @param {number} dimension
 * @param {readonly Float32Array[]} vectors
 * @param {() => number} random
 * @returns {Float32Array} Their mean with noise, of unit length.
 */
function noisyMean(dimension, vectors, random) {
  const mean = new Float32Array(dimension);
  for (const vector of vectors)
    for (let at = 0; at < dimension; at += 1) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0);
  normalise(mean);
  const scale = NOISE / Math.sqrt(dimension);
  return normalise(mean.map((value) => value + scale * gaussian(random)));
}

/**
 * @param {Omit<Dataset, 'questions' | 'questionVectors'>} corpus - The bundled one.
 * @param {number} size - Chunks wanted; never fewer than the corpus has.
 * @returns {SizedCorpus}
 */
export function perturbedCorpus(corpus, size) {
  const random = seededRandom(SEED);
  const { dimension } = corpus.chunkVectors;
  const documents = [...corpus.documents];
  const chunks = [...corpus.chunks];
  /** @type {number[][]} */
  const statementsOfChunk = [];
  /** @type {{ readonly statement: Chunk['statements'][number], readonly number: number, readonly home: number }[]} */
  const statements = [];
  corpus.chunks.forEach((chunk, home) => {
    statementsOfChunk.push(chunk.statements.map((_, place) => statements.length + place));
    for (const statement of chunk.statements) statements.push({ statement, number: statements.length, home });
  });
  const partVectors = statements.map(({ number }) => rowOf(corpus.partVectors, number));
  const chunkVectors = corpus.chunks.map((_, number) => rowOf(corpus.chunkVectors, number));

  for (let copy = 1; chunks.length < size; copy += 1) {
    for (const document of corpus.documents) {
      const id = `${document.id}~${copy}`;
      const { translationOf } = document;
      documents.push({
        ...document,
        id,
        path: `${id}.md`,
        ...(translationOf === undefined ? {} : { translationOf: `${translationOf}~${copy}` }),
      });
      const own = corpus.chunks.flatMap((chunk, number) =>
        chunk.documentId === document.id ? [{ chunk, number }] : [],
      );
      const numbers = shuffled(
        own.flatMap(({ number }) => statementsOfChunk[number] ?? []),
        random,
      );
      let taken = 0;
      for (const { chunk } of own) {
        if (chunks.length === size) break;
        const moved = numbers
          .slice(taken, (taken += chunk.statements.length))
          .flatMap((number) => statements[number] ?? []);
        chunks.push({
          ...chunk,
          id: `${id}#${chunk.ordinal}`,
          documentId: id,
          ...oneBelowTheOther(moved.map(({ statement }) => statement)),
        });
        statementsOfChunk.push(moved.map(({ number }) => number));
        for (const { number } of moved)
          partVectors.push(noisyMean(dimension, [rowOf(corpus.partVectors, number)], random));
        const homes = moved.map(({ home }) => rowOf(corpus.chunkVectors, home));
        chunkVectors.push(noisyMean(dimension, homes, random));
      }
    }
  }
  // Copies stand under the same titles and headings: the places, which come last, are those of the corpus.
  for (let row = statements.length; row < corpus.partVectors.rows; row += 1)
    partVectors.push(rowOf(corpus.partVectors, row));
  const records = new Map(documents.map((document) => [document.id, document]));
  if (embeddingTexts(records, chunks).length !== partVectors.length) throw new Error('A copy has places of its own.');
  return {
    data: {
      documents,
      chunks,
      texts: chunks.map((chunk) => {
        const document = records.get(chunk.documentId);
        return document === undefined ? '' : chunkIndexText(document, chunk);
      }),
      chunkVectors: joined(chunkVectors, dimension),
      partVectors: joined(partVectors, dimension),
    },
    statementsOfChunk,
    originals: corpus.chunks.length,
  };
}

/**
 * @param {readonly Chunk['statements'][number][]} statements
 * @returns {Pick<Chunk, 'text' | 'startOffset' | 'endOffset' | 'statements'>} A text that they stand in, a line each.
 */
function oneBelowTheOther(statements) {
  const text = statements.map(({ plainText }) => plainText).join('\n');
  let next = 0;
  const placed = statements.map((statement) => {
    const start = next;
    next += statement.plainText.length + 1;
    return { ...statement, start, end: next - 1 };
  });
  return { text, startOffset: 0, endOffset: text.length, statements: placed };
}

/**
 * @param {readonly Float32Array[]} rows
 * @param {number} dimension
 * @returns {VectorMatrix}
 */
function joined(rows, dimension) {
  const data = new Float32Array(rows.length * dimension);
  rows.forEach((row, number) => data.set(row, number * dimension));
  return { dimension, rows: rows.length, data };
}
