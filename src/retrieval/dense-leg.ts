import type { OpenIndex } from '../indexing/open-index.js';
import { rowDotProduct } from '../vector-index/vector-matrix.js';

/** What the vector of a query finds: a chunk by its own vector or that of one of its statements, whichever is nearer. */
export class DenseLeg {
  /** Ranks of the chunks found, from 1, by their number. */
  readonly ranks: ReadonlyMap<number, number>;
  readonly #index: OpenIndex;
  readonly #vector: Float32Array;
  readonly #scores = new Map<number, number>();

  /**
   * @param vector - Of the query, centred by its language.
   * @param count - Vectors to find, several of which may be of one chunk.
   */
  constructor(index: OpenIndex, vector: Float32Array, count: number) {
    this.#index = index;
    this.#vector = vector;
    for (const { id, score } of index.vectorIndex.search(vector, count)) {
      const chunk = index.chunkOfRow[id] ?? 0;
      if (!this.#scores.has(chunk)) this.#scores.set(chunk, score);
    }
    this.ranks = new Map([...this.#scores.keys()].map((chunk, place) => [chunk, place + 1]));
  }

  /** The cosine of a chunk, found or not. */
  scoreOf(chunk: number): number {
    return this.#scores.get(chunk) ?? this.#compared(chunk);
  }

  #compared(chunk: number): number {
    const { chunkOfRow, statementRowOfChunk, vectors } = this.#index;
    let best = rowDotProduct(vectors, chunk, this.#vector);
    for (let row = statementRowOfChunk[chunk] ?? vectors.rows; chunkOfRow[row] === chunk; row += 1) {
      best = Math.max(best, rowDotProduct(vectors, row, this.#vector));
    }
    return best;
  }
}
