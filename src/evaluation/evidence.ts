import { InvalidArgumentError } from '../shared/errors/invalid-argument-error.js';
import type { Span } from '../shared/span.js';
import type { GoldenQuestion } from './golden-question.js';

/** What the evaluation needs of a document. */
export interface EvidenceDocument {
  readonly id: string;
  readonly translationOf?: string;
  /** The file decoded as UTF-8 with nothing removed. */
  readonly text: string;
}

/** Characters of a document. */
export interface DocumentSpan extends Span {
  readonly documentId: string;
}

/** One passage with its translation: finding either copy is finding it. */
export interface EvidenceItem {
  readonly grade: number;
  readonly spans: readonly DocumentSpan[];
}

function placesOf(part: string, document: EvidenceDocument): DocumentSpan[] {
  const spans: DocumentSpan[] = [];
  for (let start = document.text.indexOf(part); start >= 0; start = document.text.indexOf(part, start + 1)) {
    spans.push({ documentId: document.id, start, end: start + part.length });
  }
  return spans;
}

/**
 * Finds a golden question's passages in the corpus.
 *
 * A question names the passages of an article and of its translation in the same order, so the n-th passage of the one
 * and the n-th of the other become one item, with the higher of their grades.
 *
 * @returns Items in order of first mention. A passage that stands in its file more than once has all these places.
 * @throws {InvalidArgumentError} If the corpus lacks the document, or the document the passage.
 */
export function locateEvidence(
  question: Pick<GoldenQuestion, 'id' | 'passages'>,
  documents: ReadonlyMap<string, EvidenceDocument>,
): EvidenceItem[] {
  const items = new Map<string, { grade: number; spans: DocumentSpan[] }>();
  const passagesSeen = new Map<string, number>();
  for (const { documentId, contains, grade } of question.passages) {
    const document = documents.get(documentId);
    const spans = document === undefined ? [] : placesOf(contains, document);
    if (document === undefined || spans.length === 0) {
      const missing = document === undefined ? 'the corpus has no such document' : `it does not contain "${contains}"`;
      throw new InvalidArgumentError(
        `The golden question ${question.id} names a passage of ${documentId}: ${missing}.`,
      );
    }
    const ordinal = passagesSeen.get(documentId) ?? 0;
    passagesSeen.set(documentId, ordinal + 1);
    const key = `${document.translationOf ?? documentId} ${ordinal}`;
    const item = items.get(key) ?? { grade: 0, spans: [] };
    items.set(key, { grade: Math.max(item.grade, grade), spans: [...item.spans, ...spans] });
  }
  return [...items.values()];
}

/** Whether a range of a document shares a character with one of the item's places. */
export function touches(item: EvidenceItem, { documentId, start, end }: DocumentSpan): boolean {
  return item.spans.some((span) => span.documentId === documentId && start < span.end && span.start < end);
}
