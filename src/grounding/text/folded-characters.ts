/** A text folded for comparing quotes, with the way back. */
export interface FoldedCharacters {
  readonly text: string;
  /** For each folded code unit the range in the original that it was made of. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const LEFT_OUT = /[\s*`\u200B-\u200D\u2060\uFEFF\u00AD]/u;
const SAME: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '‘': "'",
  '’': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '−': '-',
};

/**
 * NFKC and lower case, white space and Markdown's emphasis left out, one kind of quotation marks and hyphens. Nothing else is
 * forgiven: a quote is verbatim or it is none.
 */
export function foldCharacters(text: string): FoldedCharacters {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    if (!LEFT_OUT.test(character)) {
      const plain = (SAME[character] ?? character).normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
      for (let unit = 0; unit < plain.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
      folded += plain;
    }
    at = end;
  }
  return { text: folded, starts, ends };
}
