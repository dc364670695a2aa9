import { toSimplified } from '../language/chinese-script.js';

/** What people write before or after a name without meaning another thing by it. */
const AROUND =
  /^(?:the)(?=[a-z])|(?:显卡|加速卡|加速器|芯片|大模型|模型|卡|gpus?|accelerators?|models?|instruct|chat|base)$/gu;

/**
 * Folds a name so that all its spellings are one: NFKC, lower case, Simplified characters, no spaces or punctuation except
 * the dot in a number. `Llama 3.1 405B` and `llama3.1-405b` give `llama3.1405b`; `H100-SXM5-80GB` gives `h100sxm580gb`.
 */
export function foldName(name: string): string {
  return toSimplified(name.normalize('NFKC').toLowerCase())
    .replace(/[^\p{L}\p{N}.+]/gu, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '');
}

/** A size of memory in a name, taken out of it: `H100-SXM5-80GB` gives `H100-SXM5-` and 80e9 bytes. */
export function splitMemory(name: string): { readonly rest: string; readonly bytes: number } | undefined {
  const match = /(?<![\d.])(\d{1,3})\s*g(?:i?b)?(?![\p{L}\p{N}])/iu.exec(name);
  if (match === null) return undefined;
  return { rest: name.replace(match[0], ''), bytes: Number(match[1]) * 1e9 };
}

/** A folded name without generic words around it: `h100显卡` is `h100`. */
export function withoutGenericWords(folded: string): string {
  const bare = folded.replace(AROUND, '');
  return bare === '' ? folded : bare;
}
