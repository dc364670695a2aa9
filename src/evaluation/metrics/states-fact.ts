import { toSimplified } from '../../language/chinese-script.js';

const DASHES = /[\u2010-\u2015\u2212]/g;
const SHORT_WORD = /^[a-z]{1,4}$/;

/** NFKC and lower case, answer markers and Markdown emphasis removed, dashes and apostrophes made one. */
function fold(text: string): string {
  return text
    .replaceAll('，', ', ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[\d+\]/g, '')
    .replace(/[*`]/g, '')
    .replace(DASHES, '-')
    .replaceAll('’', "'");
}

function patternOf(spelling: string): RegExp | null {
  const characters = Array.from(fold(spelling).replace(/[\s,]/g, ''));
  const compact = characters.join('');
  if (compact === '') return null;
  const body = characters.map((character) => character.replace(/[\\^$.|?*+()[\]{}/]/g, '\\$&')).join('[\\s,]*');
  if (SHORT_WORD.test(compact)) return new RegExp(`(?<![a-z])${body}s?(?![a-z])`, 'u');
  const before = /^\d/.test(compact) ? '(?<!\\d[.,]?)' : '';
  const after = /\d$/.test(compact) ? '(?![.,]?\\d)' : /万$/.test(compact) ? '(?!\\s*亿)' : '';
  return new RegExp(before + body + after, 'u');
}

/**
 * Whether a text contains a fact in a given spelling. Both are compared after NFKC, in lower case, without spaces and
 * commas, and once more with Traditional characters folded to Simplified.
 *
 * A number must stand whole (`175` is not in `1,175` nor in `175.5`, `GPT-3` not in `GPT-3.5`, 2.4 万 not in 2.4 万亿), and
 * so must a word of up to four Latin letters (`TPU` is not in `output`); a plural `s` does no harm.
 */
export function statesFact(text: string, spelling: string): boolean {
  const matches = (inText: string, ofSpelling: string): boolean => patternOf(ofSpelling)?.test(fold(inText)) ?? false;
  return matches(text, spelling) || matches(toSimplified(text), toSimplified(spelling));
}
