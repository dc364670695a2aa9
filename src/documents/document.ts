import type { DocumentLanguage } from '../language/language.js';

/** Where a document's statements come from. */
export interface DocumentSource {
  readonly title: string;
  readonly publisher: string;
  /** Year, month or day: `2023`, `2023-03`, `2023-03-21`. */
  readonly date: string;
  /** Present only where the page was opened. */
  readonly url?: string;
}

/** One Markdown file after loading. */
export interface Document {
  /** Unique over the corpus, `[a-z0-9][a-z0-9.-]*` where declared; else the path without extension. */
  readonly id: string;
  /** Path relative to the corpus folder, `/`-separated. */
  readonly path: string;
  readonly title: string;
  readonly language: DocumentLanguage;
  /** Id of the document that this one is the translation of. */
  readonly translationOf?: string;
  readonly published?: string;
  /** The date for which the document's figures hold. */
  readonly asOf?: string;
  readonly updated?: string;
  readonly sources: readonly DocumentSource[];
  readonly tags: readonly string[];
  readonly entities: readonly string[];
  /** Ids of the facts that the document covers. */
  readonly facts: readonly string[];
  /** The file decoded as UTF-8 with nothing removed: byte-order mark, head and carriage returns included. */
  readonly text: string;
  /** Where the text after the head begins, in UTF-16 code units of `text`. */
  readonly bodyStart: number;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
}

/** What an index keeps of a document: all but its text. */
export type DocumentRecord = Omit<Document, 'text' | 'bodyStart'>;
