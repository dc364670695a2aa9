import { HAN_NUMBER, hanNumber } from '../../quantities/number-words.js';
import type { Quantity } from './quantity.js';

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  tenths: 10,
  twelfth: 12,
  fifteenth: 15,
  sixteenth: 16,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
};
const COUNTS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 };

/** What a number in words is: a multiple, a share, or a plain count. */
interface Reading {
  readonly value: number;
  readonly dimension?: 'share' | 'ratio';
}

type Reader = readonly [pattern: RegExp, read: (match: RegExpExecArray) => Reading];

const ratio = (value: number): Reading => ({ value, dimension: 'ratio' });
const share = (value: number): Reading => ({ value: value * 100, dimension: 'share' });
const hanOrDigits = (text = ''): number => (/^\d/.test(text) ? Number(text) : hanNumber(text));

const HAN_PART = String.raw`(${HAN_NUMBER}|\d+)`;
const ENGLISH_PARTS = Object.keys(PARTS)
  .filter((part) => !part.startsWith('hal'))
  .join('|');

/** What follows a share: "a third of it", "a third less"; after "a third aim" it is an ordinal. */
const AFTER_SHARE = String.raw`(?:of|in|to|more|less|as|from|at|and|or|the|higher|lower|by|on|for|than|between|faster|slower|cheaper|larger|smaller|fewer|that|when|over|after|since|its|their|what|is|are|was|were|goes|went|comes?)\b`;

const READERS: readonly Reader[] = [
  [new RegExp(`${HAN_PART} ?分之 ?${HAN_PART}`, 'g'), (m) => share(hanOrDigits(m[2]) / hanOrDigits(m[1]))],
  [
    new RegExp(
      String.raw`(?<!\b(?:next|following|past|last|previous|consecutive|first|latest|these|those|within) )\b(?:(a|one|two|three|four)[ -])(${ENGLISH_PARTS})\b(?! (?:of )?(?:\d{4}|generation|quarter))(?<!\b(?:one|two|three|four) quarters?(?! of))(?!-)(?<!\ba (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?= (?!${AFTER_SHARE})[a-z]))`,
      'gi',
    ),
    (m) => share((COUNTS[(m[1] ?? '').toLowerCase()] ?? 1) / (PARTS[(m[2] ?? '').toLowerCase()] ?? 1)),
  ],
  [
    /(?<!first[ -]|second[ -]|latter )(?<!and a )\bhal(?:f|v(?:e|es|ed|ing))\b(?![ -](?:of (?:19|20)\d\d|precision|a year|year|duplex))|(?<!大)一半|半个(?![月小世多])|半数|对半|减半|折半|砍半|腰斩/gi,
    () => share(0.5),
  ],
  [
    /\b(?:twice(?! (?:in|a|per|daily|weekly|before|already|more)\b)(?![.,;])|doubl(?:e|ed|es|ing)(?![ -]?(?:precision|digit|data|edged)))\b|翻了?一?[倍番](?!又)|加倍|(?<!成)倍增/gi,
    () => ratio(2),
  ],
  // 快一倍 is twice as fast.
  [/(?<=[快多高大贵长增加升涨提翻])了?一倍/g, () => ratio(2)],
  [new RegExp(`(${HAN_NUMBER}) ?倍`, 'g'), (m) => ratio(hanOrDigits(m[1]))],
  [/(?<![\d/.,])1\/(\d{1,4})(?![\d/])/g, (m) => share(1 / Number(m[1]))],
  [new RegExp(`(?<=每)(${HAN_NUMBER}|\\d+) ?(?=[层个块台步代张颗])`, 'g'), (m) => ({ value: hanOrDigits(m[1]) })],
  [/\b(?:thrice|tripl(?:e|ed|es|ing))\b|翻了?两倍/gi, () => ratio(3)],
  [/\bquadrupl(?:e|ed|es|ing)\b|翻了?两番/gi, () => ratio(4)],
];

/** Multiples and fractions that a text gives in words: a third is 33.3 per cent, doubled is two times. */
export function findRatios(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const [pattern, read] of READERS) {
    for (const match of text.matchAll(pattern)) {
      const { value, dimension } = read(match);
      const start = match.index;
      const end = start + match[0].length;
      if (!Number.isFinite(value) || found.some((other) => start < other.end && end > other.start)) continue;
      found.push({
        value,
        ...(dimension !== undefined && { unit: { dimension, factor: 1 } }),
        start,
        end,
        inWords: true,
      });
    }
  }
  return found;
}
