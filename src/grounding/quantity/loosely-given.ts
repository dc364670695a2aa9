import type { ReadText } from '../text/read-text.js';
import { matchQuantity } from './match-quantity.js';
import type { Quantity } from './quantity.js';

const HEDGE =
  /(?:about|around|roughly|approximately|nearly|almost|some|over|more than|~|≈|约|近|大约|大概|超过|将近|左右)\s*(?:[A-Z]{0,2}[$€£¥])?\s*$/i;
/** Significant digits that a rounded number keeps at least, or else how far it may be off. */
const ROUNDED_DIGITS = 3;
const ROUNDED_BY = 0.015;
const RANGE_START = /(?:\S+|\b(?:a|one|two|three) \S+)\s*(?:to|or|and|-|到|至)\s*$/i;
/** Percentage points by which "roughly half" and "about two thirds" may be off. */
const FRACTION_BY = 3.5;

/** "Roughly half" of 47 %. */
function isNearFraction(asserted: Quantity, { unit, value }: Quantity): boolean {
  if (!asserted.inWords || asserted.unit?.dimension !== 'share' || unit?.dimension !== 'share') return false;
  return Math.abs(asserted.value - value) <= FRACTION_BY;
}

/** A number that the sentence gives as rounded, or in thousands of 1,024: "about 43.48" of 43.481, 16K of 16,384. */
export function isLooselyGiven(quantity: Quantity, { readable }: ReadText, given: readonly Quantity[]): boolean {
  const written = readable.slice(quantity.start, quantity.end);
  const before = readable.slice(Math.max(0, quantity.start - 24), quantity.start);
  // "Roughly half to two thirds" is rough at both ends.
  const isHedged = HEDGE.test(before.slice(-16)) || HEDGE.test(before.replace(RANGE_START, ''));
  const isBinary = /\dK$/i.test(written) && quantity.unit === undefined;
  // The 24 of 3e24 and of 3×10^24 is no digit of the figure.
  const mantissa = /^[\d.,]+/.exec(written)?.[0] ?? '';
  const digits = mantissa.replace(/\D/g, '').replace(/^0+/, '').length;
  return given.some((other) => {
    const rounded = Number(other.value.toPrecision(Math.min(15, Math.max(1, digits))));
    const isRounded =
      isHedged &&
      (digits >= ROUNDED_DIGITS || Math.abs(rounded / other.value - 1) <= ROUNDED_BY) &&
      matchQuantity(quantity, { ...other, value: rounded }) === 'same';
    return (
      isRounded ||
      (isHedged && isNearFraction(quantity, other)) ||
      (isBinary && matchQuantity({ ...quantity, value: quantity.value * 1.024 }, other) === 'same')
    );
  });
}
