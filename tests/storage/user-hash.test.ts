import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StorageError } from '../../src/shared/errors/storage-error.js';
import { openUserHash } from '../../src/storage/user-hash.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suanli-hash-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it('gives a person the same hash after a restart, and two persons different ones', async () => {
  const hash = (await openUserHash(folder))('123456789012345678');
  expect(hash).not.toContain('123456789012345678');
  expect((await openUserHash(folder))('123456789012345678')).toBe(hash);
  expect((await openUserHash(folder))('123456789012345679')).not.toBe(hash);
});

it('keeps its key for its owner alone, and nothing beside it', async () => {
  await openUserHash(join(folder, 'data'));
  expect(await readdir(join(folder, 'data'))).toEqual(['user-hash.key']);
  expect((await stat(join(folder, 'data', 'user-hash.key'))).mode & 0o777).toBe(0o600);
});

it('is another one in another folder', async () => {
  const one = await openUserHash(join(folder, 'one'));
  const other = await openUserHash(join(folder, 'other'));
  expect(one('1')).not.toBe(other('1'));
});

it('is one, however many processes begin at once', async () => {
  const hashes = await Promise.all(Array.from({ length: 8 }, async () => (await openUserHash(folder))('1')));
  expect(new Set(hashes).size).toBe(1);
});

it('refuses a key that is cut short, since another would disown all that is kept', async () => {
  await writeFile(join(folder, 'user-hash.key'), 'abcd\n');
  const failure = await openUserHash(folder).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StorageError);
  expect((failure as Error).message).toMatch(/user-hash\.key.*32 bytes/);
});
