import type { Chunk, Statement } from '../chunking/chunk.js';

/** A statement as it is stored: what a reader sees of it is left out where it is the file's text as it stands. */
type StoredStatement = Omit<Statement, 'plainText'> & { readonly plainText?: string };
type StoredChunk = Omit<Chunk, 'statements'> & { readonly statements: readonly StoredStatement[] };

function verbatim(chunk: Pick<Chunk, 'text' | 'startOffset'>, { start, end }: StoredStatement): string {
  return chunk.text.slice(start - chunk.startOffset, end - chunk.startOffset);
}

/** A chunk as one line of JSON. */
export function chunkLine(chunk: Chunk): string {
  const statements = chunk.statements.map(({ plainText, ...statement }): StoredStatement => {
    return plainText === verbatim(chunk, statement) ? statement : { ...statement, plainText };
  });
  return JSON.stringify({ ...chunk, statements } satisfies StoredChunk);
}

/**
 * Reads lines that `chunkLine` made. What chunks have in common they share in memory, and a statement that stands as it is
 * in its chunk's text is a part of that string, not a copy.
 */
export class ChunkReader {
  #before: Chunk | undefined;

  read(line: string): Chunk {
    const stored = JSON.parse(line) as StoredChunk;
    const before = this.#before;
    const isSameDocument = before?.documentId === stored.documentId;
    const documentId = isSameDocument ? before.documentId : stored.documentId;
    const isSamePlace = isSameDocument && before.headingPath.join('\n') === stored.headingPath.join('\n');
    const chunk = {
      ...stored,
      documentId,
      headingPath: isSamePlace ? before.headingPath : stored.headingPath,
      statements: stored.statements.map((statement): Statement => {
        return { ...statement, plainText: statement.plainText ?? verbatim(stored, statement) };
      }),
    };
    this.#before = chunk;
    return chunk;
  }
}
