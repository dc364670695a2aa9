import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} json
 * @returns {unknown}
 */
export const parseJson = (json) => JSON.parse(json);

/** @typedef {import('../../dist/chunking/chunk.js').Chunk} Chunk */
/** @typedef {import('../../dist/documents/document.js').DocumentRecord} DocumentRecord */
/** @typedef {import('../../dist/vector-index/vector-matrix.js').VectorMatrix} VectorMatrix */

/**
 * Documents of one size, the same for every participant.
 *
 * @typedef {object} Dataset
 * @property {readonly DocumentRecord[]} documents
 * @property {readonly Chunk[]} chunks
 * @property {readonly string[]} texts - What is embedded and searched of a chunk: title, headings and sentences.
 * @property {VectorMatrix} chunkVectors - One for each text.
 * @property {VectorMatrix} partVectors - As an index of suanli keeps them: one for each statement, then for each place.
 * @property {readonly string[]} questions
 * @property {VectorMatrix} questionVectors
 */

const jsonFiles = /** @type {const} */ (['documents', 'chunks', 'texts', 'questions']);
const vectorFiles = /** @type {const} */ (['chunkVectors', 'partVectors', 'questionVectors']);

/**
 * @param {string} folder
 * @param {Dataset} dataset
 */
export async function writeDataset(folder, dataset) {
  await mkdir(folder, { recursive: true });
  for (const name of jsonFiles) await writeFile(join(folder, `${name}.json`), JSON.stringify(dataset[name]));
  for (const name of vectorFiles) await writeVectors(join(folder, `${name}.f32`), dataset[name]);
  await writeFile(join(folder, 'dimension'), String(dataset.chunkVectors.dimension));
}

/**
 * Reads only what is named: what a participant does not need shall not be counted as its memory.
 *
 * @template {keyof Dataset} Name
 * @param {string} folder
 * @param {readonly Name[]} names
 * @returns {Promise<Pick<Dataset, Name>>}
 */
export async function readDataset(folder, names) {
  const dimension = Number(await readFile(join(folder, 'dimension'), 'utf8'));
  /** @type {Partial<Record<keyof Dataset, unknown>>} */
  const found = {};
  for (const name of names) {
    found[name] = /** @type {readonly string[]} */ (jsonFiles).includes(name)
      ? parseJson(await readFile(join(folder, `${name}.json`), 'utf8'))
      : await readVectors(join(folder, `${name}.f32`), dimension);
  }
  return /** @type {Pick<Dataset, Name>} */ (found);
}

/**
 * @param {string} path
 * @param {VectorMatrix} vectors
 */
export async function writeVectors(path, { data }) {
  await writeFile(path, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

/**
 * @param {string} path
 * @param {number} dimension
 * @returns {Promise<VectorMatrix>}
 */
export async function readVectors(path, dimension) {
  const bytes = await readFile(path);
  const data = new Float32Array(bytes.byteLength / Float32Array.BYTES_PER_ELEMENT);
  new Uint8Array(data.buffer).set(bytes);
  return { dimension, rows: data.length / dimension, data };
}

/**
 * @param {VectorMatrix} vectors
 * @returns {number[][]} The rows as plain arrays, which the peers ask for.
 */
export function plainRows({ data, dimension, rows }) {
  return Array.from({ length: rows }, (_, row) => Array.from(data.subarray(row * dimension, (row + 1) * dimension)));
}
