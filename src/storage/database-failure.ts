import { describeError, systemErrorCode } from '../shared/errors/describe-error.js';
import { StorageError } from '../shared/errors/storage-error.js';

const REASONS: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'the disk is full; free some space',
  SQLITE_READONLY: 'it is read-only; give this user write access or set DATA_DIR to another folder',
  SQLITE_CANTOPEN: 'it cannot be opened; give this user write access to its folder or set DATA_DIR to another',
  SQLITE_IOERR: 'the disk could not be read or written',
  SQLITE_BUSY: 'another process holds it; run one bot for each DATA_DIR',
  SQLITE_CORRUPT: 'it is damaged; move it away, and the bot begins a new one',
  SQLITE_NOTADB: 'it is no database; move it away, and the bot begins a new one',
};

/** The `StorageError` for a statement that failed on the database in `path`, with what to do about it. */
export function databaseFailure(path: string, error: unknown): StorageError {
  // libsql gives no code where it cannot open the file.
  const given = describeError(error).startsWith('ConnectionFailed') ? 'SQLITE_CANTOPEN' : systemErrorCode(error);
  const code = /^SQLITE_[A-Z]+/.exec(given ?? '')?.[0] ?? '';
  const sentence = `The bot's database ${path} failed: ${REASONS[code] ?? describeError(error)}.`;
  return new StorageError(sentence, { cause: error, isRetryable: code === 'SQLITE_BUSY' || code === 'SQLITE_FULL' });
}
