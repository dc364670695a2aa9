/** A piece of text that names are made of: a run of letters, a number, or one Chinese character. */
export interface NameToken {
  /** Lower case; a possessive `'s` and the plural `s` of a longer word removed. */
  readonly key: string;
  /** Where it stands in the text that was given. */
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly isSpaced: boolean;
  /** Whether something stands before it over which no name goes on: the end of a sentence, a comma, a new line. */
  readonly isApart: boolean;
}

/** A plus counts after a letter that stands alone, as in `Command R+`, not in `AI+`. */
const TOKEN = /(\d+(?:\.\d+)*)|((?<![a-z])[a-z]\+{1,2}(?![a-z\d])|[a-z]+(?:['’][a-z]+)?)|(\p{Script=Han}|[\p{L}])/gu;

const APART = /.{3}|[。、…,;:!?\n]|\.\s/su;

function singular(word: string): string {
  const own = word.replace(/['’]s$/, '');
  const isPlural = own.length > 3 && (/[^osu]s$/.test(own) || /^[cdgintvx]pus$/.test(own));
  return isPlural ? own.slice(0, -1) : own;
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
    const gap = text.slice(tokens.at(-1)?.end ?? 0, start);
    tokens.push({
      key: match[2] === undefined ? match[0] : singular(match[0]),
      start,
      end: start + match[0].length,
      isSpaced: /\s$/.test(gap),
      isApart: APART.test(gap),
    });
  }
  return tokens;
}
