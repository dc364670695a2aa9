import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemErrorCode } from '../../shared/errors/describe-error.js';
import type { Finding } from './finding.js';

/** The folder itself, or the nearest one above it that exists. */
async function nearestExisting(folder: string): Promise<string> {
  for (let path = folder; ; path = dirname(path)) {
    const exists = await stat(path).then(
      () => true,
      (error: unknown) => !['ENOENT', 'ENOTDIR'].includes(systemErrorCode(error) ?? ''),
    );
    if (exists || path === dirname(path)) return path;
  }
}

/** Checks that a folder can be written, or created where it is not there yet. */
export async function checkWritableFolder(name: string, folder: string, setting: string): Promise<Finding> {
  const existing = await nearestExisting(folder);
  const remedy = `give this user write access or set ${setting} to another folder`;
  try {
    if (!(await stat(existing)).isDirectory()) {
      return { name, status: 'broken', message: `${existing} is not a folder`, remedy: `remove it or set ${setting}` };
    }
    await access(existing, constants.W_OK | constants.X_OK);
    return { name, status: 'ok', message: `${folder}${existing === folder ? '' : ' (not there yet)'}` };
  } catch {
    return { name, status: 'broken', message: `${existing} cannot be written`, remedy };
  }
}

export interface FolderSettings {
  readonly index: string;
  readonly data: string;
}

/** The folders that the program writes to. */
export async function checkFoldersOf({ index, data }: FolderSettings): Promise<Finding[]> {
  return Promise.all([
    checkWritableFolder('index folder', index, 'INDEX_DIR'),
    checkWritableFolder('data folder', data, 'DATA_DIR'),
  ]);
}
