import { describeError, systemErrorCode } from './describe-error.js';
import { StorageError } from './storage-error.js';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied; give this user write access or choose another folder',
  EPERM: 'the operating system does not permit it; choose another folder',
  EROFS: 'the file system is read-only; choose another folder',
  ENOSPC: 'the disk is full; free some space and run the command again',
  EDQUOT: 'the disk quota is used up; free some space and run the command again',
  ENOTDIR: 'a file stands where a folder is needed; remove it or choose another folder',
  EEXIST: 'a file stands where a folder is needed; remove it or choose another folder',
};

/** The `StorageError` for a failed write to `path`, with what to do about it. */
export function storageFailure(path: string, error: unknown): StorageError {
  const reason = REASONS[systemErrorCode(error) ?? ''] ?? describeError(error);
  return new StorageError(`Cannot write ${path}: ${reason}.`, { cause: error });
}
