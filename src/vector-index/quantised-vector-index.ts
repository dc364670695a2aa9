import { BestScores } from '../shared/best-scores.js';
import type { QuantisedMatrix } from './quantised-matrix.js';
import type { VectorIndex, VectorMatch } from './vector-index.js';
import { checkVectorQuery } from './vector-matrix.js';

/**
 * Compares the query with every vector, in one byte a number and with the processor's vector instructions: about .02 ms for
 * 1,000 vectors of 384 dimensions, and nothing to build.
 */
export class QuantisedVectorIndex implements VectorIndex {
  /** None is left out, but of two that are as good as equally near rounding may miss the nearer one. */
  readonly isApproximate = true;
  readonly #matrix: QuantisedMatrix;

  constructor(matrix: QuantisedMatrix) {
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
    const best = new BestScores(count);
    const { scores, compare } = this.#matrix.comparer(query);
    best.offer(scores, compare(0, this.size), 0);
    return best.take();
  }
}
