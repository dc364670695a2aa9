import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExactVectorIndex } from '../../src/vector-index/exact-vector-index.js';
import { HnswVectorIndex, loadHnswLibrary } from '../../src/vector-index/hnsw-vector-index.js';
import { vectorMatrix } from '../../src/vector-index/vector-matrix.js';
import { randomUnitVectors, vectorIndexContract } from './vector-index.contract.js';

describe('ExactVectorIndex', () => {
  vectorIndexContract(async (matrix) => new ExactVectorIndex(matrix));
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
