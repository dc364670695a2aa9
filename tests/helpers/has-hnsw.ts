import { loadHnswLibrary } from '../../src/vector-index/hnsw-vector-index.js';

/** False where hnswlib-node, an optional dependency, could not be compiled: what is about its graph has nothing to test. */
export const hasHnsw = loadHnswLibrary() !== null;
