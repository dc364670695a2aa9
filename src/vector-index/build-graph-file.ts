import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { GraphOrder } from './graph-worker.js';
import type { QuantisedMatrix } from './quantised-matrix.js';

// From source (tests) the thread still runs compiled: plain Node cannot run TypeScript.
const compiledEntry = fileURLToPath(new URL('./graph-worker.js', import.meta.url)).replace(
  /([\\/])src([\\/]vector-index[\\/])/,
  '$1dist$2',
);

/**
 * Links the rows of a matrix in a graph and writes it to a file, in a thread of its own, so that the caller's can do
 * something else meanwhile. Wants hnswlib-node.
 *
 * @throws {Error} If the file cannot be written.
 */
export async function buildGraphFile(path: string, matrix: QuantisedMatrix): Promise<void> {
  const order: GraphOrder = {
    path,
    dimension: matrix.dimension,
    rows: matrix.rows,
    data: matrix.data.slice(),
    scales: matrix.scales.slice(),
  };
  const worker = new Worker(compiledEntry, {
    workerData: order,
    transferList: [order.data.buffer, order.scales.buffer],
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The thread that builds the graph ended with code ${code}.`));
    });
  });
}
