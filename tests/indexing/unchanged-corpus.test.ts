import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/documents/load-corpus.js';
import { corpusHash } from '../../src/indexing/corpus-hash.js';
import { countUnchangedDocuments } from '../../src/indexing/unchanged-corpus.js';
import { smallCorpus } from './small-index.js';

let folder = '';

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const hashNow = async (): Promise<string> => corpusHash((await loadCorpus(folder)).documents);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suanli-unchanged-'));
  for (const [path, text] of Object.entries(smallCorpus)) await write(path, text);
});

describe('a corpus is known again without being parsed', () => {
  it('where every byte is the same, however new the files are', async () => {
    const hash = await hashNow();
    for (const [path, text] of Object.entries(smallCorpus)) await write(path, text);
    expect(await countUnchangedDocuments(folder, hash)).toBe(Object.keys(smallCorpus).length);
  });

  it.each([
    ['a byte was changed', () => write('tokens.md', `${smallCorpus['tokens.md'] ?? ''} `)],
    ['a file came', () => write('more.md', '# More\n\nA file that came.\n')],
    ['a file went', () => rm(join(folder, 'tokens.md'))],
    ['a file was moved', () => rename(join(folder, 'tokens.md'), join(folder, 'words.md'))],
    ['the folder went', () => rm(folder, { recursive: true })],
  ])('but not where %s', async (_what, change) => {
    const hash = await hashNow();
    await change();
    expect(await countUnchangedDocuments(folder, hash)).toBeNull();
  });

  it.each([
    ['a file cannot be loaded', 'broken.md', '---\ntitle: [\n---\n\nText.\n'],
    ['an id is used twice', 'twin.md', '---\nid: bandwidth.en\n---\n\nText.\n'],
    ['a translation is of nothing', 'lost.md', '---\nid: lost.zh\ntranslationOf: lost.en\n---\n\nText.\n'],
  ])('nor where there is something to tell: %s', async (_what, path, text) => {
    await write(path, text);
    expect((await loadCorpus(folder)).problems).toHaveLength(1);
    expect(await countUnchangedDocuments(folder, await hashNow())).toBeNull();
  });
});
