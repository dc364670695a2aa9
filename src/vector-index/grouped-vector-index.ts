import { BestMatches, compareMatches } from './best-matches.js';
import type { QuantisedMatrix } from './quantised-matrix.js';
import type { VectorIndex, VectorMatch } from './vector-index.js';
import { checkVectorQuery } from './vector-matrix.js';

/** Groups whose members are compared, for each match that is wanted. */
const GROUPS_A_MATCH = 2;

/**
 * Vectors in groups, of which only the leaders are searched; the members of the best leaders are compared one by one. For a
 * group of texts that belong together, led by their mean, this finds nearly what searching all would, in an index of a
 * fraction of the size.
 */
export class GroupedVectorIndex implements VectorIndex {
  readonly isApproximate = true;
  readonly #leaders: VectorIndex;
  readonly #matrix: QuantisedMatrix;
  readonly #firstMembers: Uint32Array;

  /**
   * @param leaders - Over the first rows of the matrix, one a group.
   * @param matrix - The leaders, then the members, those of a group one after another and the groups in the order of their
   * leaders.
   * @param firstMembers - Row of each group's first member.
   */
  constructor(leaders: VectorIndex, matrix: QuantisedMatrix, firstMembers: Uint32Array) {
    this.#leaders = leaders;
    this.#matrix = matrix;
    this.#firstMembers = firstMembers;
  }

  get dimension(): number {
    return this.#matrix.dimension;
  }

  get size(): number {
    return this.#matrix.rows;
  }

  search(query: Float32Array, count: number): VectorMatch[] {
    checkVectorQuery(query, count, this.dimension);
    if (this.size === 0) return [];
    const leaders = this.#leaders.search(query, count * GROUPS_A_MATCH);
    const best = new BestMatches(count);
    const compare = this.#matrix.comparer(query);
    // In order of their rows, for of equal scores the first is kept.
    const groups = leaders.map(({ id }) => id).sort((left, right) => left - right);
    for (const group of groups) best.offer(compare(group, group + 1), group);
    for (const group of groups) {
      const first = this.#firstMembers[group]!;
      best.offer(compare(first, this.#firstMembers[group + 1] ?? this.size), first);
    }
    return best.take().sort(compareMatches);
  }
}
