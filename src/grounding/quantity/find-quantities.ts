import { findNumbers } from '../../quantities/find-numbers.js';
import { unitAt, type Dimension } from '../../quantities/unit.js';
import { afterAlternative, countedNounAt, type CountedNoun } from './counted-noun.js';
import { findMagnitudes } from './find-magnitudes.js';
import { findRatios } from './find-ratios.js';
import { periodOf } from './period-of.js';
import type { Measure, Quantity } from './quantity.js';
import { currencyBefore, isRatedBefore, unitWordAt } from './unit-words.js';

const RATES: Partial<Record<Measure['dimension'], Dimension>> = {
  bytes: 'bytes per second',
  operations: 'operations per second',
};
const COUNTED: Partial<Record<Measure['dimension'], CountedNoun>> = {
  accelerators: 'accelerators',
  tokens: 'tokens',
  parameters: 'parameters',
};

/** 十分, 三星, 百度 and the like: characters of a number that give none. */
const NO_NUMBER = /^(?:十分|三星|四川|五角|九章|百度|七牛|千问|万卡|八卦|三角|四季|百川|零一)/;

/** 同一天, 上一年, 另一家: one that is pointed at, not counted. */
const POINTED_AT = /[同上下这那某前后另任]$/;

/** Whether characters of a number give none where they stand. */
function isNoNumber({ inWords, start, end }: Pick<Quantity, 'inWords' | 'start' | 'end'>, text: string): boolean {
  if (!inWords) return false;
  return (
    NO_NUMBER.test(text.slice(start, start + 3)) ||
    (text.slice(start, end) === '一' && POINTED_AT.test(text.slice(Math.max(0, start - 1), start)))
  );
}

/** What a quantity is before its unit is known. */
type Bare = Pick<Quantity, 'value' | 'start' | 'end' | 'inWords' | 'rangeValue' | 'isMagnitude'> & {
  readonly unit?: Measure;
};

/** The unit of 30 多分钟 and 一个多月, behind the sign that there is more. */
function unitAfterMore(text: string, end: number): Measure | undefined {
  const after = text.slice(end, end + 14);
  if (!/^ ?个?[多余]/.test(after)) return undefined;
  const plain = after.replace(/^ ?(个?)[多余] ?/, '$1');
  return unitWordAt(plain, 0) ?? unitAt(plain, 0, 0);
}

function unitOf({ start, end, unit: found }: Bare, text: string): Measure | undefined {
  // 13 亿（1.3 billion）欧元: the number comes twice, the unit once.
  const after = afterAlternative(text, end);
  const unit =
    (found === undefined ? unitAfterMore(text, end) : undefined) ??
    currencyBefore(text, start) ??
    unitWordAt(text, end) ??
    found ??
    (after === end ? undefined : (unitWordAt(text, after) ?? unitAt(text, after, after)));
  const isRate = isRatedBefore(text, start);
  const rate = unit === undefined ? undefined : RATES[unit.dimension];
  if (unit !== undefined && rate !== undefined && isRate) return { dimension: rate, factor: unit.factor };
  // 每秒 312 万亿次
  if (unit === undefined && isRate && /^ ?次/.test(text.slice(end, end + 3))) {
    return { dimension: 'operations per second', factor: 1 };
  }
  return unit;
}

/** What a number counts: the noun after it, or accelerators where one's name follows: "8 × H100". */
function countedBy(
  { end }: Bare,
  text: string,
  unit: Measure | undefined,
  isAccelerator: (at: number) => boolean,
): CountedNoun | undefined {
  const noun = countedNounAt(text, end);
  const byUnit = unit === undefined ? undefined : COUNTED[unit.dimension];
  // "8 GPU servers" counts servers, whatever unit the first word is.
  if (byUnit === 'accelerators') return noun ?? byUnit;
  const gap = /^ ?[×x] ?|^ /.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  return byUnit ?? noun ?? (isAccelerator(end + gap) ? 'accelerators' : undefined);
}

/**
 * Numbers of a readable text with units and counted nouns; multiples and fractions in words (`doubled`, `一半`, `two thirds`) and
 * orders of magnitude (`几十万`) included.
 *
 * @param isTaken - Whether a range belongs to a date.
 * @param isAccelerator - Whether the name of an accelerator begins at an index.
 */
export function findQuantities(
  text: string,
  isTaken: (start: number, end: number) => boolean,
  isAccelerator: (at: number) => boolean,
): Quantity[] {
  const ratios = findRatios(text);
  const magnitudes = findMagnitudes(text).map(({ exponent, start, end }): Bare => {
    const unit = unitAt(text, start, end);
    return { value: 10 ** exponent, isMagnitude: true, inWords: true, start, end, ...(unit !== undefined && { unit }) };
  });
  const isOver = (taken: readonly Bare[], { start, end }: Bare): boolean =>
    taken.some((other) => start < other.end && end > other.start);
  const numbers = findNumbers(text).filter(
    (number) =>
      !isTaken(number.start, number.end) &&
      !isOver(ratios, number) &&
      !isOver(magnitudes, number) &&
      !isNoNumber(number, text),
  );
  const measured = [...numbers, ...magnitudes].map((number): Quantity => {
    const { unit: _unit, ...bare } = number;
    const unit = unitOf(number, text);
    const counts = countedBy(number, text, unit, isAccelerator);
    const per = periodOf(text, number.start, number.end);
    const isMeasured = unit !== undefined && COUNTED[unit.dimension] === undefined;
    return {
      ...bare,
      ...(isMeasured && { unit }),
      ...(counts !== undefined && !isMeasured && { counts }),
      ...(per !== undefined && { per }),
    };
  });
  return [...ratios, ...measured].sort((left, right) => left.start - right.start);
}
