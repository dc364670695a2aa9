import { datesAgree, findDates, type DateInText } from '../../src/quantities/find-dates.js';
import { findNumbers, type NumberInText } from '../../src/quantities/find-numbers.js';

/** What a text states in numbers, that which belongs to a name or is a mere count in words left out. */
export interface StatedFigures {
  readonly numbers: readonly NumberInText[];
  readonly dates: readonly DateInText[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A model named after its size: `Llama 3.1 405B`, `GPT-3 175B`. */
const SIZE_NAME = /[A-Z][\w.+-]*(?: \d+(?:\.\d+)?)?[ -]\d+(?:\.\d+)?[BMT](?:-A\d+(?:\.\d+)?B)?(?![A-Za-z\d])/g;
const BITS = /\d+(?:\.\d+)?[- ]?bits?\b|\d+(?:\.\d+)? ?(?:位|比特)(?![a-z])/g;
const ORDINAL = /\d+(?:st|nd|rd|th)\b|第 ?\d+/g;
/** `2 × 80 × 8`: the terms of a formula; what it comes to is a figure, its terms are shown. */
const TERMS = /\d[\d,.]*(?: ?[×+÷/] ?\d[\d,.]*)+(?= ?(?:×|=|≈|等于|equals))/g;

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Names whose digits are none, as one pattern. The longer names come first; case and white space do not matter. */
export type NamePattern = RegExp | undefined;

/** The pattern of those among the names in which digits stand apart from letters; none where there are no such names. */
export function namePattern(names: Iterable<string>): NamePattern {
  const apart = [...new Set(names)]
    .filter((name) => /(?<![A-Za-z\d.][-.]?|\d)\d|[一二三四五六七八九十百千]/.test(name))
    .sort((a, b) => b.length - a.length);
  if (apart.length === 0) return undefined;
  const sources = apart.map((name) => {
    const source = name
      .trim()
      .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/\s+/g, String.raw`\s*`);
    return `${/^[A-Za-z0-9]/.test(name) ? '(?<![A-Za-z0-9])' : ''}${source}${/\d$/.test(name) ? String.raw`(?![\d,]*\d|\.\d)` : ''}`;
  });
  return new RegExp(sources.join('|'), 'gi');
}

/** A number in words up to ten counts what the text itself lists, unless a scale or a unit makes a figure of it. */
function isMereCount({ inWords, value, unit }: NumberInText): boolean {
  return (
    inWords &&
    value <= 10 &&
    unit?.dimension !== 'share' &&
    unit?.dimension !== 'USD' &&
    unit?.dimension !== 'CNY' &&
    unit?.dimension !== 'time'
  );
}

/** Whether a number in words is none at all: the one of "one of them", 一种, 一家, 统一. */
function isIdiom({ inWords, value }: NumberInText): boolean {
  return inWords && value <= 1;
}

/** The figures that a text states. */
export function statedFigures(text: string, names: NamePattern): StatedFigures {
  const dates = findDates(text);
  const structural = [SIZE_NAME, BITS, ORDINAL, TERMS, ...(names === undefined ? [] : [names])].flatMap((pattern) =>
    spansOf(text, pattern),
  );
  const isFree = (span: Span): boolean => !structural.some((other) => overlaps(other, span));
  const numbers = findNumbers(text).filter(
    (number) =>
      isFree(number) && !dates.some((date) => overlaps(date, number)) && !isMereCount(number) && !isIdiom(number),
  );
  return { numbers, dates: dates.filter(isFree) };
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether two numbers may be the same figure: the same value in units that do not contradict each other. */
export function sameNumber(a: NumberInText, b: NumberInText): boolean {
  const [unitA, unitB] = [a.unit, b.unit];
  if (unitA !== undefined && unitB !== undefined && unitA.dimension !== unitB.dimension) return false;
  const values = (number: NumberInText): number[] => [
    number.value,
    ...(number.rangeValue === undefined ? [] : [number.rangeValue]),
  ];
  return values(a).some((x) =>
    values(b).some(
      (y) =>
        ((unitA?.factor === unitB?.factor || unitA === undefined || unitB === undefined) && close(x, y)) ||
        (unitA !== undefined && unitB !== undefined && close(x * unitA.factor, y * unitB.factor)),
    ),
  );
}

/** Whether a date is stated by a more exact one: `April 2023` by `2023-04-12`. */
export function isStatedBy(date: DateInText, exact: Omit<DateInText, 'start' | 'end'>): boolean {
  return (
    datesAgree(date, exact) &&
    (['month', 'day'] as const).every((part) => date[part] === undefined || exact[part] !== undefined)
  );
}
