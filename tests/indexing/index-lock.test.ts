import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { withIndexLock } from '../../src/indexing/index-lock.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suanli-lock-'));
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const nothing = (): void => undefined;

describe('withIndexLock', () => {
  it('lets one builder work at a time; the other says once that it waits', async () => {
    const order: string[] = [];
    let waits = 0;
    const build = async (name: string): Promise<string> => {
      order.push(`${name} starts`);
      await pause(1200);
      order.push(`${name} ends`);
      return name;
    };
    const first = withIndexLock(folder, () => build('first'), nothing);
    await pause(100);
    const second = withIndexLock(
      folder,
      () => build('second'),
      () => (waits += 1),
    );
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
    expect(order).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
    expect(waits).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('frees the index where a build fails', async () => {
    const failing = withIndexLock(folder, () => Promise.reject(new Error('no luck')), nothing);
    await expect(failing).rejects.toThrow('no luck');
    expect(await withIndexLock(folder, async () => 'next', nothing)).toBe('next');
  });

  it('takes over the lock of a builder that died', async () => {
    await mkdir(join(folder, '.lock'));
    const long = new Date(Date.now() - 60_000);
    await utimes(join(folder, '.lock'), long, long);
    expect(await withIndexLock(folder, async () => 'taken over', nothing)).toBe('taken over');
  });

  it('gives up after the longest wait, saying who is in the way', async () => {
    const patient = withIndexLock(folder, () => pause(2500), nothing);
    await pause(100);
    await expect(withIndexLock(folder, async () => 'never', nothing, 300)).rejects.toMatchObject({
      code: 'index-locked',
      isRetryable: true,
      message: expect.stringContaining(folder) as string,
    });
    await patient;
  });

  it('is taken again by a builder that lost it to nobody, as on a computer that was busy for long', async () => {
    const held = withIndexLock(
      folder,
      async (lock) => {
        await rm(join(folder, '.lock'), { recursive: true });
        await pause(2600);
        lock.assertHeld();
        return readdir(folder);
      },
      nothing,
    );
    expect(await held).toEqual(['.lock']);
    expect(await readdir(folder)).toEqual([]);
  });

  it('tells a builder whose lock was taken away, instead of ending the process', async () => {
    const robbed = withIndexLock(
      folder,
      async (lock) => {
        lock.assertHeld();
        await rm(join(folder, '.lock'), { recursive: true });
        // Another builder's.
        await mkdir(join(folder, '.lock'));
        await pause(2600);
        lock.assertHeld();
      },
      nothing,
    );
    await expect(robbed).rejects.toMatchObject({ code: 'index-locked', isRetryable: true });
  });

  it('says what is wrong with a folder that cannot be locked', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(withIndexLock(join(folder, 'file'), async () => 'never', nothing)).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining('a file stands where a folder is needed') as string,
    });
  });
});
