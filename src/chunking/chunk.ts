import type { DocumentLanguage } from '../language/language.js';
import type { Span } from '../shared/span.js';

/** Raised whenever the same file would be cut differently; an index of an older version is brought up to date. */
export const chunkerVersion = 4;

/** The smallest thing that can be quoted: a sentence, a list item or a table row. Offsets are those of the file. */
export interface Statement extends Span {
  readonly kind: 'sentence' | 'item' | 'row';
  /** What a reader sees of it: markup removed; a row as `header: cell` pairs. */
  readonly plainText: string;
  /** Cells of a row with their headers; absent for the other kinds. */
  readonly cells?: readonly TableCell[];
}

export interface TableCell {
  readonly header: string;
  readonly value: string;
}

/** The unit that is embedded and indexed: neighbouring statements of one section. */
export interface Chunk {
  /** `<document id>#<ordinal>`, the ordinal counting from 0 in reading order. */
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly language: DocumentLanguage;
  /** Headings above it, outermost first, the document's title left out. */
  readonly headingPath: readonly string[];
  /** Number of its section in the document, from 0; translations of one article have the same sections. */
  readonly section: number;
  /** Offsets into the file, in UTF-16 code units: `file.slice(startOffset, endOffset) === text`. */
  readonly startOffset: number;
  readonly endOffset: number;
  /** Verbatim characters of the file. */
  readonly text: string;
  /** At least one, in reading order, inside the chunk. */
  readonly statements: readonly Statement[];
}
