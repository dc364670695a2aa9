import { findCodeFences, type CodeFence } from './code-fences.js';

/** What is not cut where it fits into one piece: escapes, links, mentions, custom emoji, inline code. */
const UNCUTTABLE =
  /\\[!-/:-@[-`{-~]|\[[^\]\n]{1,300}\]\(<?https?:\/\/[^\s)]+\)|<(?:a?:\w+:|@[!&]?|#|t:|\/)[^>\s]*>|https?:\/\/[^\s<]+|`[^`\n]{1,200}`/gu;

const LIST_ITEM = /^[ \t]*(?:[-*+•]|\d{1,3}[.)、])\s?/;

/** Kinds of break, best first, and how full a piece must at least be to end there. */
const PREFERENCES = [
  { rank: 5, fullness: 0.3 },
  { rank: 4, fullness: 0.3 },
  { rank: 3, fullness: 0.4 },
  { rank: 2, fullness: 0.4 },
  { rank: 1, fullness: 0.3 },
  { rank: 0, fullness: 0 },
] as const;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

interface Break {
  readonly offset: number;
  readonly rank: number;
  /** Closes the code block that the break falls into; empty outside. */
  readonly closing: string;
}

/** A part of a text for one message of its own. */
export interface MessagePiece {
  /** Opens the code block again that the piece begins in; empty outside. Not part of the text. */
  readonly opening: string;
  /** Characters of the text. */
  readonly text: string;
  /** Closes the code block that the piece ends in; empty outside. Not part of the text. */
  readonly closing: string;
}

/**
 * Cuts a text into pieces for one message each: at paragraphs, else before list items, at line ends, sentences, words.
 *
 * Never inside a surrogate pair or a grapheme, nor inside a link, mention or escape that would fit into one piece. A
 * code block that is cut is closed at the piece's end and opened again, with its language, in the next. Less these added
 * fences the pieces joined are the text; only white space as long as a message is left out, for Discord refuses it.
 *
 * @param text - Discord's Markdown.
 * @param limitChars - Longest piece in UTF-16 code units, at least 64.
 * @returns Pieces in reading order, none blank; `[]` for a blank text.
 */
export function splitMessage(text: string, limitChars: number): string[] {
  return splitIntoPieces(text, limitChars).map(({ opening, text: part, closing }) => opening + part + closing);
}

/** As `splitMessage`, with what was added kept apart: the texts joined are the text. */
export function splitIntoPieces(text: string, limitChars: number): MessagePiece[] {
  const fences = findCodeFences(text);
  const kept = uncuttableSpans(text, fences);
  const boundaries = graphemeBoundaries(text);
  const contentEnd = text.trimEnd().length;
  const pieces: MessagePiece[] = [];
  let position = 0;
  while (position < text.length) {
    const open = fenceAround(fences, position);
    const opening = open?.opening ?? '';
    const end = nextBreak(text, position, limitChars - opening.length, { fences, kept, boundaries, contentEnd });
    const body = text.slice(position, end.offset);
    if (body.trim() !== '') pieces.push({ opening, text: body, closing: end.closing });
    position = end.offset;
  }
  return pieces;
}

interface Landmarks {
  readonly fences: readonly CodeFence[];
  /** Offsets that lie inside something not to be cut. */
  readonly kept: ReadonlySet<number>;
  /** Offsets between graphemes, ascending, the text's end included. */
  readonly boundaries: readonly number[];
  /** Offset after the last character that is not white space. */
  readonly contentEnd: number;
}

function nextBreak(text: string, position: number, budget: number, landmarks: Landmarks): Break {
  const breakAt = (offset: number): Break => {
    const fence = fenceAround(landmarks.fences, offset);
    const isUnclosed = fence === undefined && offset === text.length && isLeftOpen(text, landmarks.fences);
    const closing = fence !== undefined || isUnclosed ? (text[offset - 1] === '\n' ? '```' : '\n```') : '';
    return { offset, closing, rank: rankOf(text, offset, fence) };
  };
  const candidates: Break[] = [];
  const blank: Break[] = [];
  const torn: Break[] = [];
  const contentStart = position + (/^\s*/.exec(text.slice(position))?.[0].length ?? 0);
  for (let index = firstAfter(landmarks.boundaries, position); index < landmarks.boundaries.length; index += 1) {
    const offset = landmarks.boundaries[index]!;
    if (offset - position > budget) break;
    const candidate = breakAt(offset);
    if (offset - position + candidate.closing.length > budget) continue;
    if (offset === text.length) return candidate;
    const isTorn = landmarks.kept.has(offset) || candidate.rank < 0;
    const isBlank = offset <= contentStart || offset >= landmarks.contentEnd;
    (isTorn ? torn : isBlank ? blank : candidates).push(candidate);
  }
  for (const { rank, fullness } of PREFERENCES) {
    const found = candidates.findLast((each) => each.rank >= rank && each.offset - position >= fullness * budget);
    if (found !== undefined) return found;
  }
  const longest = blank.at(-1) ?? torn.at(-1);
  if (longest !== undefined) return longest;
  // A single grapheme longer than a message: cut between its code points.
  const end = position + budget - 4;
  return breakAt(/[\uDC00-\uDFFF]/.test(text[end] ?? '') ? end - 1 : end);
}

function rankOf(text: string, offset: number, fence: CodeFence | undefined): number {
  const before = text[offset - 1] ?? '';
  if (fence !== undefined) {
    const isEmptyRest = offset <= fence.bodyStart || text.slice(offset, fence.bodyEnd).trim() === '';
    return isEmptyRest && fence.end > fence.bodyEnd ? -1 : before === '\n' ? 2 : 0;
  }
  if (before === '\n') {
    if (/\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, offset - 20), offset))) return 5;
    return LIST_ITEM.test(text.slice(offset, offset + 12)) ? 4 : 3;
  }
  if ('。！？；'.includes(before) || /[.!?]["')\]]*\s$/.test(text.slice(Math.max(0, offset - 6), offset))) return 2;
  return /\s/.test(before) ? 1 : 0;
}

/** The code block whose inside holds the offset; its two ends are outside. */
function fenceAround(fences: readonly CodeFence[], offset: number): CodeFence | undefined {
  return fences.find((fence) => fence.start < offset && offset < fence.end);
}

function isLeftOpen(text: string, fences: readonly CodeFence[]): boolean {
  const last = fences.at(-1);
  return last !== undefined && last.bodyEnd === last.end && last.end === text.length;
}

function uncuttableSpans(text: string, fences: readonly CodeFence[]): Set<number> {
  const inside = new Set<number>();
  const keep = (start: number, end: number): void => {
    for (let offset = start + 1; offset < end; offset += 1) inside.add(offset);
  };
  for (const match of text.matchAll(UNCUTTABLE)) {
    if (fenceAround(fences, match.index + 1) === undefined) keep(match.index, match.index + match[0].length);
  }
  for (const fence of fences) {
    keep(fence.start, fence.bodyStart + 1);
    keep(fence.bodyEnd, fence.end);
  }
  return inside;
}

function graphemeBoundaries(text: string): number[] {
  const boundaries: number[] = [];
  for (const { index, segment } of graphemes.segment(text)) boundaries.push(index + segment.length);
  return boundaries;
}

function firstAfter(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
