import { ENGLISH_NUMBER, englishNumber, HAN_NUMBER, hanNumber } from './number-words.js';
import { unitAt, type Unit } from './unit.js';

/** A number as it stands in a text, its scale applied: `2.4 万`, `24,000` and `24k` all have the value 24000. */
export interface NumberInText {
  readonly value: number;
  /** The other reading of a number in a range whose scale stands once: 2 of "2 to 3 million" may be two million. */
  readonly rangeValue?: number;
  readonly unit?: Unit;
  /** Range in UTF-16 code units, scale included and unit left out. */
  readonly start: number;
  readonly end: number;
  /** Written in words (`four`, `四`) and not in digits. */
  readonly inWords: boolean;
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
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
  hundred: 1e2,
  'hundred thousand': 1e5,
  'hundred million': 1e8,
  'hundred billion': 1e11,
  t: 1e12,
  b: 1e9,
  bn: 1e9,
  m: 1e6,
  k: 1e3,
};
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

// A digit inside a name is no number: neither the 100 of H100 nor the 4 of GPT-4.
const digits = String.raw`(?<![A-Za-z][-.]?|\d[.,]?)(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[eE](?<exponent>[+-]?\d{1,2})(?![\d.]))?`;
const power = String.raw`(?: ?[×xX*] ?10(?:\^(?<power>-?\d{1,2})|(?<raised>[${SUPERSCRIPTS}]+)| 的 (?<han_power>\d{1,2}) 次方))?`;
const words = String.raw`\b(?<word>${ENGLISH_NUMBER}|a(?= (?:hundred|thousand|million|billion|trillion)\b))(?:\b|(?=fold\b))`;
const numeral = String.raw`(?<![零〇一二两三四五六七八九十百千万亿第数几整每])(?<numeral>${HAN_NUMBER})`;
const scale = String.raw`(?:[ -]?(?<scale>(?:hundred )?(?:trillion|billion|million|thousand)|hundred|bn)\b|[ ]?多?(?<han>万亿|[十百千]?亿|[十百千]?万|千(?![瓦米克字兆比])|百(?!分))|(?<letter>[TBMKk])(?![A-Za-z/]))?`;
const PATTERN = new RegExp(`(?:${digits}${power}|${words}|${numeral})${scale}`, 'gi');
const RANGE = /^ ?(?:-|–|—|~|～|\/|to|and|or|至|到|和|或|与|及|、|,|, and) ?(?:US ?\$|\$)?$/;

function superscript(raised: string): number {
  return Number(Array.from(raised, (digit) => SUPERSCRIPTS.indexOf(digit)).join(''));
}

/** Ten digits are more than any text gives; they undo what 2.4 × 10000 leaves behind in binary. */
function rounded(value: number): number {
  return Number(value.toPrecision(10));
}

interface Found extends NumberInText {
  readonly base: number;
  readonly factor: number;
}

function read(match: RegExpExecArray, text: string): Found | undefined {
  const groups = match.groups ?? {};
  const word = groups['word']?.toLowerCase();
  const numeralText = groups['numeral'];
  const written = Number((groups['digits'] ?? '').replaceAll(',', ''));
  let base = written;
  if (word !== undefined) base = word === 'a' ? 1 : englishNumber(word);
  else if (numeralText !== undefined) base = hanNumber(numeralText);
  // 10^18 alone is a number too: its ten is the base.
  const exponent = Number(
    groups['exponent'] ??
      groups['power'] ??
      groups['han_power'] ??
      (groups['raised'] === undefined ? 0 : superscript(groups['raised'])),
  );
  const factor =
    (SCALES[(groups['scale'] ?? groups['han'] ?? groups['letter'] ?? '').toLowerCase()] ?? 1) * 10 ** exponent;
  const end = match.index + match[0].length;
  // 一两个, 三四家 and 一一对应 give no number; 二〇二三 does.
  const isLoose = numeralText !== undefined && /^[一二两三四五六七八九]{2,3}$/.test(numeralText);
  if (Number.isNaN(base) || isLoose) return undefined;
  const unit = unitAt(text, match.index, end);
  const inWords = groups['digits'] === undefined;
  return {
    value: rounded(base * factor),
    ...(unit !== undefined && { unit: { dimension: unit.dimension, factor: unit.factor } }),
    start: match.index,
    end,
    inWords,
    base,
    factor,
  };
}

const BARE_POWER = /(?<![\d.×x^]\s?)10(?:\^(\d{1,2})|([⁰¹²³⁴⁵⁶⁷⁸⁹]+))/g;

/** Powers of ten that stand alone, `10^18`: told here so that their 10 and 18 are not taken for numbers. */
function barePowers(text: string): Found[] {
  return [...text.matchAll(BARE_POWER)].map((match) => {
    const exponent = match[1] === undefined ? superscript(match[2] ?? '') : Number(match[1]);
    const value = 10 ** exponent;
    const end = match.index + match[0].length;
    const unit = unitAt(text, match.index, end);
    return {
      value,
      ...(unit !== undefined && { unit: { dimension: unit.dimension, factor: unit.factor } }),
      start: match.index,
      end,
      inWords: false,
      base: value,
      factor: 1,
    };
  });
}

/**
 * Every number of an English or Chinese text in the order of the text: in digits (`24,000`, `2.4 万`, `530B`,
 * `3.8×10^25`) or in words (`twenty-four`, `三百`), with the scale and the unit that follow it. Digits that belong to a
 * name (`H100`, `GPT-4`) are none.
 */
export function findNumbers(text: string): NumberInText[] {
  const powers = barePowers(text);
  const inPower = (start: number): boolean => powers.some((found) => start >= found.start && start < found.end);
  const found = [...powers];
  for (const match of text.matchAll(PATTERN)) {
    const number = inPower(match.index) ? undefined : read(match, text);
    if (number !== undefined) found.push(number);
  }
  found.sort((a, b) => a.start - b.start);
  return withRanges(found, text);
}

/** Gives the numbers of "10, 38 and 71 billion" and "3 to 4 GB" the scale and the unit that only the last one carries. */
function withRanges(found: readonly Found[], text: string): NumberInText[] {
  const numbers: NumberInText[] = [];
  let factor = 1;
  let unit: Unit | undefined;
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const { base, factor: own, ...number } = found[index]!;
    const next = found[index + 1];
    const isLinked = next !== undefined && RANGE.test(text.slice(number.end, next.start));
    factor = own !== 1 || !isLinked ? own : factor;
    unit = number.unit ?? (isLinked ? unit : undefined);
    numbers.push({
      ...number,
      ...(unit !== undefined && { unit }),
      ...(own === 1 && factor !== 1 && { rangeValue: rounded(base * factor) }),
    });
  }
  return numbers.reverse();
}
