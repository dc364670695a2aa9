import { setImmediate as breathe } from 'node:timers/promises';
import type { Chunk } from '../chunking/chunk.js';
import type { DocumentRecord } from '../documents/document.js';
import { GrowingNumbers } from '../lexical-index/growing-numbers.js';
import { PostingListBuilder, type PostingLists } from '../lexical-index/posting-list-builder.js';
import type { Analyser } from './analyser.js';
import { placeLines } from './embedding-text.js';
import type { StatementTerms } from './statement-terms.js';

/** Chunks after which others get the thread: a lock on the index has to be renewed meanwhile. */
const TURN = 64;

/**
 * Terms of all chunks. A chunk is read as its document's title, the headings above it and its statements, each by itself: no
 * name goes over the end of a line.
 *
 * @param onProgress - Called with the number of chunks read so far.
 */
export async function analyseChunks(
  records: ReadonlyMap<string, DocumentRecord>,
  chunks: readonly Chunk[],
  analyser: Analyser,
  onProgress: (done: number) => void,
): Promise<{ readonly postings: PostingLists; readonly statementTerms: StatementTerms }> {
  const termsOf = (text: string): string[] => analyser.terms(text).map(({ term }) => term);
  const termsOfPlace = new Map<string, readonly string[]>();
  const postings = new PostingListBuilder();
  const numbers = new Map<string, number>();
  const statementTerms = new GrowingNumbers();
  const offsets = new GrowingNumbers();
  offsets.push(0);
  for (const [number, chunk] of chunks.entries()) {
    const place = placeLines(records.get(chunk.documentId), chunk).join('\n');
    let terms = termsOfPlace.get(place);
    if (terms === undefined) termsOfPlace.set(place, (terms = termsOf(place)));
    const all = [...terms];
    for (const statement of chunk.statements) {
      const own = termsOf(statement.plainText);
      for (const term of new Set(own)) {
        let termNumber = numbers.get(term);
        if (termNumber === undefined) numbers.set(term, (termNumber = numbers.size));
        statementTerms.push(termNumber);
      }
      offsets.push(statementTerms.length);
      for (const term of own) all.push(term);
    }
    postings.add(all);
    if (number % TURN === TURN - 1) {
      onProgress(number + 1);
      await breathe();
    }
  }
  const lists = postings.finish();
  const placeOfNumber = new Uint32Array(numbers.size);
  lists.terms.forEach((term, place) => {
    const termNumber = numbers.get(term);
    if (termNumber !== undefined) placeOfNumber[termNumber] = place;
  });
  const terms = statementTerms.view().map((termNumber) => placeOfNumber[termNumber]!);
  return { postings: lists, statementTerms: { offsets: offsets.view().slice(), terms } };
}
