import { createRequire } from 'node:module';
import { compareScored } from '../shared/best-scores.js';
import type { QuantisedMatrix } from './quantised-matrix.js';
import type { VectorIndex, VectorMatch } from './vector-index.js';
import { checkVectorQuery, rowOf, type VectorMatrix } from './vector-matrix.js';

/** What is used of hnswlib's graph. */
interface HierarchicalNSW {
  initIndex(maxElements: number, m: number, efConstruction: number, randomSeed: number): void;
  addPoint(point: number[], label: number): void;
  setEf(ef: number): void;
  searchKnn(query: number[], count: number): { readonly distances: number[]; readonly neighbors: number[] };
  getCurrentCount(): number;
  readIndex(path: string): Promise<boolean>;
  writeIndex(path: string): Promise<boolean>;
}

/** What is used of hnswlib-node. Its own types are not: the program must compile where the package could not be installed. */
interface HnswLibrary {
  readonly HierarchicalNSW: new (space: 'cosine', dimension: number) => HierarchicalNSW;
}

/** Parameters of HNSW (Malkov and Yashunin 2018). */
export interface HnswOptions {
  /** Links of a vector on each layer. Usual range 8 to 48; more costs memory, finds more. */
  readonly m: number;
  /** Width of the search while building. More builds slower and finds more. */
  readonly efConstruction: number;
  /** Width of the search while searching; raised to `count` where that is more. */
  readonly efSearch: number;
}

export const defaultHnswOptions = { m: 16, efConstruction: 200, efSearch: 192 } as const satisfies HnswOptions;

const SEED = 42;

let library: HnswLibrary | null | undefined;

/** hnswlib-node, or null where it is not installed or was not compiled: it is an optional dependency. */
export function loadHnswLibrary(): HnswLibrary | null {
  if (library === undefined) {
    try {
      library = createRequire(import.meta.url)('hnswlib-node') as HnswLibrary;
    } catch {
      library = null;
    }
  }
  return library;
}

/** Approximate search in a graph of near neighbours, by hnswlib. */
export class HnswVectorIndex implements VectorIndex {
  readonly isApproximate = true;
  readonly dimension: number;
  readonly #graph: HierarchicalNSW;
  readonly #efSearch: number;

  private constructor(graph: HierarchicalNSW, dimension: number, efSearch: number) {
    this.#graph = graph;
    this.dimension = dimension;
    this.#efSearch = efSearch;
  }

  /**
   * Builds the graph. Gives the event loop a turn now and then.
   *
   * @param onProgress - Called with the number of vectors added so far.
   */
  static async build(
    hnsw: HnswLibrary,
    matrix: VectorMatrix | QuantisedMatrix,
    onProgress?: (done: number) => void,
    options: HnswOptions = defaultHnswOptions,
  ): Promise<HnswVectorIndex> {
    const graph = new hnsw.HierarchicalNSW('cosine', matrix.dimension);
    graph.initIndex(Math.max(1, matrix.rows), options.m, options.efConstruction, SEED);
    for (let row = 0; row < matrix.rows; row += 1) {
      graph.addPoint([...rowOf(matrix, row)], row);
      if (row % 256 === 255) {
        onProgress?.(row + 1);
        await new Promise(setImmediate);
      }
    }
    return new HnswVectorIndex(graph, matrix.dimension, options.efSearch);
  }

  /**
   * Reads a graph from a file. The file does not say its dimension and hnswlib does not check it: the caller's manifest
   * must.
   */
  static async read(
    hnsw: HnswLibrary,
    path: string,
    dimension: number,
    options: HnswOptions = defaultHnswOptions,
  ): Promise<HnswVectorIndex> {
    const graph = new hnsw.HierarchicalNSW('cosine', dimension);
    await graph.readIndex(path);
    return new HnswVectorIndex(graph, dimension, options.efSearch);
  }

  get size(): number {
    return this.#graph.getCurrentCount();
  }

  search(query: Float32Array, count: number): VectorMatch[] {
    checkVectorQuery(query, count, this.dimension);
    const wanted = Math.min(count, this.size);
    if (wanted === 0) return [];
    this.#graph.setEf(Math.max(this.#efSearch, wanted));
    const { neighbors, distances } = this.#graph.searchKnn([...query], wanted);
    return neighbors.map((id, index) => ({ id, score: 1 - (distances[index] ?? 1) })).sort(compareScored);
  }

  /** Writes the graph to a file. */
  async write(path: string): Promise<void> {
    await this.#graph.writeIndex(path);
  }
}
