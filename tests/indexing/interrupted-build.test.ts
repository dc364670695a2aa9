import { spawn } from 'node:child_process';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../helpers/bundled-model.js';
import { closeSharedEmbedder, makeSmallIndex, type SmallIndex } from './small-index.js';

afterAll(closeSharedEmbedder);

interface Builder {
  readonly ended: Promise<{ readonly exitCode: number | null; readonly output: string; readonly errors: string }>;
  kill(): void;
  isRunning(): boolean;
}

/** The compiled program building a small index in a process of its own. */
function startBuilder(small: SmallIndex): Builder {
  const words = [
    join(packageRoot, 'bin/suanli.js'),
    'index',
    '--json',
    '--corpus',
    small.corpus,
    '--index',
    small.index,
  ];
  const child = spawn(process.execPath, words, { env: { ...process.env, DATA_DIR: join(small.folder, 'data') } });
  const told = { output: '', errors: '' };
  child.stdout.on('data', (bytes: Buffer) => (told.output += String(bytes)));
  child.stderr.on('data', (bytes: Buffer) => (told.errors += String(bytes)));
  return {
    ended: new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, ...told }))),
    kill: () => void child.kill('SIGKILL'),
    isRunning: () => child.exitCode === null && child.signalCode === null,
  };
}

/** Makes the lock as old as that of a builder that died a while ago. */
async function ageLock(small: SmallIndex): Promise<void> {
  const then = new Date(Date.now() - 60_000);
  await utimes(join(small.index, '.lock'), then, then);
}

/** Every path in the index folder. */
async function pathsIn(small: SmallIndex): Promise<string[]> {
  return readdir(small.index, { recursive: true }).catch(() => []);
}

describe('kill -9', () => {
  let small: SmallIndex;
  beforeAll(async () => {
    small = await makeSmallIndex();
    await small.build();
  });

  it.each([
    ['as soon as it has the lock', (paths: string[]) => paths.includes('.lock')],
    ['when it has begun a generation', (paths: string[]) => paths.some((path) => path.startsWith('g-'))],
    ['when the vectors are there', (paths: string[]) => paths.some((path) => path.endsWith('vectors.i8'))],
    ['when the terms are there', (paths: string[]) => paths.some((path) => path.endsWith('postings.bin'))],
    ['when the manifest is there', (paths: string[]) => paths.some((path) => path.includes('manifest.json'))],
  ])('%s: the index before still serves, and the next build succeeds', async (moment, isReached) => {
    const { generation } = (await small.open()).manifest;
    await small.write('new.md', `# New\n\nA sentence for the build that is killed ${moment}.\n`);
    const before = new Set(await pathsIn(small));
    const builder = startBuilder(small);
    while (builder.isRunning() && !isReached((await pathsIn(small)).filter((path) => !before.has(path)))) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    builder.kill();
    const { exitCode } = await builder.ended;
    // Between the manifest and the end lie milliseconds: there the builder may have been the faster one.
    const isKilled = exitCode === null || !moment.includes('manifest');
    if (isKilled) expect(exitCode).toBeNull();

    const opened = await small.open();
    // Only what was killed after its last step has published a newer one.
    if (!moment.includes('manifest')) expect(opened.manifest.generation).toBe(generation);
    expect((await small.search('zebra bus', opened))[0]).toBe('bandwidth.en');
    if (isKilled) {
      expect(await readdir(small.index)).toContain('.lock');
      await ageLock(small);
    }
    await small.build();
    expect(await pathsIn(small)).not.toContain('.lock');
    expect((await small.open()).chunks.map((chunk) => chunk.text).join()).toContain(moment);
  });

  it('of a first build leaves nothing that stands in the way of the next one, which waits for the lock by itself', async () => {
    const fresh = await makeSmallIndex();
    const builder = startBuilder(fresh);
    while (builder.isRunning() && !(await pathsIn(fresh)).includes('.lock')) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    builder.kill();
    await builder.ended;
    await expect(fresh.open()).rejects.toMatchObject({ code: 'index-not-found' });
    await fresh.build();
    expect(fresh.notes).toEqual(['another process is building this index; waiting for it']);
    expect((await fresh.search('zebra bus'))[0]).toBe('bandwidth.en');
  });
});

describe('two builders at once', () => {
  it('both end well; the second says that it waits, and finds the work done', async () => {
    const small = await makeSmallIndex();
    const ends = await Promise.all([startBuilder(small).ended, startBuilder(small).ended]);
    expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const reports = ends.map(({ output }) => JSON.parse(output) as { generation: string; embedded: number });
    expect(reports[0]?.generation).toBe(reports[1]?.generation);
    expect(reports.map(({ embedded }) => embedded > 0).sort()).toEqual([false, true]);
    expect(ends.filter(({ errors }) => errors.includes('another process is building this index'))).toHaveLength(1);
    expect((await small.search('zebra bus'))[0]).toBe('bandwidth.en');
  });
});
