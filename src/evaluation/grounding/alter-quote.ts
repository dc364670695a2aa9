import { sha256 } from '../../shared/sha256.js';

/** Words of a script with spaces, figures, or single Chinese characters, with where they stand. */
const PIECE = /[\p{Script=Latin}\p{M}]+|\d+|\p{Script=Han}/gu;

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const replaced = (quote: string, { start, end }: Piece, by: string): string =>
  quote.slice(0, start) + by + quote.slice(end);

/** Letters and digits alone: two texts that agree in them differ in nothing that a reader would call another word. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Changes the last digit of a figure. */
function otherDigit(quote: string, pieces: readonly Piece[], pick: number): string | undefined {
  const figures = pieces.filter(({ text }) => /\d/.test(text));
  const figure = figures[pick % figures.length];
  if (figure === undefined) return undefined;
  const digit = (Number(figure.text.at(-1)) + 1 + (pick % 8)) % 10;
  return replaced(quote, figure, `${figure.text.slice(0, -1)}${digit}`);
}

/** Leaves out a word from the middle. */
function withoutWord(quote: string, inner: readonly Piece[], pick: number): string | undefined {
  const word = inner[pick % inner.length];
  return word === undefined ? undefined : replaced(quote, word, '').replaceAll('  ', ' ');
}

/** Puts two neighbours in each other's place. */
function swapped(quote: string, inner: readonly Piece[], pick: number): string | undefined {
  const at = pick % Math.max(1, inner.length - 1);
  const [left, right] = [inner[at], inner[at + 1]];
  if (left === undefined || right === undefined) return undefined;
  return replaced(replaced(quote, right, left.text), left, right.text);
}

/** Says more than the source: a word that was not there, in the middle. */
function withWord(quote: string, inner: readonly Piece[], pick: number): string | undefined {
  const word = inner[pick % inner.length];
  if (word === undefined) return undefined;
  const added = /\p{Script=Han}/u.test(word.text) ? `约${word.text}` : `almost ${word.text}`;
  return replaced(quote, word, added);
}

/**
 * A quote with one word or digit changed, left out, added or moved, so that it is no longer verbatim; the same for the same quote.
 *
 * @param sources - Texts that the result must not stand in, punctuation and white space aside.
 * @returns Undefined where no change of a quote this short makes it another one.
 */
export function alterQuote(quote: string, sources: readonly string[]): string | undefined {
  const pieces = [...quote.matchAll(PIECE)].map(({ 0: text, index: start }) => ({
    text,
    start,
    end: start + text.length,
  }));
  const inner = pieces.slice(1, -1);
  const pick = Number.parseInt(sha256(quote).slice(0, 6), 16);
  const ways = [
    (): string | undefined => otherDigit(quote, pieces, pick),
    (): string | undefined => withoutWord(quote, inner, pick),
    (): string | undefined => swapped(quote, inner, pick),
    (): string | undefined => withWord(quote, inner, pick),
  ];
  const folded = sources.map(lettersOf);
  for (let turn = 0; turn < ways.length; turn += 1) {
    const altered = ways[(pick + turn) % ways.length]?.();
    if (altered !== undefined && !folded.some((source) => source.includes(lettersOf(altered)))) return altered;
  }
  return undefined;
}
