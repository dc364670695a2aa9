/** A range of a file's text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span without the white space at its ends; empty at its start where there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  return { start: from, end: to };
}
