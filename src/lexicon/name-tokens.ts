/** A piece of text that names are made of: a run of letters, a number, or one Chinese character. */
export interface NameToken {
  /** Lower case; a plural `s` of a longer word removed. */
  readonly key: string;
  /** Where it stands in the text that was given. */
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly isSpaced: boolean;
}

const TOKEN = /(\d+(?:\.\d+)*)|([a-z]+(?:'[a-z]+)?)|(\p{Script=Han}|[\p{L}])/gu;

function singular(word: string): string {
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * Tokens for matching names: `GPT-3.5` gives gpt·3.5, `H100 NVL` h·100·nvl, `通义千问` four characters. Hyphens and other
 * signs only separate, so that `GPT3.5`, `GPT-3.5` and `gpt 3.5` are one name, and `GPT-3` is not in `GPT-3.5`.
 *
 * @param text - Lower-cased, NFKC-normalised and of Simplified characters for the matching to be complete.
 */
export function nameTokens(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    tokens.push({
      key: match[2] === undefined ? match[0] : singular(match[0]),
      start,
      end: start + match[0].length,
      isSpaced: start > 0 && /\s/.test(text[start - 1] ?? ''),
    });
  }
  return tokens;
}
