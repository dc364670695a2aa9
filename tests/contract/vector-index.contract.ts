import { describe, expect, it } from 'vitest';
import { InvalidArgumentError } from '../../src/shared/errors/invalid-argument-error.js';
import { ExactVectorIndex } from '../../src/vector-index/exact-vector-index.js';
import type { VectorIndex } from '../../src/vector-index/vector-index.js';
import { vectorMatrix, type VectorMatrix } from '../../src/vector-index/vector-matrix.js';

/** Numbers in [0, 1) that are the same in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Vectors of unit length in directions without preference. */
export function randomUnitVectors(count: number, dimension: number, seed: number): Float32Array[] {
  const random = seededRandom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: dimension }, normal);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  });
}

const unit = (...values: number[]): Float32Array => Float32Array.from(values, (value) => value / Math.hypot(...values));

/**
 * What every `VectorIndex` keeps to.
 *
 * @param build - Makes an index over a matrix.
 * @param digits - After the point, to which its scores are exact.
 */
export function vectorIndexContract(build: (matrix: VectorMatrix) => Promise<VectorIndex>, digits = 5): void {
  const compass = [unit(1, 0), unit(1, 1), unit(0, 1), unit(-1, 0)];

  it('gives the nearest first, with their cosines', async () => {
    const index = await build(vectorMatrix(compass, 2));
    const matches = index.search(unit(1, 0.1), 4);
    expect(matches.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
    const cosines = compass.map(
      (vector) => (vector[0] ?? 0) * (unit(1, 0.1)[0] ?? 0) + (vector[1] ?? 0) * (unit(1, 0.1)[1] ?? 0),
    );
    matches.forEach(({ score }, rank) => expect(score).toBeCloseTo(cosines[rank] ?? 0, digits));
  });

  it('gives as many as are wanted, and all where there are fewer', async () => {
    const index = await build(vectorMatrix(compass, 2));
    expect(index.search(unit(1, 1), 1)).toHaveLength(1);
    expect(index.search(unit(1, 1), 4)).toHaveLength(4);
    expect(index.search(unit(1, 1), 1000)).toHaveLength(4);
    expect(index.size).toBe(4);
    expect(index.dimension).toBe(2);
  });

  it('orders equal scores by their id', async () => {
    const index = await build(vectorMatrix([unit(0, 1), unit(1, 0), unit(0, 1), unit(1, 0), unit(1, 0)], 2));
    expect(index.search(unit(1, 0), 3).map(({ id }) => id)).toEqual([1, 3, 4]);
    expect(index.search(unit(1, 0), 5).map(({ id }) => id)).toEqual([1, 3, 4, 0, 2]);
  });

  it('gives nothing when it holds nothing', async () => {
    const index = await build(vectorMatrix([], 2));
    expect(index.size).toBe(0);
    expect(index.search(unit(1, 0), 3)).toEqual([]);
  });

  it('refuses a query of another dimension, naming both', async () => {
    const index = await build(vectorMatrix(compass, 2));
    expect(() => index.search(unit(1, 0, 0), 1)).toThrow(InvalidArgumentError);
    expect(() => index.search(unit(1, 0, 0), 1)).toThrow(/3 floats.*vectors of 2/);
    const empty = await build(vectorMatrix([], 2));
    expect(() => empty.search(unit(1, 0, 0), 1)).toThrow(InvalidArgumentError);
  });

  it.each([0, -1, 1.5, Number.NaN, Infinity])('refuses to give %d matches', async (count) => {
    const index = await build(vectorMatrix(compass, 2));
    expect(() => index.search(unit(1, 0), count)).toThrow(InvalidArgumentError);
  });

  it('survives a query of zeros, as a vector without direction has', async () => {
    const index = await build(vectorMatrix(compass, 2));
    const matches = index.search(new Float32Array(2), 2);
    expect(matches).toHaveLength(2);
    expect(matches.every(({ score }) => Number.isFinite(score))).toBe(true);
  });

  describe('over 2,000 random vectors', () => {
    const dimension = 48;
    const vectors = randomUnitVectors(2000, dimension, 7);
    const queries = randomUnitVectors(100, dimension, 8);
    const exact = new ExactVectorIndex(vectorMatrix(vectors, dimension));

    it('finds 99 % of the ten nearest', async () => {
      const index = await build(vectorMatrix(vectors, dimension));
      let found = 0;
      for (const query of queries) {
        const wanted = new Set(exact.search(query, 10).map(({ id }) => id));
        found += index.search(query, 10).filter(({ id }) => wanted.has(id)).length;
      }
      expect(found / (10 * queries.length)).toBeGreaterThanOrEqual(index.isApproximate ? 0.99 : 1);
    });

    it('gives distinct ids, scores in [-1, 1], best first', async () => {
      const index = await build(vectorMatrix(vectors, dimension));
      for (const query of queries.slice(0, 20)) {
        const matches = index.search(query, 50);
        expect(new Set(matches.map(({ id }) => id)).size).toBe(50);
        const scores = matches.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((left, right) => right - left));
        expect(Math.max(...scores)).toBeLessThanOrEqual(1 + 1e-5);
        expect(Math.min(...scores)).toBeGreaterThanOrEqual(-1 - 1e-5);
      }
    });

    it('finds every vector by itself', async () => {
      const index = await build(vectorMatrix(vectors, dimension));
      const missed = vectors.slice(0, 300).filter((vector, id) => index.search(vector, 1)[0]?.id !== id);
      expect(missed.length).toBeLessThanOrEqual(index.isApproximate ? 3 : 0);
    });
  });
}
