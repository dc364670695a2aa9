import type { Chunk, Statement } from '../../chunking/chunk.js';
import type { DocumentRecord } from '../../documents/document.js';
import type { Recogniser } from '../../lexicon/recogniser.js';
import type { Citation } from '../answer.js';
import type { StatementCandidate } from '../statement/statement-candidate.js';
import { orderSources } from './order-sources.js';

/** A piece of the answer's text with the characters that support it. */
export interface AnswerPart {
  /** Without its marker. */
  readonly text: string;
  /** True for one of a list's lines. */
  readonly isListItem: boolean;
  /** What it was made of. */
  readonly kind: Statement['kind'];
  /** True where it gives the cells of a table row that were asked for. */
  readonly isCell: boolean;
  readonly chunk: Chunk;
  readonly document: DocumentRecord;
  /** Offsets into the document's file. */
  readonly start: number;
  readonly end: number;
}

/** Whether a part was made of a statement, alone or among a list's lines. */
export function isMadeOf(part: AnswerPart, { document, statement }: StatementCandidate): boolean {
  return part.document.id === document.id && part.start <= statement.start && part.end >= statement.end;
}

/**
 * The citation of a part. The quote is cut from the chunk, whose text is verbatim.
 *
 * @param entitiesIn - See `orderSources`.
 */
export function citationOf(
  part: Pick<AnswerPart, 'chunk' | 'document' | 'start' | 'end'>,
  marker: number,
  recogniser: Recogniser,
  entitiesIn?: () => Iterable<string>,
): Citation {
  const { chunk, document } = part;
  const quote = chunk.text.slice(part.start - chunk.startOffset, part.end - chunk.startOffset);
  return {
    marker,
    documentId: document.id,
    title: document.title,
    headingPath: chunk.headingPath,
    language: document.language,
    quote,
    startOffset: part.start,
    endOffset: part.end,
    ...(document.asOf !== undefined && { asOf: document.asOf }),
    sources: orderSources(document.sources, quote, recogniser, entitiesIn),
  };
}
