// The thread that `buildGraphFile` starts.
import { workerData } from 'node:worker_threads';
import { HnswVectorIndex, loadHnswLibrary } from './hnsw-vector-index.js';
import { QuantisedMatrix } from './quantised-matrix.js';

/** What the thread is to do. */
export interface GraphOrder {
  readonly path: string;
  readonly dimension: number;
  readonly rows: number;
  /** As in a `QuantisedMatrix`. */
  readonly data: Int8Array<ArrayBuffer>;
  readonly scales: Float32Array<ArrayBuffer>;
}

async function writeGraph({ path, dimension, rows, data, scales }: GraphOrder): Promise<void> {
  const hnsw = loadHnswLibrary();
  if (hnsw === null) throw new Error('hnswlib-node cannot be loaded.');
  const matrix = new QuantisedMatrix(rows, dimension);
  matrix.data.set(data);
  matrix.scales.set(scales);
  await (await HnswVectorIndex.build(hnsw, matrix)).write(path);
}

await writeGraph(workerData as GraphOrder);
// hnswlib does not notice a full disk; it does notice a file that is too short.
const library = loadHnswLibrary();
const { path: written, dimension } = workerData as GraphOrder;
if (library !== null) await HnswVectorIndex.read(library, written, dimension);
