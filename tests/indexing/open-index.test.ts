import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { IndexManifest } from '../../src/indexing/index-manifest.js';
import { openIndex } from '../../src/indexing/open-index.js';
import { ExactVectorIndex } from '../../src/vector-index/exact-vector-index.js';
import { QuantisedVectorIndex } from '../../src/vector-index/quantised-vector-index.js';
import { vectorMatrix } from '../../src/vector-index/vector-matrix.js';
import { bundledIdentity } from '../helpers/bundled-model.js';
import { closeSharedEmbedder, makeSmallIndex, type SmallIndex } from './small-index.js';
import { hasHnsw } from '../helpers/has-hnsw.js';

afterAll(closeSharedEmbedder);

/** @param file - That the index must have; a graph, as large ones have it, only then. */
async function built(file?: string): Promise<SmallIndex> {
  const small = await makeSmallIndex();
  await small.build(file === 'hnsw.bin' ? { graphFrom: 1 } : {});
  return small;
}

async function alterManifest(small: SmallIndex, change: (manifest: IndexManifest) => unknown): Promise<void> {
  const manifest = await small.manifest();
  await writeFile(await small.live('manifest.json'), JSON.stringify(change(manifest)));
}

/** Expects that opening and building refuse, and that a rebuild mends it. */
async function expectRefused(small: SmallIndex, code: string, sentence: RegExp): Promise<void> {
  for (const attempt of [() => small.open(), () => small.build()]) {
    await expect(attempt()).rejects.toMatchObject({
      code,
      message: expect.stringMatching(new RegExp(`${sentence.source}.*suanli index --rebuild`, 's')) as string,
    });
  }
  await small.build({ rebuild: true });
  expect((await small.search('zebra bus'))[0]).toBe('bandwidth.en');
}

const FILES = ['documents.json', 'chunks.jsonl', 'lexicon.json', 'terms.json', 'postings.bin', 'statement-terms.bin'];
const VECTORS = ['vectors.i8', 'search.i8', ...(hasHnsw ? ['hnsw.bin'] : [])];

describe('a damaged index is refused with the command that mends it', () => {
  it.each([...FILES, ...VECTORS])('%s missing', async (name) => {
    const small = await built(name);
    await rm(await small.live(name));
    await expectRefused(small, 'index-damaged', new RegExp(`${name} is missing, truncated or altered`));
  });

  it.each(['chunks.jsonl', ...VECTORS])('%s truncated', async (name) => {
    const small = await built(name);
    await truncate(await small.live(name), 200);
    await expectRefused(small, 'index-damaged', new RegExp(name));
  });

  it.each(['chunks.jsonl', ...VECTORS])('%s with one byte altered', async (name) => {
    const small = await built(name);
    const bytes = await readFile(await small.live(name));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(await small.live(name), bytes);
    await expectRefused(small, 'index-damaged', new RegExp(name));
  });

  it.each([
    ['missing', ''],
    ['empty', '{}'],
    ['cut', '{"formatVersion": 1, "gener'],
    ['a list', '[]'],
  ])('manifest %s', async (_how, text) => {
    const small = await built();
    if (text === '') await rm(await small.live('manifest.json'));
    else await writeFile(await small.live('manifest.json'), text);
    await expectRefused(small, 'index-damaged', /manifest\.json/);
  });

  it.each([
    ['nothing', ''],
    ['another folder', '../../../etc'],
    ['a generation that is not there', 'g-20200101t000000-0badcafe'],
    ['a page of noise', '\u0000\ufffd'.repeat(2000)],
  ])('CURRENT naming %s', async (_what, text) => {
    const small = await built();
    await writeFile(join(small.index, 'CURRENT'), text);
    await expectRefused(small, 'index-damaged', /CURRENT|manifest/);
  });

  it('a language mean of another length than the vectors', async () => {
    const small = await built();
    await alterManifest(small, (manifest) => ({ ...manifest, languages: { en: { count: 1, mean: [1, 2] } } }));
    await expectRefused(small, 'index-damaged', /not valid at languages/);
  });
});

describe('an index of something else is refused with the command that mends it', () => {
  it.each([
    ['another model', { id: 'bge-small' }, /built with the model bge-small/],
    ['other weights', { weightsSha256: '0'.repeat(64) }, /other weights of multilingual-e5-small-zh-en/],
    ['another dimension', { dimension: 768 }, /./],
    ['other prefixes', { passagePrefix: '' }, /other prefixes/],
  ])('%s', async (_what, model, sentence) => {
    const small = await built();
    const { dimension = 384 } = model as { dimension?: number };
    await alterManifest(small, (manifest) => ({
      ...manifest,
      model: { ...manifest.model, ...model },
      languages: { en: { count: 1, mean: new Array<number>(dimension).fill(0) } },
    }));
    await small.write('more.md', '# More\n\nSo that there is something to build.\n');
    await expectRefused(small, 'index-mismatch', sentence);
  });

  it('another format, whatever else its manifest says', async () => {
    const small = await built();
    await alterManifest(small, () => ({ formatVersion: 99, everything: 'else' }));
    await expectRefused(small, 'index-mismatch', /format 99/);
  });

  it('the same index under another model of the settings', async () => {
    const small = await built();
    const model = await bundledIdentity();
    const other = { ...model, description: { ...model.description, id: 'another' } };
    await expect(openIndex(small.index, other)).rejects.toMatchObject({ code: 'index-mismatch' });
  });
});

describe('an index that is not there', () => {
  it.each(['index', 'nowhere/index', 'corpus/tokens.md'])(
    'at %s is told with the command that makes it',
    async (path) => {
      const small = await makeSmallIndex();
      const attempt = openIndex(join(small.folder, path), await bundledIdentity());
      await expect(attempt).rejects.toMatchObject({
        code: 'index-not-found',
        message: expect.stringContaining('Run: suanli index.') as string,
      });
    },
  );
});

describe('a reader', () => {
  it('keeps the generation that it opened while newer ones are published', async () => {
    const small = await built();
    const reader = await small.open();
    await rm(join(small.corpus, 'bandwidth.md'));
    await rm(join(small.corpus, 'zh', 'bandwidth.md'));
    await small.build();
    await small.build({ rebuild: true });
    await small.build({ rebuild: true });
    expect((await small.search('zebra bus', reader))[0]).toBe('bandwidth.en');
    expect(await small.search('zebra bus')).not.toContain('bandwidth.en');
  });

  it('that opens while builders publish one generation after another gets a whole one', async () => {
    const small = await built();
    const seen = new Set<string>();
    const building = { isOver: false };
    const read = async (): Promise<void> => {
      while (!building.isOver) seen.add((await small.open()).manifest.generation);
    };
    const reading = read();
    for (let turn = 0; turn < 4; turn += 1) await small.build({ rebuild: true });
    building.isOver = true;
    await reading;
    expect(seen.size).toBeGreaterThan(1);
  });
});

describe('the vectors of an open index', () => {
  it('are found as by comparing their floats with the question, best first', async () => {
    const small = await makeSmallIndex();
    await small.build();
    const { vectors, vectorIndex, manifest } = await small.open();
    expect(manifest.files).not.toHaveProperty(['hnsw.bin']);
    const floats = Array.from({ length: vectors.rows }, (_, row) => vectors.row(row));
    const exact = new ExactVectorIndex(vectorMatrix(floats, vectors.dimension));
    for (const [row, query] of floats.entries()) {
      const ids = vectorIndex.search(query, 5).map((match) => match.id);
      expect(ids).toEqual(exact.search(query, 5).map((match) => match.id));
      expect(ids[0]).toBe(row);
    }
  });

  it.skipIf(!hasHnsw)('are found alike where they are linked in a graph', async () => {
    const small = await built('hnsw.bin');
    const { vectors, vectorIndex, manifest } = await small.open();
    expect(manifest.files).toHaveProperty(['hnsw.bin']);
    expect(vectorIndex.isApproximate).toBe(true);
    const exact = new QuantisedVectorIndex(vectors);
    for (let row = 0; row < vectors.rows; row += 1) {
      const query = vectors.row(row);
      const ids = vectorIndex.search(query, 5).map((match) => match.id);
      expect(ids).toEqual(exact.search(query, 5).map((match) => match.id));
      expect(ids[0]).toBe(row);
    }
  });
});
