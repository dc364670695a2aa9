import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CorpusEmptyError } from '../shared/errors/corpus-empty-error.js';
import { describeError } from '../shared/errors/describe-error.js';
import { DocumentLoadError } from '../shared/errors/document-load-error.js';
import type { Document } from './document.js';
import { loadMarkdown } from './markdown-loader.js';

export interface CorpusLoad {
  /** In order of their paths. */
  readonly documents: readonly Document[];
  /** One per file that was skipped. */
  readonly problems: readonly DocumentLoadError[];
}

/** The Markdown files of a corpus, and the folders in it that could not be read. */
export interface CorpusListing {
  /** Relative to the corpus folder, `/`-separated, sorted. Hidden folders and files are left out. */
  readonly paths: readonly string[];
  readonly problems: readonly DocumentLoadError[];
}

/** @throws {CorpusEmptyError} If the folder itself cannot be read. */
export async function listCorpusFiles(folder: string): Promise<CorpusListing> {
  const paths: string[] = [];
  const problems: DocumentLoadError[] = [];
  const pathOf = (file: string): string => relative(folder, file).split(sep).join('/');
  const visit = async (directory: string): Promise<void> => {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const file = join(directory, entry.name);
      if (entry.isDirectory()) {
        await visit(file).catch((error: unknown) => {
          const problem = `the folder cannot be read: ${describeError(error)}`;
          problems.push(new DocumentLoadError(pathOf(file), problem, { cause: error }));
        });
      } else if (entry.name.toLowerCase().endsWith('.md') && !entry.isFIFO() && !entry.isSocket()) {
        paths.push(pathOf(file));
      }
    }
  };
  try {
    await visit(folder);
  } catch (error) {
    throw new CorpusEmptyError(`Cannot read the corpus folder ${folder}: ${describeError(error)}.`, { cause: error });
  }
  return { paths: paths.sort(), problems };
}

/**
 * Loads every `*.md` under a folder. A broken file, a second use of an id and a translation of a document that is not
 * there are reported and skipped (the last loads without its link); the rest is served.
 *
 * @throws {CorpusEmptyError} If the folder cannot be read or no file in it can.
 */
export async function loadCorpus(folder: string): Promise<CorpusLoad> {
  const listing = await listCorpusFiles(folder);
  const problems: DocumentLoadError[] = [...listing.problems];
  const byId = new Map<string, Document>();
  for (const path of listing.paths) {
    try {
      const document = await loadMarkdown(join(folder, path), path);
      const twin = byId.get(document.id);
      if (twin !== undefined) {
        throw new DocumentLoadError(path, `the id ${document.id} is already used by ${twin.path}; give it its own`);
      }
      byId.set(document.id, document);
    } catch (error) {
      if (!(error instanceof DocumentLoadError)) throw error;
      problems.push(error);
    }
  }
  if (byId.size === 0) {
    const detail =
      problems.length === 0 ? 'it has no *.md file' : problems.map((problem) => problem.message).join('; ');
    throw new CorpusEmptyError(`The corpus folder ${folder} holds no readable document: ${detail}.`);
  }
  const documents = [...byId.values()].map((document) => {
    if (document.translationOf === undefined || byId.has(document.translationOf)) return document;
    problems.push(
      new DocumentLoadError(document.path, `translationOf names ${document.translationOf}, which is not in the corpus`),
    );
    const { translationOf: _absent, ...rest } = document;
    return rest;
  });
  return { documents, problems };
}
