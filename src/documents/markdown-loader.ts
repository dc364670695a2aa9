import { open, stat } from 'node:fs/promises';
import { detectDocumentLanguage } from '../language/detect-language.js';
import { describeError } from '../shared/errors/describe-error.js';
import { DocumentLoadError } from '../shared/errors/document-load-error.js';
import { sha256 } from '../shared/sha256.js';
import type { Document } from './document.js';
import { readFrontMatter } from './front-matter.js';

/** Largest file read, in bytes. The longest article of an encyclopaedia is below 1 MB. */
export const maxDocumentBytes = 16 * 1024 * 1024;

/**
 * The bytes of one file of a corpus.
 *
 * @param path - Named in errors.
 * @throws {DocumentLoadError} If it is no file, cannot be read or has more than 16 MB.
 */
export async function readDocumentFile(file: string, path: string): Promise<Buffer> {
  try {
    // Before it is opened: opening a pipe waits for its writer, and a device may have no end.
    if (!(await stat(file)).isFile())
      throw new DocumentLoadError(path, 'is not a file of its own but a folder, pipe or device');
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > maxDocumentBytes) {
        const megabytes = (size / 1048576).toFixed(1);
        throw new DocumentLoadError(path, `the file has ${megabytes} MB, over the limit of 16 MB; split it`);
      }
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof DocumentLoadError) throw error;
    throw new DocumentLoadError(path, `cannot be read: ${describeError(error)}`, { cause: error });
  }
}

function decode(bytes: Buffer, path: string): string {
  if (bytes.length === 0) throw new DocumentLoadError(path, 'the file is empty');
  if (bytes.includes(0)) {
    const problem = 'the file is binary or UTF-16, not UTF-8 text; save it as UTF-8 Markdown';
    throw new DocumentLoadError(path, problem, { line: 1 });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const before = lenient.slice(0, lenient.indexOf('\uFFFD'));
    throw new DocumentLoadError(path, 'the file is not valid UTF-8 (perhaps GBK or Big5); save it as UTF-8', {
      line: before.split('\n').length,
      cause: error,
    });
  }
}

function firstHeading(body: string): string | undefined {
  return /^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*\r?$/m.exec(body)?.[1];
}

/**
 * Loads one Markdown file.
 *
 * @param file - Where it lies.
 * @param path - Its path relative to the corpus folder, `/`-separated; the id where the head names none.
 * @throws {DocumentLoadError} If the file is unreadable, empty, over 16 MB, not UTF-8, or its head is broken.
 */
export async function loadMarkdown(file: string, path: string): Promise<Document> {
  const bytes = await readDocumentFile(file, path);
  const text = decode(bytes, path);
  const { head, bodyStart } = readFrontMatter(text, path);
  const body = text.slice(bodyStart);
  if (body.trim() === '') throw new DocumentLoadError(path, 'the file has no text after its head');
  const id = head.id ?? path.replace(/\.md$/i, '');
  return {
    id,
    path,
    title: head.title ?? firstHeading(body) ?? id.split('/').at(-1) ?? id,
    language: head.language?.split('-')[0] ?? detectDocumentLanguage(body),
    ...(head.translationOf !== undefined && { translationOf: head.translationOf }),
    ...(head.published !== undefined && { published: head.published }),
    ...(head.asOf !== undefined && { asOf: head.asOf }),
    ...(head.updated !== undefined && { updated: head.updated }),
    sources: (head.sources ?? []).map(({ title, publisher, date, url }) => ({
      title,
      publisher,
      date,
      ...(url !== undefined && { url }),
    })),
    tags: head.tags ?? [],
    entities: head.entities ?? [],
    facts: head.facts ?? [],
    text,
    bodyStart,
    sha256: sha256(bytes),
  };
}
