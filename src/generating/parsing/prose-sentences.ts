import { citedIn, markerGroup, withoutMarkers } from './markers.js';
import type { ParsedSentence } from './sentence-object.js';

const ABBREVIATION =
  /(?:^|[\s(（])(?:e\.g|i\.e|etc|vs|cf|al|approx|ca|fig|eq|no|nos|vol|pp|dr|mr|mrs|ms|prof|st|jr|sr|inc|ltd|corp|co|u\.s|u\.k|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|[a-z])$/i;
const CLOSING = /["'”’」』】）)\]*_`]/u;
const MARKERS_HERE = new RegExp(markerGroup, 'y');
/** What may go on to be a marker. */
const MAYBE_MARKER = /^\s*(?:[[【［][^\]】］]{0,30})?$/;
/** The number of a list's item, whose full stop ends nothing. */
const LIST_NUMBER = /^\s*(?:>\s*)*\d{1,2}$/;
/** Signs that Markdown puts before a line. */
const LINE_MARK = /^\s*(?:>\s*)*(?:[-*+•·]\s+|\d{1,2}[.)、]\s+|#{1,6}\s+|\|)?\s*/;
const RULE = /^\s*(?:[-*_=|:\s]{3,}|```\w*)\s*$/;

interface Cut {
  /** Where the sentence with its markers ends; undefined where more must come before that is known. */
  readonly end: number | undefined;
}

function markersEnd(text: string, from: number): number {
  MARKERS_HERE.lastIndex = from;
  return MARKERS_HERE.test(text) ? MARKERS_HERE.lastIndex : from;
}

/** Whether the punctuation mark at an index ends a sentence, by what stands before it and the first sign after it. */
function endsSentence(line: string, index: number, next: string): boolean {
  const character = line[index] ?? '';
  if ('。！？!?'.includes(character)) return true;
  if (character !== '.') return false;
  return /\s/.test(next) && !ABBREVIATION.test(line.slice(Math.max(0, index - 8), index));
}

/** The first sentence's end in a line that may still grow. */
function firstEnd(line: string): Cut {
  let depth = 0;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index] ?? '';
    if ('(（'.includes(character)) depth += 1;
    if (')）'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !'.。！？!?'.includes(character) || LIST_NUMBER.test(line.slice(0, index))) continue;
    let end = index + 1;
    while (end < line.length && (CLOSING.test(line[end] ?? '') || '。！？!?.'.includes(line[end] ?? ''))) {
      // A bracket may open a marker and never closes one here.
      end += 1;
    }
    const marked = markersEnd(line, end);
    const rest = line.slice(marked);
    // More markers may follow, and "3." may be the beginning of 3.5.
    if (MAYBE_MARKER.test(rest)) return { end: undefined };
    const isMarked = marked > end;
    if (isMarked || endsSentence(line, index, rest[0] ?? '')) return { end: marked };
  }
  return { end: undefined };
}

/**
 * Reads sentences out of prose with `[1]` markers that is still being written. A sentence without markers takes those of the
 * next one that has some in its paragraph, since models put them at the end of a paragraph; all are checked afterwards.
 */
export class ProseSentences {
  #line = '';
  #waiting: string[] = [];
  #hasCited = false;

  push(piece: string): ParsedSentence[] {
    const sentences: ParsedSentence[] = [];
    for (const part of piece.split(/(?<=\n)/)) {
      this.#line += part;
      sentences.push(...this.#take(part.endsWith('\n')));
    }
    return sentences;
  }

  /** What is left when nothing more comes. */
  finish(): ParsedSentence[] {
    return [...this.#take(true), ...this.#release([])];
  }

  #take(isWhole: boolean): ParsedSentence[] {
    const sentences: ParsedSentence[] = [];
    for (;;) {
      const { end } = firstEnd(isWhole ? `${this.#line.trimEnd()} \u0000` : this.#line);
      if (end === undefined) break;
      const text = this.#line.slice(0, end);
      this.#line = this.#line.slice(end);
      sentences.push(...this.#sentence(text));
    }
    if (isWhole) {
      sentences.push(...this.#sentence(this.#line));
      this.#line = '';
      // A lead such as "The sources say:" goes with the list after it, and words before the first marker may be no answer at all.
      const isLead = /[:：]$/.test(this.#waiting.at(-1) ?? '');
      if (this.#waiting.length > 0 && this.#hasCited && !isLead) sentences.push(...this.#release([]));
    }
    return sentences;
  }

  #sentence(raw: string): ParsedSentence[] {
    if (RULE.test(raw)) return [];
    const text = raw
      .replace(LINE_MARK, '')
      .replace(/\*\*|__|`/g, '')
      .trim();
    const words = withoutMarkers(text);
    const citations = citedIn(text);
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    if (citations.length === 0) {
      this.#waiting.push(words);
      return [];
    }
    this.#hasCited = true;
    return [...this.#release(citations), { text: words, citations }];
  }

  #release(citations: ParsedSentence['citations']): ParsedSentence[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting.map((text) => ({ text, citations: /[:：]$/.test(text) ? [] : citations }));
  }
}
