import { createHmac, randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemErrorCode } from '../shared/errors/describe-error.js';
import { storageFailure } from '../shared/errors/storage-failure.js';
import { makeFolder } from '../shared/make-folder.js';

/** Turns the id of a person into what is kept in its place: always the same, and worthless without the key. */
export type HashUser = (userId: string) => string;

const KEY_BYTES = 32;

/**
 * Reads the key that user ids are hashed with, or makes one at the first use, readable by this user alone. Whoever removes
 * the file makes all that is kept anonymous for good.
 *
 * @param folder - Where the file `user-hash.key` lies.
 * @throws {StorageError}
 */
export async function openUserHash(folder: string): Promise<HashUser> {
  const path = join(folder, 'user-hash.key');
  try {
    const key = (await readKey(path)) ?? (await makeKey(folder, path));
    return hashWith(key);
  } catch (error) {
    throw storageFailure(path, error);
  }
}

/** As `openUserHash`, with a given key. */
export function hashWith(key: Uint8Array): HashUser {
  return (userId) => createHmac('sha256', key).update(userId).digest('base64url');
}

async function readKey(path: string): Promise<Buffer | undefined> {
  try {
    const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
    if (key.length !== KEY_BYTES) throw new Error(`it holds no key of ${KEY_BYTES} bytes; remove it for a new one`);
    return key;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whole or not at all, and never in place of a key that another process made meanwhile. */
async function makeKey(folder: string, path: string): Promise<Buffer> {
  await makeFolder(folder);
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(KEY_BYTES).toString('hex')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(temporary, path);
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  const key = await readKey(path);
  if (key === undefined) throw new Error('it vanished while it was made');
  return key;
}
