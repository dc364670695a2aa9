import type { Chunk } from '../chunking/chunk.js';
import type { DocumentRecord } from '../documents/document.js';

/** The document's title, or nothing where it is only the file's name. */
function subjectOf(document: DocumentRecord | undefined): string {
  return document === undefined || document.title === document.id.split('/').at(-1) ? '' : document.title;
}

/** The document's title and the headings above a chunk, outermost first; those that are empty left out. */
export function placeLines(document: DocumentRecord | undefined, chunk: Chunk): string[] {
  return [subjectOf(document), ...chunk.headingPath].filter((part) => part !== '');
}

/** Where a chunk stands, in words; empty where it has neither title nor headings. */
export function placeOf(document: DocumentRecord | undefined, chunk: Chunk): string {
  return placeLines(document, chunk).join(' › ');
}

/** What the lexical index reads of a chunk, a line each. */
export function chunkIndexText(document: DocumentRecord, chunk: Chunk): string {
  return [subjectOf(document), ...chunk.headingPath, ...chunk.statements.map((statement) => statement.plainText)].join(
    '\n',
  );
}

/** Every statement as a reader sees it, through all chunks in order. */
export function statementTexts(chunks: readonly Chunk[]): string[] {
  return chunks.flatMap((chunk) => chunk.statements.map(({ plainText }) => plainText));
}

/** The distinct places of chunks, in order of their first. */
export function placeTexts(documents: ReadonlyMap<string, DocumentRecord>, chunks: readonly Chunk[]): string[] {
  const places = chunks.map((chunk) => placeOf(documents.get(chunk.documentId), chunk));
  return [...new Set(places.filter((place) => place !== ''))];
}

/**
 * Texts whose vectors an index keeps, a row each: the statements, then the places. A chunk is not embedded: its vector is
 * made of those of its statements and its place, which finds as much and takes half of the time.
 */
export function embeddingTexts(documents: ReadonlyMap<string, DocumentRecord>, chunks: readonly Chunk[]): string[] {
  return [...statementTexts(chunks), ...placeTexts(documents, chunks)];
}

/** The language of each statement's row: that of its chunk. */
export function statementLanguages(chunks: readonly Chunk[]): string[] {
  return chunks.flatMap((chunk) => chunk.statements.map(() => chunk.language));
}
