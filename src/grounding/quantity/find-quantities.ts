import { findNumbers, type NumberInText } from '../../quantities/find-numbers.js';
import type { Dimension, Unit } from '../../quantities/unit.js';
import { countedNounAt, type CountedNoun } from './counted-noun.js';
import { findRatios } from './find-ratios.js';
import type { Quantity } from './quantity.js';
import { isRatedBefore, unitWordAt } from './unit-words.js';

const RATES: Partial<Record<Dimension, Dimension>> = {
  bytes: 'bytes per second',
  operations: 'operations per second',
};
const COUNTED: Partial<Record<Dimension, CountedNoun>> = {
  accelerators: 'accelerators',
  tokens: 'tokens',
  parameters: 'parameters',
};

/** 一些, 十分, 千万 and the like: characters of a number that give none. */
const NO_NUMBER = /^(?:十分|三星|四川|五角|九章|百度|七牛|千问|万卡|八卦|三角|四季|百川|零一)/;

function unitOf(number: NumberInText, text: string): Unit | undefined {
  const unit = unitWordAt(text, number.end) ?? number.unit;
  const rate = unit === undefined ? undefined : RATES[unit.dimension];
  if (unit !== undefined && rate !== undefined && isRatedBefore(text, number.start)) {
    return { dimension: rate, factor: unit.factor };
  }
  // 每秒 312 万亿次
  if (unit === undefined && isRatedBefore(text, number.start) && /^ ?次/.test(text.slice(number.end, number.end + 3))) {
    return { dimension: 'operations per second', factor: 1 };
  }
  return unit;
}

/**
 * Numbers of a readable text with units and counted nouns, multiples and fractions in words (`doubled`, `一半`, `two thirds`)
 * included.
 *
 * @param isTaken - Whether a range belongs to a date.
 */
export function findQuantities(text: string, isTaken: (start: number, end: number) => boolean): Quantity[] {
  const ratios = findRatios(text);
  const inRatio = ({ start, end }: NumberInText): boolean =>
    ratios.some((ratio) => start < ratio.end && end > ratio.start);
  const quantities: Quantity[] = [...ratios];
  for (const number of findNumbers(text)) {
    if (isTaken(number.start, number.end) || inRatio(number)) continue;
    if (number.inWords && NO_NUMBER.test(text.slice(number.start, number.start + 3))) continue;
    const unit = unitOf(number, text);
    const counted = unit === undefined ? countedNounAt(text, number.end) : COUNTED[unit.dimension];
    const isMeasured = unit !== undefined && COUNTED[unit.dimension] === undefined;
    // "8 GPU servers" counts servers.
    const counts = counted === 'accelerators' ? (countedNounAt(text, number.end) ?? counted) : counted;
    quantities.push({
      value: number.value,
      ...(number.rangeValue !== undefined && { rangeValue: number.rangeValue }),
      ...(isMeasured && { unit }),
      ...(counts !== undefined && !isMeasured && { counts }),
      start: number.start,
      end: number.end,
      inWords: number.inWords,
    });
  }
  return quantities.sort((left, right) => left.start - right.start);
}
