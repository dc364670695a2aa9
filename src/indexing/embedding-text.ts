import type { Chunk } from '../chunking/chunk.js';
import type { DocumentRecord } from '../documents/document.js';

/** The document's title, or nothing where it is only the file's name. */
export function subjectOf(document: DocumentRecord): string {
  return document.title === document.id.split('/').at(-1) ? '' : document.title;
}

/**
 * What is embedded for a chunk: its statements as a reader sees them, under the title and headings that say what they are
 * about.
 */
export function chunkEmbeddingText(document: DocumentRecord, chunk: Chunk): string {
  const place = [subjectOf(document), ...chunk.headingPath].filter((part) => part !== '').join(' › ');
  const text = chunk.statements.map((statement) => statement.plainText).join(' ');
  return place === '' ? text : `${place}\n${text}`;
}

/** What the lexical index reads of a chunk. */
export function chunkIndexText(document: DocumentRecord, chunk: Chunk): string {
  return [subjectOf(document), ...chunk.headingPath, ...chunk.statements.map((statement) => statement.plainText)].join(
    '\n',
  );
}

/** Texts whose vectors an index holds: a row for each chunk, then one for each statement of a chunk that has several. */
export function embeddingTexts(documents: ReadonlyMap<string, DocumentRecord>, chunks: readonly Chunk[]): string[] {
  const ofChunks = chunks.map((chunk) => {
    const document = documents.get(chunk.documentId);
    return document === undefined ? chunk.text : chunkEmbeddingText(document, chunk);
  });
  return [...ofChunks, ...statementRows(chunks).map((row) => row.text)];
}

/** One row for each statement that has its own vector, in the order of the matrix after the chunks' rows. */
export function statementRows(chunks: readonly Chunk[]): { readonly chunk: number; readonly text: string }[] {
  return chunks.flatMap((chunk, index) =>
    chunk.statements.length < 2 ? [] : chunk.statements.map(({ plainText }) => ({ chunk: index, text: plainText })),
  );
}
