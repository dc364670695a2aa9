import { HAN_NUMBER, hanNumber } from '../../quantities/number-words.js';
import type { ReadText } from '../text/read-text.js';
import { isLooselyGiven } from './loosely-given.js';
import type { Quantity } from './quantity.js';

/** Seconds of the periods for which prices and rates hold. */
const PERIOD_NAMES: ReadonlyMap<number, string> = new Map([
  [60, 'minute'],
  [3600, 'hour'],
  [86_400, 'day'],
  [7 * 86_400, 'week'],
  [30 * 86_400, 'month'],
  [365 * 86_400, 'year'],
]);
const EVERY: ReadonlyMap<string, string> = new Map([
  ['hour', '个?小时'],
  ['day', '天'],
  ['week', '周'],
  ['month', '个月'],
  ['year', '年'],
]);
const PER_MANY: ReadonlyMap<number, RegExp> = new Map([
  [1e3, /(?:\bper|\ba|\/) ?thousand\b|[每/]千/],
  [1e6, /(?:\bper|\ba|\/) ?million\b|[每/] ?百万/],
  [1e9, /(?:\bper|\ba|\/) ?billion\b|[每/] ?十亿/],
]);
/** A year that the evidence gives as a date, or a date's year as a number: 2048. */
function isYearOf({ value, unit, inWords }: Quantity, texts: readonly ReadText[]): boolean {
  return !inWords && unit === undefined && texts.some(({ dates }) => dates.some(({ year }) => year === value));
}

/** "One hour of a card" of a price per hour, "every two years" of 每两年. */
function isPeriodOf({ value, unit }: Quantity, texts: readonly ReadText[]): boolean {
  if (unit?.dimension !== 'time') return false;
  const period = PERIOD_NAMES.get(unit.factor);
  if (value === 1 && period !== undefined) {
    const single = new RegExp(String.raw`\b(?:the|last|a|per|each|single|whole) ${period}\b`);
    return texts.some(({ quantities, folded }) => quantities.some(({ per }) => per === period) || single.test(folded));
  }
  const every = EVERY.get(period ?? '');
  return every !== undefined && texts.some(({ readable }) => everyIn(readable, every).includes(value));
}

function everyIn(readable: string, unit: string): number[] {
  const pattern = new RegExp(String.raw`每(${HAN_NUMBER}|\d+) ?${unit}`, 'g');
  return [...readable.matchAll(pattern)].map(([, number = '']) =>
    /^\d/.test(number) ? Number(number) : hanNumber(number),
  );
}

/** 每 100 万词元 of a price "per million tokens". */
function isPerMany({ value, unit }: Quantity, texts: readonly ReadText[]): boolean {
  const named = PER_MANY.get(value);
  return named !== undefined && unit === undefined && texts.some(({ folded }) => named.test(folded));
}

/** 4-bit formats of a passage that names INT4 or FP4. */
function isWidthOfFormat({ value, counts }: Quantity, texts: readonly ReadText[]): boolean {
  if (counts !== 'bits') return false;
  const format = new RegExp(String.raw`\b(?:u?int|n?fp?|bf|tf|mxfp|w)${value}\b`, 'i');
  return texts.some(({ readable }) => format.test(readable));
}

/** What calculators find is rounded where it is told. */
function isRoundedFrom(quantity: Quantity, calculations: readonly ReadText[]): boolean {
  const factor = quantity.unit?.factor ?? 1;
  return calculations.some(({ quantities }) =>
    quantities.some((found) => {
      const exact = (found.value * (found.unit?.factor ?? 1)) / factor;
      return [2, 3, 4, 5, 6].some((digits) => Math.abs(Number(exact.toPrecision(digits)) / quantity.value - 1) < 1e-9);
    }),
  );
}

/** "doubles from 1,024 to 2,048 bits": the sentence gives both numbers itself. */
function isRatioOfOwn({ value, unit, inWords }: Quantity, { quantities }: ReadText): boolean {
  if (!inWords || (unit?.dimension !== 'ratio' && unit?.dimension !== 'share')) return false;
  const wanted = unit.dimension === 'share' ? 100 / value : value;
  const plain = quantities.filter(({ unit: own }) => own?.dimension !== 'share' && own?.dimension !== 'ratio');
  return plain.some((left) => plain.some((right) => Math.abs(left.value / right.value - wanted) < 1e-9));
}

/** Whether texts give a number that none of their numbers is the same as: as a date, a period, a format, rounded, or by two others. */
export function isGivenOtherwise(
  quantity: Quantity,
  sentence: ReadText,
  texts: readonly ReadText[],
  calculations: readonly ReadText[],
): boolean {
  return (
    isYearOf(quantity, texts) ||
    isPeriodOf(quantity, texts) ||
    isPerMany(quantity, texts) ||
    isWidthOfFormat(quantity, texts) ||
    isRoundedFrom(quantity, calculations) ||
    isLooselyGiven(
      quantity,
      sentence,
      texts.flatMap(({ quantities }) => quantities),
    ) ||
    isRatioOfOwn(quantity, sentence)
  );
}
