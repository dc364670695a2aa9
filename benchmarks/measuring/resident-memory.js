import { readdir, readFile } from 'node:fs/promises';

/**
 * Memory of a process and everything it started, in MB of 10⁶ bytes.
 *
 * @typedef {object} ResidentMemory
 * @property {number} resident - Sum of each process' resident set (VmRSS). Pages that two of them share, such as
 *   the program of Node itself, count twice.
 * @property {number} proportional - Sum of proportional set sizes (Pss): shared pages count once.
 * @property {number} processes
 */

/**
 * @param {string} text - A file of lines such as `VmRSS:   1234 kB`.
 * @param {string} name
 * @returns {number} Bytes; 0 where the line is missing.
 */
export function bytesNamed(text, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024;
}

/**
 * @param {number} root - Process id.
 * @returns {Promise<number[]>} Its own and those of all its descendants.
 */
async function processTree(root) {
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // A process may be gone by now.
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
  }
  const tree = [root];
  for (const parent of tree) tree.push(...[...parents].flatMap(([id, of]) => (of === parent ? [id] : [])));
  return tree;
}

/**
 * @param {number} root - Process id.
 * @returns {Promise<ResidentMemory>}
 * @throws {Error} Where there is no /proc (only Linux has it).
 */
export async function residentMemory(root) {
  const tree = await processTree(root);
  let resident = 0;
  let proportional = 0;
  for (const id of tree) {
    resident += bytesNamed(await readFile(`/proc/${id}/status`, 'utf8'), 'VmRSS') / 1e6;
    proportional += bytesNamed(await readFile(`/proc/${id}/smaps_rollup`, 'utf8'), 'Pss') / 1e6;
  }
  return { resident, proportional, processes: tree.length };
}
