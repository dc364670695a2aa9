import { englishNumber, ENGLISH_NUMBER, hanNumber, HAN_NUMBER } from '../../quantities/number-words.js';
import { amountUnitAt, type AmountDimension } from './amount-unit.js';

/** A number of a question with its scale and unit applied: "1.5 万亿 tokens" is 1.5e12 tokens. */
export interface Amount {
  /** In base units; see `AmountUnit`. */
  readonly value: number;
  readonly dimension: AmountDimension;
  /** `k` of 128k and the like in lower case, Chinese scales as they stand; empty for none. */
  readonly scale: string;
  /** Range in UTF-16 code units: the number with its sign, scale, unit and a currency before it. */
  readonly start: number;
  readonly end: number;
  /** End of the number and scale, where the unit begins. */
  readonly numberEnd: number;
  /** Written in words, such as 八 or `two`. */
  readonly isInWords: boolean;
}

const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
  trillion: 1e12,
  tn: 1e12,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  mn: 1e6,
  thousand: 1e3,
  hundred: 1e2,
  dozen: 12,
  q: 1e15,
  t: 1e12,
  b: 1e9,
  m: 1e6,
  k: 1e3,
  w: 1e4,
};
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const sign = String.raw`(?<sign>(?:(?<![\w\d一-龥)\]]|[为是要])-|负|minus |negative ))?`;
const digits = String.raw`(?<![A-Za-z_][-.]?|\d[.,]?|\d-)(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:[eE](?<exponent>[+-]?\d{1,3})(?![\d.]))?`;
const power = String.raw`(?:\s?[×xX*·]\s?10\s?(?:\^\s?(?<power>-?\d{1,2})|\*\*\s?(?<stars>\d{1,2})|(?<raised>[${SUPERSCRIPTS}]+)|\s?的\s?(?<han_power>\d{1,2})\s?次方?))?`;
const words = String.raw`\b(?<word>${ENGLISH_NUMBER}|an?(?=\s(?:hundred|thousand|million|billion|trillion|dozen|day|week|month|quarter|year|hour|single|gpu|card)))\b`;
const numeral = String.raw`(?<![零〇一二两三四五六七八九十百千万亿第几数整每])(?<numeral>半(?=个?(?:年|月|天|小时))|${HAN_NUMBER}|百(?=万|亿)|千(?=万|亿|卡)|万(?=亿|卡))`;
const scale = String.raw`(?:[\s-]?(?<english>(?:hundred |hundred-)?(?:trillion|billion|million|thousand)|hundred|dozen)s?\b|\s?(?<han>万亿|[十百千]?亿|[十百千]?万|千(?![瓦米克字兆比])|百(?!分))|\s?(?<short>bn|tn|mn)(?![A-Za-z])|(?<letter>[TBMKkQ])(?![A-Za-z]|\/[A-Za-z])|(?<low>[tbm])(?![A-Za-z]|\/[A-Za-z])|(?<wan>w)(?=\s?(?:张|块|卡|条|个|多|token|参数|人|词元|张卡|颗)))?`;
const PATTERN = new RegExp(`${sign}(?:${digits}${power}|${words}|${numeral})${scale}`, 'gi');
const BARE_POWER =
  /(?<![\d.×x^]\s?)10\s?(?:\^\s?(\d{1,3})|\*\*\s?(\d{1,3})|([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\s?的\s?(\d{1,2})\s?次方?)/g;
const CURRENCY = /(?:US\s?\$|\$|USD\s?|(?<yuan>¥|￥|RMB\s?|CNY\s?))\s?$/i;
const SHARE_BEFORE = /百分之\s?$/;
const TENTHS = /^\s?成(?![为立本功员果长熟交])/;

function superscript(raised: string): number {
  return Number(Array.from(raised, (digit) => SUPERSCRIPTS.indexOf(digit)).join(''));
}

/** Twelve digits are more than any question gives; they undo what 2.4 × 10000 leaves behind in binary. */
function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}

function withUnit(
  text: string,
  value: number,
  scaleWord: string,
  start: number,
  numberEnd: number,
  isInWords: boolean,
): Amount {
  const base = { scale: scaleWord, numberEnd, isInWords };
  const before = text.slice(Math.max(0, start - 8), start);
  const currency = CURRENCY.exec(before);
  if (currency !== null) {
    const isYuan = currency.groups?.['yuan'] !== undefined;
    return {
      ...base,
      value: rounded(value),
      dimension: isYuan ? 'CNY' : 'USD',
      start: start - currency[0].length,
      end: numberEnd,
    };
  }
  const share = SHARE_BEFORE.exec(before);
  if (share !== null) {
    return { ...base, value: rounded(value / 100), dimension: 'share', start: start - share[0].length, end: numberEnd };
  }
  const tenths = TENTHS.exec(text.slice(numberEnd));
  if (tenths !== null) {
    return { ...base, value: rounded(value / 10), dimension: 'share', start, end: numberEnd + tenths[0].length };
  }
  const unit = amountUnitAt(text, numberEnd);
  if (unit === undefined) return { ...base, value: rounded(value), dimension: 'plain', start, end: numberEnd };
  return { ...base, value: rounded(value * unit.factor), dimension: unit.dimension, start, end: unit.end };
}

function read(match: RegExpExecArray, text: string): Amount | undefined {
  const groups = match.groups ?? {};
  const word = groups['word']?.toLowerCase();
  const numeralText = groups['numeral'];
  let base = Number((groups['digits'] ?? '').replaceAll(',', ''));
  if (word !== undefined) base = /^an?$/.test(word) ? 1 : englishNumber(word);
  else if (numeralText === '半') base = 0.5;
  else if (
    numeralText !== undefined &&
    SCALES[numeralText] !== undefined &&
    numeralText.length === 1 &&
    '百千万'.includes(numeralText)
  )
    base = SCALES[numeralText] ?? 1;
  else if (numeralText !== undefined) base = hanNumber(numeralText);
  // 一两个, 三四家 and 一一对应 give no number.
  const isLoose = numeralText !== undefined && /^[一二两三四五六七八九]{2,3}$/.test(numeralText);
  if (Number.isNaN(base) || isLoose) return undefined;
  const exponent = Number(
    groups['exponent'] ??
      groups['power'] ??
      groups['stars'] ??
      groups['han_power'] ??
      (groups['raised'] === undefined ? 0 : superscript(groups['raised'])),
  );
  const scaleWord = (
    groups['english'] ??
    groups['han'] ??
    groups['short'] ??
    groups['letter'] ??
    groups['low'] ??
    groups['wan'] ??
    ''
  ).toLowerCase();
  const parts = scaleWord.split(/[ -]/).map((part) => SCALES[part] ?? 1);
  const factor = parts.reduce((product, part) => product * part, 1) * 10 ** exponent;
  const value = (groups['sign'] === undefined ? 1 : -1) * base * factor;
  return withUnit(text, value, scaleWord, match.index, match.index + match[0].length, groups['digits'] === undefined);
}

/**
 * Every number of a question after `questionText`, in its order. Digits within a name (H100, GPT-4) are none.
 *
 * @param taken - Ranges that were read otherwise, such as names; no number begins in them.
 */
export function findAmounts(
  text: string,
  taken: readonly { readonly start: number; readonly end: number }[] = [],
): Amount[] {
  const isFree = ({ start, end }: { start: number; end: number }): boolean =>
    !taken.some((range) => start < range.end && end > range.start);
  const powers = [...text.matchAll(BARE_POWER)].map((match) => {
    const exponent = match[3] === undefined ? Number(match[1] ?? match[2] ?? match[4]) : superscript(match[3]);
    return withUnit(text, 10 ** exponent, '', match.index, match.index + match[0].length, false);
  });
  const found = powers.filter((amount) => isFree({ start: amount.start, end: amount.numberEnd }));
  for (const match of text.matchAll(PATTERN)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (powers.some(({ start, end }) => range.start >= start && range.start < end) || !isFree(range)) continue;
    const amount = read(match, text);
    if (amount !== undefined) found.push(amount);
  }
  return found.sort((a, b) => a.start - b.start);
}
