import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, it, type TestContext } from 'vitest';
import { closeSharedEmbedder, makeSmallIndex } from './small-index.js';

afterAll(closeSharedEmbedder);

const execute = promisify(execFile);
const mounted: string[] = [];
afterEach(async () => {
  for (const folder of mounted.splice(0)) await execute('umount', [folder]);
});

/** Mounts something, or skips the test with the reason: only root may. */
async function mount(context: TestContext, words: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'suanli-mount-'));
  try {
    await execute('mount', [...words, folder]);
  } catch (error) {
    context.skip(`cannot mount: ${String(error).split('\n').at(-2) ?? 'not allowed'}`);
  }
  mounted.push(folder);
  return folder;
}

describe('an index folder that cannot be written', () => {
  it('because a file stands there, or above it, is told', async () => {
    const small = await makeSmallIndex();
    for (const indexFolder of [join(small.corpus, 'tokens.md'), join(small.corpus, 'tokens.md', 'index')]) {
      await expect(small.build({ indexFolder })).rejects.toMatchObject({
        code: 'storage',
        message: expect.stringMatching(/tokens\.md.*a file stands where a folder is needed/) as string,
      });
    }
  });

  it('because it is read-only, is told; an index there that is up to date serves on', async (context) => {
    const small = await makeSmallIndex();
    const folder = await mount(context, ['-t', 'tmpfs', '-o', 'size=8m', 'none']);
    const indexFolder = join(folder, 'index');
    const { generation } = await small.build({ indexFolder });
    await execute('mount', ['-o', 'remount,ro', folder]);
    expect(await small.build({ indexFolder })).toMatchObject({ generation, embedded: 0 });
    await small.write('tokens.md', '# Tokens\n\nChanged.\n');
    await expect(small.build({ indexFolder })).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining('the file system is read-only; choose another folder') as string,
    });
    await expect(small.build({ indexFolder: join(folder, 'another') })).rejects.toMatchObject({ code: 'storage' });
    expect((await readdir(indexFolder)).sort()).toEqual(['CURRENT', generation]);
  });
});

describe('a full disk', () => {
  it('fails the build at whichever file, leaves the index as it was and no rubbish', async (context) => {
    const small = await makeSmallIndex();
    const folder = await mount(context, ['-t', 'tmpfs', '-o', 'size=8m', 'none']);
    const indexFolder = join(folder, 'index');
    await mkdir(indexFolder);
    const { generation } = await small.build({ indexFolder });
    await small.write('tokens.md', '# Tokens\n\nA token is a piece of a word. This sentence is new.\n');
    const filler = join(folder, 'filler');
    const free = async (): Promise<number> => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    };
    const spacious = await free();
    let failures = 0;
    for (const leftKilobytes of [0, 40, 200, 232, 240, 248, 256, 264, 272, 280, 300]) {
      await writeFile(filler, new Uint8Array(Math.max(0, (await free()) - leftKilobytes * 1024)));
      const outcome = await small.build({ indexFolder }).then(
        (report) => report.generation,
        (error: unknown) => error,
      );
      await rm(filler);
      if (typeof outcome === 'string') break;
      failures += 1;
      expect(outcome).toMatchObject({ code: 'storage' });
      expect(String(outcome)).toMatch(/disk is full; free some space|hnsw/);
      expect((await readdir(indexFolder)).sort()).toEqual(['CURRENT', generation]);
      expect(await free()).toBe(spacious);
    }
    expect(failures).toBeGreaterThan(2);
    await expect(small.build({ indexFolder })).resolves.toMatchObject({ documents: 4 });
  });
});
