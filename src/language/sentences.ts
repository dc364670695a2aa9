import { trimSpan, type Span } from '../shared/span.js';

const CLOSING = /[”’」』】）》)\]"'*_`]/u;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|al|approx|ca|fig|eq|sec|no|nos|vol|pp|dr|mr|mrs|ms|prof|st|jr|sr|inc|ltd|corp|co|u\.s|u\.k|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|[a-z])$/i;
/** Abbreviations that something always follows, a capital letter as well. */
const NEVER_LAST = /(?:^|[\s(])(?:vs|cf|e\.g|i\.e|dr|mr|mrs|prof|fig|eq|vol|approx)$/i;

function endsSentence(text: string, index: number): boolean {
  const character = text[index] ?? '';
  if ('。！？!?…'.includes(character)) return true;
  if (character !== '.') return false;
  const next = text[index + 1] ?? '';
  if (next !== '' && !/\s/.test(next) && !CLOSING.test(next)) return false;
  if (ABBREVIATION.test(text.slice(Math.max(0, index - 8), index))) {
    const rest = text.slice(index + 1).trimStart();
    return (
      rest === '' ||
      (/^[A-Z\p{Script=Han}]/u.test(rest) &&
        !/\b[A-Z]$/.test(text.slice(Math.max(0, index - 2), index)) &&
        !NEVER_LAST.test(text.slice(Math.max(0, index - 8), index)))
    );
  }
  return true;
}

/** Longest text in brackets that is kept in one sentence. */
const MAX_BRACKETED = 160;

/** Where the bracket that opens at an index closes in the same paragraph; the index itself where it does not. */
function closingBracket(text: string, open: number): number {
  const isFullWidth = text[open] === '（';
  const inside = text.slice(open, open + MAX_BRACKETED);
  const close = inside.indexOf(isFullWidth ? '）' : ')');
  return close < 0 || /\n[ \t]*\r?\n/.test(inside.slice(0, close)) ? open : open + close;
}

/**
 * Splits a text into sentences: after 。！？!?… and after a full stop that ends a word, closing quotes and brackets
 * included. Decimal points, version numbers, common abbreviations, semicolons and what
 * stands in brackets do not end a sentence; a blank line does.
 *
 * @returns Spans in reading order, trimmed of white space, never empty, never overlapping; what lies between them is
 * white space. A text without letters or digits gives one span at most.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) spans.push(span);
    start = end;
  };
  for (let index = 0; index < text.length; index += 1) {
    // A bracket that opens a sentence may hold all of it.
    if ('（('.includes(text[index] || ' ') && text.slice(start, index).trim() !== '') {
      index = closingBracket(text, index);
    } else if (text[index] === '\n' && /^\n[ \t]*\r?\n/.test(text.slice(index, index + 40))) {
      push(index);
    } else if (endsSentence(text, index)) {
      let end = index + 1;
      while (end < text.length && (CLOSING.test(text[end] ?? '') || '。！？!?….'.includes(text[end] ?? ''))) end += 1;
      push(end);
      index = end - 1;
    }
  }
  push(text.length);
  return spans;
}
