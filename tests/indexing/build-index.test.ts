import { readdir, readFile, rm, utimes, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chunkerVersion } from '../../src/chunking/chunk.js';
import { indexFormatVersion } from '../../src/indexing/index-manifest.js';
import { sha256OfFile } from '../../src/shared/sha256.js';
import { EmbeddingError } from '../../src/shared/errors/embedding-error.js';
import { closeSharedEmbedder, makeSmallIndex, type SmallIndex } from './small-index.js';

afterAll(closeSharedEmbedder);

const generations = async (small: SmallIndex): Promise<string[]> =>
  (await readdir(small.index)).filter((name) => name.startsWith('g-'));

describe('a first build', () => {
  let small: SmallIndex;
  beforeAll(async () => {
    small = await makeSmallIndex();
    await small.build();
  });

  it('writes the manifest of the contract', async () => {
    const manifest = await small.manifest();
    expect(manifest).toMatchObject({
      formatVersion: indexFormatVersion,
      generation: (await generations(small))[0],
      model: {
        id: 'multilingual-e5-small-zh-en',
        weightsSha256: '7ada2b86791f1bed24bb705bb9a3043d6360c782526e02a1f975942c722868b4',
        dimension: 384,
        queryPrefix: 'query: ',
        passagePrefix: 'passage: ',
      },
      chunkerVersion,
      corpusHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      lexiconHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      counts: { documents: 4 },
    });
    expect(Object.keys(manifest.languages).sort()).toEqual(['en', 'zh']);
    for (const { count, mean } of Object.values(manifest.languages)) {
      expect(count).toBeGreaterThan(0);
      expect(mean).toHaveLength(384);
    }
    expect(manifest.counts.vectors).toBeGreaterThanOrEqual(manifest.counts.chunks);
    expect(Math.abs(Date.now() - Date.parse(manifest.createdAt))).toBeLessThan(120_000);
  });

  it('lists every other file of the generation with its checksum', async () => {
    const manifest = await small.manifest();
    const files = (await readdir(join(small.index, manifest.generation))).filter((name) => name !== 'manifest.json');
    expect(Object.keys(manifest.files).sort()).toEqual(files.sort());
    for (const name of files) expect(manifest.files[name]).toBe(await sha256OfFile(await small.live(name)));
  });

  it('leaves nothing but the generation and the file that names it', async () => {
    const manifest = await small.manifest();
    expect((await readdir(small.index)).sort()).toEqual(['CURRENT', manifest.generation]);
    expect(await readFile(join(small.index, 'CURRENT'), 'utf8')).toBe(`${manifest.generation}\n`);
  });

  it('finds what it was given, in both languages', async () => {
    expect((await small.search('How fast is the zebra bus?'))[0]).toBe('bandwidth.en');
    expect((await small.search('斑马总线有多快？'))[0]).toBe('bandwidth.zh');
    expect((await small.search('训练大模型要多少钱？'))[0]).toBe('zh/price');
  });
});

describe('a build on top of another', () => {
  it('does nothing where nothing changed, not even where files are newer', async () => {
    const small = await makeSmallIndex();
    const first = await small.build();
    await utimes(join(small.corpus, 'tokens.md'), new Date(), new Date());
    const startEmbedder = async (): Promise<never> => {
      throw new Error('the model is not needed');
    };
    const second = await small.build({ startEmbedder });
    expect(second).toMatchObject({ generation: first.generation, embedded: 0, removed: 0, chunks: first.chunks });
    expect(second.reused).toBe(first.embedded);
  });

  it('embeds only what is new; the changed file answers with its new text, the old text is gone', async () => {
    const small = await makeSmallIndex();
    const first = await small.build();
    await small.write('tokens.md', '# Tokens\n\nA token is a piece of a word. Finnish needs a walrus for each.\n');
    const second = await small.build();
    expect(second.generation).not.toBe(first.generation);
    expect(second.embedded).toBeGreaterThan(0);
    expect(second.embedded).toBeLessThanOrEqual(3);
    expect(second.embedded + second.reused).toBe((await small.manifest()).counts.vectors);
    const texts = (await small.open()).chunks.map((chunk) => chunk.text).join('\n');
    expect(texts).toContain('walrus');
    expect(texts).not.toContain('four characters');
    expect((await small.search('walrus'))[0]).toBe('tokens');
  });

  it('forgets removed files, and embeds nothing for that', async () => {
    const small = await makeSmallIndex();
    await small.build();
    expect(await small.search('训练费用')).toContain('zh/price');
    await rm(join(small.corpus, 'zh', 'price.md'));
    expect(await small.build()).toMatchObject({ documents: 3, removed: 1, embedded: 0 });
    expect(await small.search('训练费用')).not.toContain('zh/price');
  });

  it('reuses vectors for a file that was moved or copied, and gives the same vectors as a build from nothing', async () => {
    const small = await makeSmallIndex();
    await small.build();
    await small.write(
      'copy.md',
      '# Tokens\n\nA token is a piece of a word. English needs about four characters for each.\n',
    );
    expect(await small.build()).toMatchObject({ documents: 5, embedded: 0 });
    const incremental = await readFile(await small.live('vectors.i8'));
    await small.build({ rebuild: true });
    expect((await readFile(await small.live('vectors.i8'))).equals(incremental)).toBe(true);
  });

  it('starts over where asked to, and keeps the generation before for readers that are opening it', async () => {
    const small = await makeSmallIndex();
    const first = await small.build();
    const second = await small.build({ rebuild: true });
    expect(second).toMatchObject({ embedded: first.embedded, reused: 0 });
    expect((await generations(small)).sort()).toEqual([first.generation, second.generation].sort());
    const third = await small.build({ rebuild: true });
    expect((await generations(small)).sort()).toEqual([second.generation, third.generation].sort());
  });

  it('clears away what interrupted builds left', async () => {
    const small = await makeSmallIndex();
    await mkdir(join(small.index, 'g-20200101t000000-00000000'), { recursive: true });
    await writeFile(join(small.index, 'g-20200101t000000-00000000', 'chunks.json'), 'half');
    await writeFile(join(small.index, 'CURRENT.0badcafe.tmp'), 'half');
    await writeFile(join(small.index, 'notes.txt'), 'of a person');
    const { generation } = await small.build();
    expect((await readdir(small.index)).sort()).toEqual(['CURRENT', generation, 'notes.txt']);
  });
});

describe('a corpus that cannot be indexed', () => {
  it('that is not there, is a file, or has no Markdown is an error that says so, and the index stays', async () => {
    const small = await makeSmallIndex();
    await expect(small.build({ corpusFolder: join(small.folder, 'nowhere') })).rejects.toMatchObject({
      code: 'corpus-empty',
      message: expect.stringContaining('nowhere') as string,
    });
    const { generation } = await small.build();
    for (const corpusFolder of [join(small.folder, 'nowhere'), join(small.corpus, 'tokens.md'), small.index]) {
      await expect(small.build({ corpusFolder })).rejects.toMatchObject({ code: 'corpus-empty' });
    }
    expect((await small.open()).manifest.generation).toBe(generation);
  });

  it('whose every file is broken names each of them, and the index stays', async () => {
    const small = await makeSmallIndex();
    const { generation } = await small.build();
    await rm(small.corpus, { recursive: true });
    await small.write('empty.md', '');
    await small.write('binary.md', Uint8Array.of(0, 1, 2, 3));
    await small.write('gbk.md', Uint8Array.of(0xcb, 0xe3, 0xc1, 0xa6));
    await small.write('head.md', '---\nid: [\n---\ntext\n');
    await expect(small.build()).rejects.toMatchObject({
      code: 'corpus-empty',
      message: expect.stringMatching(/binary\.md:1.*empty\.md.*gbk\.md:1.*head\.md:\d/s) as string,
    });
    expect((await small.open()).manifest.generation).toBe(generation);
  });

  it('whose documents are headings only is an error, not an empty index', async () => {
    const small = await makeSmallIndex({ 'a.md': '# Only a heading\n\n## And another\n' });
    await expect(small.build()).rejects.toMatchObject({ code: 'corpus-empty' });
    expect(await readdir(small.index)).toEqual([]);
  });

  it('is indexed without its broken files, which are noted each time', async () => {
    const small = await makeSmallIndex();
    await small.write('binary.md', Uint8Array.of(0, 1, 2, 3));
    const report = await small.build();
    expect(report).toMatchObject({ documents: 4, problems: [{ path: 'binary.md' }] });
    await small.build();
    expect(small.notes.filter((note) => note.startsWith('binary.md:1'))).toHaveLength(2);
  });
});

describe('a model that fails in the middle', () => {
  it('fails the build and leaves the index as it was', async () => {
    const small = await makeSmallIndex();
    const { generation } = await small.build();
    await small.write('new.md', '# New\n\nA sentence nobody has embedded.\n');
    const startEmbedder = async (): Promise<never> => {
      throw new EmbeddingError('no memory');
    };
    await expect(small.build({ startEmbedder })).rejects.toThrow('no memory');
    expect((await small.open()).manifest.generation).toBe(generation);
    expect(await generations(small)).toEqual([generation]);
    expect((await small.build()).embedded).toBeGreaterThan(0);
  });
});
