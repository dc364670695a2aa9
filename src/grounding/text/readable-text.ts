import { toSimplified } from '../../language/chinese-script.js';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function plainDigits(raised: string): string {
  return Array.from(raised, (digit) => SUPERSCRIPTS.indexOf(digit)).join('');
}

/**
 * A text as figures and names are looked for in it: Simplified characters, plain digits and letters for full-width ones, `10^23` for
 * 10²³, one kind of hyphen and of space. Letter case stays, since units need it.
 */
export function readableText(text: string): string {
  return (
    toSimplified(text)
      .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05]/g, (wide) =>
        String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
      )
      .replace(/(?<=10)[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (raised) => `^${plainDigits(raised)}`)
      // Taiwan counts 10^12 as one 兆.
      .replace(/(?<=\d ?)兆(?!瓦|字|位|赫|比|[A-Za-z])/g, '万亿')
      .replace(/[\u2010-\u2013\u2212]/g, '-')
      .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
      .replace(/[‘’]/g, "'")
      // 9:00 and 9 时 are one time of day.
      .replace(/(?<![\d:.])(\d{1,2})[:：]00(?![\d:])/g, '$1')
  );
}

/** Lower case for finding names, with the length of the readable text: `8xH100` is eight of them. */
export function foldReadable(readable: string): string {
  const lower = readable.toLowerCase();
  const folded = lower.length === readable.length ? lower : readable;
  return folded.replace(/(?<=\d)x(?=[a-z]{1,5}-?\d)/g, '×');
}
