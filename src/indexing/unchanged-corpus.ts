import { join } from 'node:path';
import { listCorpusFiles } from '../documents/load-corpus.js';
import { readDocumentFile } from '../documents/markdown-loader.js';
import { sha256 } from '../shared/sha256.js';
import { corpusHash } from './corpus-hash.js';

/** Files read at the same time. */
const AT_ONCE = 32;
const HEAD_CHARACTERS = 4096;

/** What is looked at of a file that need not be parsed. */
interface FileSketch {
  readonly path: string;
  readonly sha256: string;
  readonly id: string | undefined;
  readonly translationOf: string | undefined;
}

async function sketchOf(folder: string, path: string): Promise<FileSketch> {
  const bytes = await readDocumentFile(join(folder, path), path);
  const head = bytes.toString('utf8', 0, HEAD_CHARACTERS);
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}:[ \\t]*(\\S+)[ \\t]*\\r?$`, 'm').exec(head)?.[1];
  return { path, sha256: sha256(bytes), id: field('id'), translationOf: field('translationOf') };
}

/**
 * The number of documents of a corpus whose files are, byte for byte, those with the given hash; then none has to be parsed,
 * which takes most of the time. Null where they may not be, and where loading them would find a problem to tell.
 *
 * @param hash - Of the documents that could be loaded: where a file could not, it is never that of all files.
 */
export async function countUnchangedDocuments(folder: string, hash: string): Promise<number | null> {
  const files: FileSketch[] = [];
  try {
    const { paths, problems } = await listCorpusFiles(folder);
    if (problems.length > 0) return null;
    for (let from = 0; from < paths.length; from += AT_ONCE) {
      const some = paths.slice(from, from + AT_ONCE).map((path) => sketchOf(folder, path));
      files.push(...(await Promise.all(some)));
    }
  } catch {
    // Loading them says what is wrong.
    return null;
  }
  const ids = new Set(files.map(({ id }) => id));
  const isLinked = ({ translationOf }: FileSketch): boolean => translationOf === undefined || ids.has(translationOf);
  return corpusHash(files) === hash && files.every(isLinked) ? files.length : null;
}
