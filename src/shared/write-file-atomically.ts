import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { storageFailure } from './errors/storage-failure.js';

/**
 * Writes a file so that a reader sees the old content or the new, never a part: to a temporary name in the same folder,
 * flushed to the disk, then renamed.
 *
 * @throws {StorageError} If the folder is not writable or the disk is full; the old file is untouched then.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw storageFailure(path, error);
  }
}
