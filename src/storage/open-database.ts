import Libsql from 'libsql';
import { CompiledQuery, Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StorageError } from '../shared/errors/storage-error.js';
import { storageFailure } from '../shared/errors/storage-failure.js';
import { makeFolder } from '../shared/make-folder.js';
import { databaseFailure } from './database-failure.js';
import { migrations } from './migrations.js';
import type { BotTables } from './schema.js';

/** How long a statement waits for another process, such as a `doctor`, that holds the database. */
const BUSY_TIMEOUT_MS = 2000;

/** A path that names no file: the database lives in memory and ends with its connection. */
export const inMemory = ':memory:';

/**
 * Opens the database and brings it to the latest version, all of that or nothing.
 *
 * In write-ahead mode what was committed outlives the end of the process at any point; only a power cut may undo the last
 * moments, and never leaves half a change.
 *
 * @param path - A file, made where it is missing, or `inMemory`.
 * @throws {StorageError}
 */
export async function openDatabase(path: string): Promise<Kysely<BotTables>> {
  if (path !== inMemory) await makePrivateFile(path);
  const database = new Kysely<BotTables>({ dialect: new SqliteDialect({ database: () => connect(path) }) });
  try {
    await migrate(database, path);
    return database;
  } catch (error) {
    await database.destroy().catch(() => undefined);
    throw error;
  }
}

/**
 * Looks whether a database is there and sound, and changes nothing in it.
 *
 * @throws {StorageError} If it is damaged, cannot be read, or was written by a newer version.
 */
export async function inspectDatabase(path: string): Promise<'absent' | 'sound'> {
  if (!existsSync(path)) return 'absent';
  const database = new Kysely<BotTables>({ dialect: new SqliteDialect({ database: () => connect(path) }) });
  try {
    refuseNewer(await versionOf(database), path);
    const { rows } = await database.executeQuery<{ quick_check: string }>(CompiledQuery.raw('pragma quick_check'));
    const problem = rows.find((row) => row.quick_check !== 'ok')?.quick_check;
    if (problem !== undefined)
      throw databaseFailure(path, Object.assign(new Error(problem), { code: 'SQLITE_CORRUPT' }));
    return 'sound';
  } finally {
    await database.destroy();
  }
}

/** SQLite gives its other files the rights of this one. */
async function makePrivateFile(path: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await (await open(path, 'a', 0o600)).close();
  } catch (error) {
    throw storageFailure(path, error);
  }
}

/** A connection as kysely's dialect wants it: libsql has the interface of better-sqlite3, but for the failures. */
async function connect(path: string): Promise<SqliteDatabase> {
  const named = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw databaseFailure(path, error);
    }
  };
  const connection = named(() => new Libsql(path, { timeout: BUSY_TIMEOUT_MS }));
  named(() => {
    connection.exec('pragma journal_mode = wal');
    connection.exec('pragma synchronous = normal');
    connection.exec('pragma foreign_keys = on');
    connection.exec('pragma secure_delete = on');
  });
  return {
    close: () => {
      connection.close();
    },
    prepare: (sql) => {
      const statement = named(() => connection.prepare(sql));
      return {
        reader: statement.reader,
        all: (parameters) => named(() => statement.all(...[parameters])),
        run: (parameters) => named(() => statement.run(...[parameters])),
        iterate: (parameters) => named(() => statement.iterate(...[parameters])),
      };
    },
  };
}

async function versionOf(database: Kysely<BotTables>): Promise<number> {
  const { rows } = await database.executeQuery<{ user_version: number }>(CompiledQuery.raw('pragma user_version'));
  return rows[0]?.user_version ?? 0;
}

function refuseNewer(version: number, path: string): void {
  if (version <= migrations.length) return;
  const advice = 'Update the bot, or set DATA_DIR to another folder';
  throw new StorageError(`The bot's database ${path} was written by a newer version of suanli. ${advice}.`);
}

/** Kysely's own migrator works statement by statement on SQLite, so that a process that ends leaves half a version. */
async function migrate(database: Kysely<BotTables>, path: string): Promise<void> {
  const version = await versionOf(database);
  refuseNewer(version, path);
  if (version === migrations.length) return;
  await database.transaction().execute(async (transaction) => {
    // Another process may have been faster; inside the transaction nobody is.
    const statements = migrations.slice(await versionOf(transaction)).flat();
    for (const statement of statements) await transaction.executeQuery(CompiledQuery.raw(statement));
    await transaction.executeQuery(CompiledQuery.raw(`pragma user_version = ${migrations.length}`));
  });
}
