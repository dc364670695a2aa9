import { compareScored } from '../shared/best-scores.js';
import type { QuantisedMatrix } from './quantised-matrix.js';
import type { VectorIndex, VectorMatch } from './vector-index.js';
import { checkVectorQuery, rowDotProduct, type VectorMatrix } from './vector-matrix.js';

/** Compares the query with every vector: the oracle in tests. */
export class ExactVectorIndex implements VectorIndex {
  readonly isApproximate = false;
  readonly #matrix: VectorMatrix | QuantisedMatrix;

  constructor(matrix: VectorMatrix | QuantisedMatrix) {
    this.#matrix = matrix;
  }

  get dimension(): number {
    return this.#matrix.dimension;
  }

  get size(): number {
    return this.#matrix.rows;
  }

  search(query: Float32Array, count: number): VectorMatch[] {
    checkVectorQuery(query, count, this.dimension);
    const matches: VectorMatch[] = [];
    for (let id = 0; id < this.size; id += 1) matches.push({ id, score: rowDotProduct(this.#matrix, id, query) });
    return matches.sort(compareScored).slice(0, count);
  }
}
