import { chunkerVersion } from '../chunking/chunk.js';
import type { ModelDescription } from '../embedding/model-description.js';
import { IndexMismatchError } from '../shared/errors/index-mismatch-error.js';
import { indexFormatVersion, type IndexManifest } from './index-manifest.js';

/** The model in use, as an index remembers it. */
export interface ModelIdentity {
  readonly description: ModelDescription;
  /** Empty for a model of the hub, whose files are not ours to check. */
  readonly weightsSha256: string;
}

const remedy = 'Run: suanli index --rebuild.';

/** Refuses a manifest of another format, before anything else in it is looked at. @throws {IndexMismatchError} */
export function checkFormat(manifest: unknown): void {
  const { formatVersion } = Object(manifest) as { formatVersion?: unknown };
  if (typeof formatVersion !== 'number' || formatVersion === indexFormatVersion) return;
  throw new IndexMismatchError(
    `The index has format ${formatVersion}; this version reads format ${indexFormatVersion}. ${remedy}`,
  );
}

/** Refuses an index of another format or model. @throws {IndexMismatchError} Naming the command that mends it. */
export function checkIndexFits(manifest: IndexManifest, model: ModelIdentity): void {
  checkFormat(manifest);
  const { id, weightsSha256, queryPrefix, passagePrefix } = manifest.model;
  if (id !== model.description.id || weightsSha256 !== model.weightsSha256) {
    const which = id === model.description.id ? `other weights of ${id}` : `the model ${id}`;
    throw new IndexMismatchError(`The index was built with ${which}; ${model.description.id} is in use. ${remedy}`);
  }
  if (queryPrefix !== model.description.queryPrefix || passagePrefix !== model.description.passagePrefix) {
    throw new IndexMismatchError(`The index was built with other prefixes for ${id}. ${remedy}`);
  }
}

/** Refuses vectors of another dimension than the model's. @throws {IndexMismatchError} */
export function checkDimension(manifest: IndexManifest, dimension: number): void {
  if (manifest.model.dimension === dimension) return;
  throw new IndexMismatchError(
    `The index holds vectors of ${manifest.model.dimension} floats; the model makes ${dimension}. ${remedy}`,
  );
}

/** Whether an index is that of this corpus, cut by this chunker, with this lexicon. */
export function isUpToDate(manifest: IndexManifest, corpusHash: string, lexiconHash: string): boolean {
  return (
    manifest.corpusHash === corpusHash &&
    manifest.lexiconHash === lexiconHash &&
    manifest.chunkerVersion === chunkerVersion
  );
}
