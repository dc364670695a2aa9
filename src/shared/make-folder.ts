import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemErrorCode } from './errors/describe-error.js';

/**
 * Makes a folder and those above it; one that is there is left as it is.
 *
 * Node's own `mkdir` with `recursive` never returns where a file system answers "not found" for a folder whose parent is
 * there, as `/proc` does.
 *
 * @throws The operating system's error.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (systemErrorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch((again: unknown) => {
      // Another process may have made it meanwhile.
      if (systemErrorCode(again) !== 'EEXIST') throw again;
    });
  }
}
