import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { isNamedTerm } from './named-term.js';
import type { Dictionary } from './dictionary.js';
import { SortedLines } from './sorted-lines.js';

/**
 * Chinese words to stemmed English ones and back, and which words are names, made of CC-CEDICT by
 * `scripts/make-dictionary.js`.
 */
export const cedictFiles = { fromChinese: 'zh-en.txt.br', fromEnglish: 'en-zh.txt.br', kinds: 'kinds.txt.br' } as const;

const CHINESE = /^\p{Script=Han}/u;

/**
 * CC-CEDICT (CC BY-SA 4.0) as a dictionary of single terms. Its files are read when the first term is looked up, which takes
 * some twenty milliseconds.
 *
 * @param folder - Holds `cedictFiles`.
 */
export function openCedict(folder: string): Dictionary {
  const lines = new Map<string, SortedLines>();
  const linesOf = (file: string): SortedLines => {
    const open = lines.get(file) ?? new SortedLines(brotliDecompressSync(readFileSync(join(folder, file))));
    lines.set(file, open);
    return open;
  };
  return {
    translate: (term) => {
      const file = CHINESE.test(term) ? cedictFiles.fromChinese : cedictFiles.fromEnglish;
      const found = isNamedTerm(term) || /\d/.test(term) ? undefined : linesOf(file).find(term);
      return found === undefined ? [] : found.split(' ');
    },
    kindOf: (term) => {
      const kind = linesOf(cedictFiles.kinds).find(term);
      if (kind !== undefined) return kind === 'name' ? 'name' : 'word';
      return CHINESE.test(term) && linesOf(cedictFiles.fromChinese).find(term) !== undefined ? 'word' : undefined;
    },
  };
}
