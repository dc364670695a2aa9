import { AppError } from './app-error.js';

/** A folder or file could not be written: no permission, a full disk, a read-only file system. */
export class StorageError extends AppError {
  override readonly code = 'storage';
}
