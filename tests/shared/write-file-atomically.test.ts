import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StorageError } from '../../src/shared/errors/storage-error.js';
import { writeFileAtomically } from '../../src/shared/write-file-atomically.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suanli-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writeFileAtomically', () => {
  it('writes text and bytes, over what was there, and leaves nothing beside it', async () => {
    const path = join(folder, 'a.json');
    await writeFileAtomically(path, '旧');
    await writeFileAtomically(path, Buffer.from('新'));
    expect(await readFile(path, 'utf8')).toBe('新');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('says what to do where a file stands in the way of the folder', async () => {
    await writeFile(join(folder, 'file'), '');
    const writing = writeFileAtomically(join(folder, 'file', 'a.json'), 'x');
    await expect(writing).rejects.toThrow(StorageError);
    await expect(writing).rejects.toThrow(/a file stands where a folder is needed/);
  });

  it('leaves the old file and no remainder where the new one cannot take its place', async () => {
    // A folder that is not empty cannot be replaced by a file.
    await writeFileAtomically(join(folder, 'inner'), 'kept');
    await expect(writeFileAtomically(folder, 'x')).rejects.toThrow(StorageError);
    expect(await readdir(folder)).toEqual(['inner']);
    expect((await readdir(tmpdir())).filter((name) => name.startsWith(`${folder.split('/').at(-1) ?? ''}.`))).toEqual(
      [],
    );
  });

  it('gives a reader the old content or the new while many write', async () => {
    const path = join(folder, 'a.txt');
    const contents = Array.from({ length: 8 }, (_, n) => `${n}`.repeat(50_000));
    await writeFileAtomically(path, contents[0] ?? '');
    const writes = Promise.all(contents.map((content) => writeFileAtomically(path, content)));
    for (let reading = 0; reading < 20; reading += 1) expect(contents).toContain(await readFile(path, 'utf8'));
    await writes;
    expect(contents).toContain(await readFile(path, 'utf8'));
  });
});
