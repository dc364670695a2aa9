import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseJson } from '../dataset.js';

/**
 * What takes part: the same documents, vectors and questions for each.
 *
 * @typedef {object} Participant
 * @property {string} title
 * @property {Readonly<Record<string, string | number>>} settings - As its documentation recommends; printed with its figures.
 * @property {(folder: string, scratch: string, timer: Timer) => Promise<void>} [build] - Builds on disk, in a process of its
 *   own, what `open` reads; absent for one that builds in memory.
 * @property {(folder: string, scratch: string, timer: Timer) => Promise<Search>} open
 */

/**
 * Times the work on an index; reading the material is outside of it.
 *
 * @typedef {<Result>(work: () => Promise<Result>) => Promise<Result>} Timer
 */

/**
 * The ten best chunks, by number.
 *
 * @typedef {(question: string, vector: Float32Array) => Promise<readonly number[]>} Search
 */

/** Chunks that each participant returns. */
export const HITS = 10;

/**
 * @param {string} name - An installed package.
 * @returns {Promise<string>} Its name and version, from where this file would import it.
 */
export async function versionOf(name) {
  for (const place of ['../node_modules', '../../../node_modules']) {
    const path = fileURLToPath(new URL(`${place}/${name}/package.json`, import.meta.url));
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return /** @type {{ version: string }} */ (parseJson(text)).version;
  }
  return 'not installed';
}
