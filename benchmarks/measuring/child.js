import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { residentMemory } from './resident-memory.js';

/**
 * A process of its own that works on requests, so that what is compared does not share a heap, threads or a warm-up.
 *
 * @typedef {object} Child
 * @property {number} processId
 * @property {(request: unknown) => Promise<unknown>} ask - One request at a time; rejects where the work failed.
 * @property {() => Promise<void>} close
 */

/** @typedef {{ readonly result?: unknown, readonly problem?: string }} Reply */

/**
 * Starts `benchmarks/processes/NAME.js` and waits until it is ready.
 *
 * @param {string} name
 * @param {...string} words - Its arguments.
 * @returns {Promise<Child>}
 */
export function startChild(name, ...words) {
  return startChildWithin(Infinity, name, ...words);
}

/**
 * Like `startChild`, but ends the process when it is not ready in time.
 *
 * @param {number} limitSeconds
 * @param {string} name
 * @param {...string} words
 * @returns {Promise<Child>}
 * @throws {Error} Saying how long it took and how much memory it had by then.
 */
export async function startChildWithin(limitSeconds, name, ...words) {
  const entry = fileURLToPath(new URL(`../processes/${name}.js`, import.meta.url));
  const child = fork(entry, words, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const reply = () =>
    new Promise((resolve, reject) => {
      /** @param {number | null} code */
      const ended = (code) => reject(new Error(`${name}.js ended with exit code ${code ?? 'none'}`));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        const { result, problem } = /** @type {Reply} */ (message);
        if (problem === undefined) resolve(result);
        else reject(new Error(`${name}.js failed: ${problem}`));
      });
    });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_resolve, reject) => {
    if (limitSeconds === Infinity) return;
    timer = setTimeout(() => {
      void residentMemory(child.pid ?? 0).then(({ resident }) => {
        child.kill('SIGKILL');
        reject(new Error(`stopped after ${limitSeconds} s, not ready, with ${Math.round(resident)} MB of memory`));
      }, reject);
    }, limitSeconds * 1000);
  });
  try {
    await Promise.race([reply(), late]);
  } finally {
    clearTimeout(timer);
  }
  return {
    processId: child.pid ?? 0,
    ask: (request) => {
      const replied = reply();
      child.send(/** @type {import('node:child_process').Serializable} */ (request));
      return replied;
    },
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = new Promise((resolve) => child.once('exit', resolve));
      // The process ends by itself, and with it the processes that it started.
      child.disconnect();
      await exited;
    },
  };
}

/**
 * The other side: prepares, says so, and works on requests until the parent is gone.
 *
 * @param {(words: readonly string[]) => Promise<(request: unknown) => Promise<unknown>>} prepare
 */
export async function serveParent(prepare) {
  /** @param {Reply} reply */
  const send = (reply) => void process.send?.(reply);
  /** @param {unknown} error */
  const describe = (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.on('disconnect', () => process.exit());
  try {
    const work = await prepare(process.argv.slice(2));
    process.on('message', (request) => {
      work(request).then(
        (result) => send({ result }),
        (/** @type {unknown} */ error) => send({ problem: describe(error) }),
      );
    });
    send({});
  } catch (error) {
    send({ problem: describe(error) });
  }
}
