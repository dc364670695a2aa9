import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Chunk } from '../chunking/chunk.js';
import type { DocumentRecord } from '../documents/document.js';
import type { PostingLists } from '../lexical-index/posting-list-builder.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { IndexDamagedError } from '../shared/errors/index-damaged-error.js';
import { storageFailure } from '../shared/errors/storage-failure.js';
import { makeFolder } from '../shared/make-folder.js';
import { sha256, sha256OfFile } from '../shared/sha256.js';
import type { StatementTerms } from './statement-terms.js';
import { alignedBuffer, concatenateArrays } from './binary.js';
import { parseChunkFile, writeChunkFile } from './chunk-file.js';
import type { IndexManifest } from './index-manifest.js';

/** Files of a generation beside `manifest.json`. */
export const indexFileNames = {
  documents: 'documents.json',
  chunks: 'chunks.jsonl',
  lexicon: 'lexicon.json',
  /** As the model gave them, for the next build. */
  vectors: 'vectors.i8',
  /** As they are searched. */
  search: 'search.i8',
  postings: 'postings.bin',
  terms: 'terms.json',
  statementTerms: 'statement-terms.bin',
  hnsw: 'hnsw.bin',
} as const;

/** What a generation holds, vectors and their graph apart. */
export interface IndexContent {
  readonly documents: readonly DocumentRecord[];
  readonly chunks: readonly Chunk[];
  readonly lexicon: Lexicon;
  readonly postings: PostingLists;
  readonly statementTerms: StatementTerms;
}

const termsSchema = z.object({
  terms: z.array(z.string()),
  postings: z.number().int(),
  texts: z.number().int(),
  statements: z.number().int(),
});

/** Writes the files of a generation, vectors and graph apart. @returns Their SHA-256, by name. @throws {StorageError} */
export async function writeIndexContent(folder: string, content: IndexContent): Promise<Record<string, string>> {
  const { terms, offsets, ids, frequencies, lengths } = content.postings;
  const files: Record<string, string | Uint8Array> = {
    [indexFileNames.documents]: JSON.stringify(content.documents),
    [indexFileNames.lexicon]: JSON.stringify(content.lexicon),
    [indexFileNames.terms]: JSON.stringify({
      terms,
      postings: ids.length,
      texts: lengths.length,
      statements: content.statementTerms.offsets.length - 1,
    }),
    [indexFileNames.postings]: concatenateArrays([offsets, ids, lengths, frequencies]),
    [indexFileNames.statementTerms]: concatenateArrays([content.statementTerms.offsets, content.statementTerms.terms]),
  };
  const hashes: Record<string, string> = {};
  try {
    await makeFolder(folder);
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(folder, name), bytes);
      hashes[name] = sha256(bytes);
    }
    hashes[indexFileNames.chunks] = await writeChunkFile(join(folder, indexFileNames.chunks), content.chunks);
  } catch (error) {
    throw storageFailure(folder, error);
  }
  return hashes;
}

/** @param cause - What the system said, where it could not be read. */
export function damagedFile(path: string, cause?: unknown): IndexDamagedError {
  return new IndexDamagedError(
    `The index file ${path} is missing, truncated or altered. Run: suanli index --rebuild.`,
    { cause },
  );
}

/** Checks one file of a generation against its SHA-256. @throws {IndexDamagedError} */
export async function checkIndexFile(folder: string, manifest: IndexManifest, name: string): Promise<void> {
  const path = join(folder, name);
  const found = await sha256OfFile(path).catch((error: unknown) => {
    throw damagedFile(path, error);
  });
  if (found !== manifest.files[name]) throw damagedFile(path);
}

/** Checks every file of a generation. @throws {IndexDamagedError} */
export async function checkIndexFiles(folder: string, manifest: IndexManifest): Promise<void> {
  for (const name of Object.keys(manifest.files)) await checkIndexFile(folder, manifest, name);
}

/**
 * Reads the files of a generation, vectors and graph apart, each checked against its SHA-256.
 *
 * @throws {IndexDamagedError}
 */
export async function readIndexContent(folder: string, manifest: IndexManifest): Promise<IndexContent> {
  const read = async (name: string): Promise<Buffer> => {
    const path = join(folder, name);
    const bytes = await readFile(path).catch((error: unknown) => {
      throw damagedFile(path, error);
    });
    if (sha256(bytes) !== manifest.files[name]) throw damagedFile(path);
    return bytes;
  };
  const [documents, chunks, lexicon, termsFile, postings, ofStatements] = await Promise.all(
    [
      indexFileNames.documents,
      indexFileNames.chunks,
      indexFileNames.lexicon,
      indexFileNames.terms,
      indexFileNames.postings,
      indexFileNames.statementTerms,
    ].map(read),
  );
  const json = (bytes: Buffer | undefined): unknown => JSON.parse((bytes ?? Buffer.alloc(0)).toString('utf8'));
  const { terms, postings: count, texts, statements } = termsSchema.parse(json(termsFile));
  const buffer = alignedBuffer(postings ?? new Uint8Array());
  const statementTerms = new Uint32Array(alignedBuffer(ofStatements ?? new Uint8Array()));
  // The checksums say that these are the bytes that `writeIndexContent` wrote.
  const chunkList = await parseChunkFile(chunks ?? Buffer.alloc(0));
  const idsAt = (terms.length + 1) * 4;
  const lengthsAt = idsAt + count * 4;
  return {
    documents: json(documents) as DocumentRecord[],
    chunks: chunkList,
    lexicon: json(lexicon) as Lexicon,
    postings: {
      terms,
      offsets: new Uint32Array(buffer, 0, terms.length + 1),
      ids: new Uint32Array(buffer, idsAt, count),
      lengths: new Uint32Array(buffer, lengthsAt, texts),
      frequencies: new Uint16Array(buffer, lengthsAt + texts * 4, count),
    },
    statementTerms: {
      offsets: statementTerms.subarray(0, statements + 1),
      terms: statementTerms.subarray(statements + 1),
    },
  };
}
