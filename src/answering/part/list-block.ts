import type { Chunk, Statement } from '../../chunking/chunk.js';
import type { OpenIndex } from '../../indexing/open-index.js';
import { isAnnouncement } from '../statement/announcement.js';

type Chunks = Pick<OpenIndex, 'chunks'>;

/** Where a statement stands: its chunk's number in the index, and its place in it. */
export interface Place {
  readonly chunkNumber: number;
  readonly position: number;
}

/** A list or a table, whichever chunks of its section hold it. */
export interface ListBlock {
  readonly kind: 'item' | 'row';
  /** Of its lines, at least two, in reading order. */
  readonly lines: readonly Place[];
  /** The sentence right before it. */
  readonly lead: Place | undefined;
}

/** Whether two places are the same. */
export function isSamePlace(left: Place, right: Place): boolean {
  return left.chunkNumber === right.chunkNumber && left.position === right.position;
}

/** The statement at a place. */
export function statementAt({ chunks }: Chunks, { chunkNumber, position }: Place): Statement | undefined {
  return chunks[chunkNumber]?.statements[position];
}

const areOfOneSection = (left: Chunk | undefined, right: Chunk | undefined): boolean =>
  left !== undefined && left.documentId === right?.documentId && left.section === right.section;

/** The place before or after one in the same section; undefined at its ends. */
function neighbour({ chunks }: Chunks, { chunkNumber, position }: Place, step: 1 | -1): Place | undefined {
  const here = chunks[chunkNumber];
  if (here?.statements[position + step] !== undefined) return { chunkNumber, position: position + step };
  const next = chunks[chunkNumber + step];
  if (next === undefined || !areOfOneSection(here, next)) return undefined;
  return { chunkNumber: chunkNumber + step, position: step > 0 ? 0 : next.statements.length - 1 };
}

/** Numbers of the chunks of a chunk's section, its own among them, in reading order. */
export function sectionAround({ chunks }: Chunks, chunkNumber: number): number[] {
  const here = chunks[chunkNumber];
  let first = chunkNumber;
  while (areOfOneSection(chunks[first - 1], here)) first -= 1;
  let last = chunkNumber;
  while (areOfOneSection(chunks[last + 1], here)) last += 1;
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** The list or table that a line belongs to; undefined for a sentence and for a line that stands alone. */
export function blockAround(index: Chunks, line: Place): ListBlock | undefined {
  const kind = statementAt(index, line)?.kind;
  if (kind === undefined || kind === 'sentence') return undefined;
  const kindAt = (place: Place | undefined): string | undefined =>
    place === undefined ? undefined : statementAt(index, place)?.kind;
  let first = line;
  let before = neighbour(index, first, -1);
  while (before !== undefined && kindAt(before) === kind) {
    first = before;
    before = neighbour(index, first, -1);
  }
  const lines: Place[] = [];
  for (let next: Place | undefined = first; next !== undefined && kindAt(next) === kind;) {
    lines.push(next);
    next = neighbour(index, next, 1);
  }
  if (lines.length < 2) return undefined;
  return { kind, lines, lead: kindAt(before) === 'sentence' ? before : undefined };
}

/** The list or table that a statement belongs to or announces. */
export function blockOf(index: Chunks, place: Place): ListBlock | undefined {
  const statement = statementAt(index, place);
  if (statement === undefined || !isAnnouncement(statement)) return blockAround(index, place);
  const next = neighbour(index, place, 1);
  return next === undefined ? undefined : blockAround(index, next);
}
