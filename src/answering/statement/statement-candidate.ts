import type { Chunk, Statement } from '../../chunking/chunk.js';
import type { DocumentRecord } from '../../documents/document.js';

/** What is known of a statement with regard to a question. Each feature grows with the fitness, unless its name says otherwise. */
export interface StatementFeatures {
  /** Cosine of question and statement, centred, in [-1, 1]. */
  readonly dense: number;
  /** Fused score of its passage under the best one's, at most 0. */
  readonly passage: number;
  /** Share of the question's idf mass that the statement's own terms hold, in [0, 1]. */
  readonly coverage: number;
  /** The same for statement, headings and title together. */
  readonly contextCoverage: number;
  /** Share of the question's idf mass that headings and title hold. */
  readonly headingCoverage: number;
  /** Share of the statement's own idf mass that the question holds, in [0, 1]: high where it says little else. */
  readonly precision: number;
  /** Share of the weighed passages that are of its article, in [0, 1]. */
  readonly article: number;
  /** Share of the question's entities named in the statement, in [0, 1]; 0 where the question names none. */
  readonly entity: number;
  /** The same for statement, headings and title together. */
  readonly contextEntity: number;
  /** Share of the question's glossary words that statement, headings and title hold in either language; 1 where it has none. */
  readonly concepts: number;
  /** 1 where it is about another entity of the kind asked for, and not about the one asked for. */
  readonly otherEntity: number;
  /** 1 where it states what the question's kind expects: the quantity, a date, a person, a cause. */
  readonly expected: number;
  /** Named things in the statement that the question does not name, up to 3, over 3. */
  readonly extraEntities: number;
  /** 1 where the question names a year and neither statement nor headings do. */
  readonly missingYear: number;
  /** 1 in the lead of an article. */
  readonly lead: number;
  /** 1 where it is in the asker's language. */
  readonly ownLanguage: number;
  /** 1 for a table row. */
  readonly row: number;
  /** 1 where it only announces a list or table. */
  readonly announcement: number;
  /** Closeness of the document's as-of date to the newest one's, in [0, 1]; only where the question asks for now. */
  readonly recency: number;
}

/** A statement that may answer a question. */
export interface StatementCandidate {
  readonly statement: Statement;
  readonly chunk: Chunk;
  readonly document: DocumentRecord;
  /** Number of its chunk in the open index. */
  readonly chunkNumber: number;
  /** Place in its chunk. */
  readonly position: number;
  /** Row of its vector. */
  readonly vectorRow: number;
  readonly features: StatementFeatures;
  /** Weighted sum of the features. */
  readonly score: number;
}
