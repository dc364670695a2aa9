import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { IndexDamagedError } from '../shared/errors/index-damaged-error.js';
import { describeError, systemErrorCode } from '../shared/errors/describe-error.js';
import { IndexNotFoundError } from '../shared/errors/index-not-found-error.js';
import { storageFailure } from '../shared/errors/storage-failure.js';
import { makeFolder } from '../shared/make-folder.js';
import { writeFileAtomically } from '../shared/write-file-atomically.js';
import { checkFormat } from './index-state.js';
import { manifestSchema, type IndexManifest } from './index-manifest.js';

const CURRENT = 'CURRENT';
const MANIFEST = 'manifest.json';
const GENERATION = /^g-\d{8}t\d{6}-[0-9a-f]{8}$/;
/** What a builder that was killed while it replaced `CURRENT` leaves. */
const UNFINISHED = /^CURRENT\.[0-9a-f]{8}\.tmp$/;
const remedy = 'Run: suanli index --rebuild.';

/** A name for a new generation; names sort by time. */
export function newGenerationName(now: Date, random: string): string {
  return `g-${now.toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase()}-${random}`;
}

/** Makes the folder of an index. @throws {StorageError} */
export async function makeIndexFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    throw storageFailure(folder, error);
  }
}

/** What `CURRENT` says, or null where there is no index yet. @throws {IndexDamagedError} */
export async function readLiveName(folder: string): Promise<string | null> {
  try {
    return (await readFile(join(folder, CURRENT), 'utf8')).trim();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT' || systemErrorCode(error) === 'ENOTDIR') return null;
    throw new IndexDamagedError(`Cannot read ${join(folder, CURRENT)}: ${describeError(error)}. ${remedy}`, {
      cause: error,
    });
  }
}

/**
 * The manifest of the live generation, or null where there is no index yet.
 *
 * @throws {IndexDamagedError}
 * @throws {IndexMismatchError} If it has another format, whatever else stands in it.
 */
export async function readLiveManifest(folder: string): Promise<IndexManifest | null> {
  const name = await readLiveName(folder);
  if (name === null) return null;
  const path = join(folder, name, MANIFEST);
  if (!GENERATION.test(name)) {
    throw new IndexDamagedError(`${join(folder, CURRENT)} names no generation but "${name.slice(0, 40)}". ${remedy}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new IndexDamagedError(`The index manifest ${path} cannot be read: ${describeError(error)}. ${remedy}`, {
      cause: error,
    });
  }
  checkFormat(json);
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new IndexDamagedError(`The index manifest ${path} is not valid at ${issue?.path.join('.') ?? ''}. ${remedy}`);
  }
  return parsed.data;
}

/** Like `readLiveManifest`. @throws {IndexNotFoundError} Where there is no index. */
export async function requireLiveManifest(folder: string): Promise<IndexManifest> {
  const manifest = await readLiveManifest(folder);
  if (manifest === null) throw new IndexNotFoundError(`There is no index in ${folder}. Run: suanli index.`);
  return manifest;
}

/** Makes a complete generation the live one: its manifest first, `CURRENT` last, each by rename. @throws {StorageError} */
export async function publishGeneration(folder: string, manifest: IndexManifest): Promise<void> {
  await writeFileAtomically(join(folder, manifest.generation, MANIFEST), JSON.stringify(manifest, null, 1));
  await writeFileAtomically(join(folder, CURRENT), `${manifest.generation}\n`);
}

/**
 * Removes generations other than those named: older ones, and what an interrupted build left. Only for whoever holds the
 * lock. Failures do no harm.
 */
export async function removeGenerations(folder: string, keep: readonly (string | null)[]): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!(GENERATION.test(name) || UNFINISHED.test(name)) || keep.includes(name)) continue;
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
