import { toSimplified } from '../../language/chinese-script.js';

/** `x` and `*` between a number and a name, in either order, as people write "8x H100", "H100*8" and "H100 x 8". */
const TIMES_BEFORE_NAME =
  /(?<=(?<![A-Za-z\d,.])[\d,]+\s?)[xX*✕✖](?=\s?[A-Za-z]{1,9}[\s-]?\d|\s?\d{4}(?![\d.,])|\s?(?:张|块|卡|gpu|GPU))/g;
const COUNT_AFTER = String.raw`(?=\s?\d{1,6}(?![\d.]*\s?(?:10\b|[kKmMgG]?[bB]\b)))`;
// The X of MI300X is none.
const TIMES_AFTER_NAME = new RegExp(
  String.raw`(?<=[A-Za-z]\d{1,4}[A-Za-z]{0,5}\s|\d\s?[GT]B?\s?)[xX*✕✖]${COUNT_AFTER}|(?<=[A-Za-z]\d{1,4}[A-Za-z]{0,5})(?:[*✕✖]|(?<!mi\d{3})[xX](?=\d))${COUNT_AFTER}`,
  'gi',
);

/**
 * A question in the form that is read: NFKC, Simplified characters, `×` for "times" between a number and a name. Case is
 * kept, since Gb and GB differ.
 */
export function questionText(question: string): string {
  return toSimplified(question.replace(/[，、]/g, ', ').normalize('NFKC'))
    .replace(/[‐‑–—−]/g, '-')
    .replace(TIMES_BEFORE_NAME, '×')
    .replace(TIMES_AFTER_NAME, '×');
}
