import type { Chunk } from '../chunking/chunk.js';
import type { Span } from '../shared/span.js';
import { foldCharacters, type FoldedCharacters } from './text/folded-characters.js';

/** What models put around a quote, or leave off at its end. */
const AROUND = /^[\s"'“”‘’「」『』.。…,，;；:：|-]+|[\s"'“”‘’「」『』.。…,，;；:：!！|-]+$/gu;
/** A quote with fewer letters and digits says nothing. */
const SHORTEST = 2;

const folded = new WeakMap<Chunk, { readonly raw: FoldedCharacters; readonly plain: readonly FoldedCharacters[] }>();

function foldedOf(chunk: Chunk): { readonly raw: FoldedCharacters; readonly plain: readonly FoldedCharacters[] } {
  let known = folded.get(chunk);
  if (known === undefined) {
    known = {
      raw: foldCharacters(chunk.text),
      plain: chunk.statements.map(({ plainText }) => foldCharacters(plainText)),
    };
    folded.set(chunk, known);
  }
  return known;
}

const isWordCharacter = (character: string | undefined): boolean => /[a-z\d]/.test(character ?? '');

/** Whether a word or number is cut at a place of the original: between `17` and `5` of 175. */
function isInsideWord(original: string, at: number): boolean {
  const [before, after] = [original[at - 1]?.toLowerCase(), original[at]?.toLowerCase()];
  if (isWordCharacter(before) && isWordCharacter(after)) return true;
  // 1,750 and 3.5 are one number.
  const isJoint = (joint: string | undefined, left: string | undefined, right: string | undefined): boolean =>
    /[.,]/.test(joint ?? '') && /\d/.test(left ?? '') && /\d/.test(right ?? '');
  return isJoint(before, original[at - 2], after) || isJoint(after, before, original[at + 1]);
}

function find(wanted: string, { text, starts, ends }: FoldedCharacters, original: string): Span | undefined {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const start = starts[at] ?? 0;
    const end = ends[at + wanted.length - 1] ?? original.length;
    if (!isInsideWord(original, start) && !isInsideWord(original, end)) return { start, end };
  }
  return undefined;
}

/**
 * Where a quote stands in a passage, word for word, but for width, letter case, white space and emphasis.
 *
 * @param quote - From the passage's Markdown, or from what a reader sees of it, table rows as `head: cell` pairs included.
 * @returns Offsets into the file; undefined where the passage does not hold it.
 */
export function locateQuote(quote: string, chunk: Chunk): Span | undefined {
  const wanted = foldCharacters(quote.replace(AROUND, '')).text;
  if ((wanted.match(/[\p{L}\d]/gu)?.length ?? 0) < SHORTEST) return undefined;
  const { raw, plain } = foldedOf(chunk);
  const found = find(wanted, raw, chunk.text);
  if (found !== undefined) return { start: chunk.startOffset + found.start, end: chunk.startOffset + found.end };
  return locateInStatements(wanted, chunk, plain);
}

/** The span of the statements whose plain text, one after another, holds the quote. */
function locateInStatements(wanted: string, chunk: Chunk, plain: readonly FoldedCharacters[]): Span | undefined {
  const whole = plain.map(({ text }) => text).join('');
  const at = whole.indexOf(wanted);
  if (at < 0) return undefined;
  let from = 0;
  let span: { start: number; end: number } | undefined;
  for (const [index, { text }] of plain.entries()) {
    const statement = chunk.statements[index];
    const overlaps = from < at + wanted.length && from + text.length > at;
    if (overlaps && statement !== undefined) {
      const shown = statement.plainText;
      const inner = plain[index]!;
      const cutsStart = at > from && isInsideWord(shown, inner.starts[at - from] ?? 0);
      const last = at + wanted.length - 1 - from;
      const cutsEnd = last < text.length - 1 && isInsideWord(shown, inner.ends[last] ?? shown.length);
      if (cutsStart || cutsEnd) return undefined;
      span = span === undefined ? { start: statement.start, end: statement.end } : { ...span, end: statement.end };
    }
    from += text.length;
  }
  return span;
}
