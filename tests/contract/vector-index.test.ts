import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExactVectorIndex } from '../../src/vector-index/exact-vector-index.js';
import { HnswVectorIndex, loadHnswLibrary } from '../../src/vector-index/hnsw-vector-index.js';
import { QuantisedMatrix } from '../../src/vector-index/quantised-matrix.js';
import { QuantisedVectorIndex } from '../../src/vector-index/quantised-vector-index.js';
import { SiftedVectorIndex } from '../../src/vector-index/sifted-vector-index.js';
import { rowOf, vectorMatrix, type VectorMatrix } from '../../src/vector-index/vector-matrix.js';
import { randomUnitVectors, vectorIndexContract } from './vector-index.contract.js';

const unitVector = (vector: Float32Array): Float32Array => {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
};

describe('ExactVectorIndex', () => {
  vectorIndexContract(async (matrix) => new ExactVectorIndex(matrix));
});

const quantised = (matrix: VectorMatrix): QuantisedMatrix =>
  QuantisedMatrix.of(
    Array.from({ length: matrix.rows }, (_, row) => rowOf(matrix, row)),
    matrix.dimension,
  );

describe('QuantisedVectorIndex', () => {
  vectorIndexContract(async (matrix) => new QuantisedVectorIndex(quantised(matrix)), 4);
});

describe('SiftedVectorIndex', () => {
  vectorIndexContract(async (matrix) => new SiftedVectorIndex(quantised(matrix)), 4);

  it('finds 97 % of the ten nearest of 16,000 vectors that lie in heaps, though few of them pass the sieve', () => {
    const dimension = 128;
    const heaps = randomUnitVectors(160, dimension, 3);
    const noise = randomUnitVectors(16_000, dimension, 4);
    const vectors = noise.map((own, id) => unitVector(own.map((value, at) => value + (heaps[id % 160]?.[at] ?? 0))));
    const matrix = quantised(vectorMatrix(vectors, dimension));
    const exact = new QuantisedVectorIndex(matrix);
    const sifted = new SiftedVectorIndex(matrix);
    let found = 0;
    for (const query of vectors.slice(0, 30)) {
      const wanted = new Set(exact.search(query, 10).map(({ id }) => id));
      found += sifted.search(query, 10).filter(({ id }) => wanted.has(id)).length;
    }
    expect(found / 300).toBeGreaterThanOrEqual(0.97);
  });
});

const hnsw = loadHnswLibrary();

describe.skipIf(hnsw === null)(
  'HnswVectorIndex (skipped where hnswlib-node, which is optional, was not compiled)',
  () => {
    if (hnsw === null) return;
    vectorIndexContract((matrix) => HnswVectorIndex.build(hnsw, matrix));

    describe('read from the file that it wrote', () => {
      vectorIndexContract(async (matrix) => {
        const folder = await mkdtemp(join(tmpdir(), 'suanli-hnsw-'));
        try {
          const path = join(folder, 'vectors.hnsw');
          await (await HnswVectorIndex.build(hnsw, matrix)).write(path);
          return await HnswVectorIndex.read(hnsw, path, matrix.dimension);
        } finally {
          await rm(folder, { recursive: true });
        }
      });
    });

    it('tells how far it has come', async () => {
      const told: number[] = [];
      await HnswVectorIndex.build(hnsw, vectorMatrix(randomUnitVectors(600, 4, 1), 4), (done) => told.push(done));
      expect(told).toEqual([256, 512]);
    });

    it('refuses a file that is no graph', async () => {
      await expect(HnswVectorIndex.read(hnsw, join(tmpdir(), 'suanli-no-such-file'), 4)).rejects.toThrow();
    });
  },
);
