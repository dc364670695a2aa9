/** A code block as Discord reads it: from one run of three backticks to the next. */
export interface CodeFence {
  /** Offset of the opening backticks. */
  readonly start: number;
  /** Offset after the opening backticks, their language and the line break. */
  readonly bodyStart: number;
  /** Offset of the closing backticks; the end of the text where they are missing. */
  readonly bodyEnd: number;
  /** Offset after the closing backticks. */
  readonly end: number;
  /** What opens the block again in the next message, its language included. */
  readonly opening: string;
}

const FENCE = '```';

/** The code blocks of a text in reading order. One that is never closed reaches to the end of the text. */
export function findCodeFences(text: string): CodeFence[] {
  const fences: CodeFence[] = [];
  let start = text.indexOf(FENCE);
  while (start !== -1) {
    const header = /^(?:([a-zA-Z0-9_+\-.#]{1,30})?\r?\n)?/.exec(text.slice(start + 3, start + 40));
    const bodyStart = start + 3 + (header?.[0].length ?? 0);
    const closing = text.indexOf(FENCE, bodyStart);
    const bodyEnd = closing === -1 ? text.length : closing;
    const end = closing === -1 ? text.length : closing + 3;
    fences.push({ start, bodyStart, bodyEnd, end, opening: `${FENCE}${header?.[1] ?? ''}\n` });
    start = text.indexOf(FENCE, end);
  }
  return fences;
}
