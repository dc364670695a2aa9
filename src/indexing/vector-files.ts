import { createHash } from 'node:crypto';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IndexMismatchError } from '../shared/errors/index-mismatch-error.js';
import { QuantisedMatrix } from '../vector-index/quantised-matrix.js';
import { checkIndexFile, damagedFile } from './index-files.js';
import type { IndexManifest } from './index-manifest.js';

/** Read at a time; between two of them others have the thread. */
const PIECE_BYTES = 16 << 20;

/** The two parts of a file of vectors: the rows' scales, then their bytes. */
function partsOf({ scales, data }: QuantisedMatrix): Uint8Array[] {
  return [scales, data].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
}

/** Writes a matrix into a file. @returns Its SHA-256. */
export async function writeVectorFile(path: string, matrix: QuantisedMatrix): Promise<string> {
  const hash = createHash('sha256');
  const parts = partsOf(matrix);
  for (const part of parts) hash.update(part);
  await writeFile(path, parts);
  return hash.digest('hex');
}

/**
 * Reads a file of vectors, checked against its SHA-256, into the memory in which they are searched.
 *
 * @param rows - Vectors that it holds.
 * @throws {IndexDamagedError}
 * @throws {IndexMismatchError} If the vectors have another dimension than the manifest says.
 */
export async function readVectorFile(
  folder: string,
  manifest: IndexManifest,
  name: string,
  rows: number,
): Promise<QuantisedMatrix> {
  const path = join(folder, name);
  const file = await open(path).catch((error: unknown) => {
    throw damagedFile(path, error);
  });
  try {
    const { size } = await file.stat();
    const { dimension } = manifest.model;
    const stride = (size - rows * 4) / rows;
    if (stride !== Math.ceil(dimension / 16) * 16) {
      await checkIndexFile(folder, manifest, name);
      throw new IndexMismatchError(
        `The index' manifest says vectors of ${dimension} numbers; its vectors have ${stride}. Run: suanli index --rebuild.`,
      );
    }
    const matrix = new QuantisedMatrix(rows, dimension);
    const hash = createHash('sha256');
    let position = 0;
    for (const part of partsOf(matrix)) {
      for (let at = 0; at < part.length;) {
        const { bytesRead } = await file.read(part, at, Math.min(PIECE_BYTES, part.length - at), position);
        if (bytesRead === 0) throw damagedFile(path);
        hash.update(part.subarray(at, at + bytesRead));
        at += bytesRead;
        position += bytesRead;
      }
    }
    if (hash.digest('hex') !== manifest.files[name]) throw damagedFile(path);
    return matrix;
  } finally {
    await file.close();
  }
}
