import type { Quantity } from './quantity.js';

/** How a number of a sentence stands to one of the evidence. */
export type QuantityMatch = 'same' | 'other-unit' | 'other';

const SAME = 1e-9;
/** Months and years are no fixed number of days. */
const SAME_TIME = 0.02;
/** A third is 33.3 % in one text and 33 % in the other. */
const SHARE_IN_WORDS = 0.011;

const isNear = (left: number, right: number, tolerance: number): boolean =>
  Math.abs(left - right) <= tolerance * Math.max(Math.abs(left), Math.abs(right));

/** Whether one of the readings of a number, each times a factor, is near one of the other's. Called for every pair of numbers. */
function anyNear(left: Quantity, right: Quantity, factor: number, otherFactor: number, tolerance: number): boolean {
  const one = left.value * factor;
  const two = right.value * otherFactor;
  if (isNear(one, two, tolerance)) return true;
  if (left.rangeValue === undefined && right.rangeValue === undefined) return false;
  const range = (left.rangeValue ?? left.value) * factor;
  const otherRange = (right.rangeValue ?? right.value) * otherFactor;
  return isNear(range, two, tolerance) || isNear(one, otherRange, tolerance) || isNear(range, otherRange, tolerance);
}

function toleranceOf(left: Quantity, right: Quantity): number {
  if (left.unit?.dimension === 'time' && left.unit.factor !== right.unit?.factor) return SAME_TIME;
  return left.unit?.dimension === 'share' && (left.inWords || right.inWords) ? SHARE_IN_WORDS : SAME;
}

/** Whether two numbers are the same figure: equal after scale and unit, measuring or counting the same where both say what. */
export function matchQuantity(asserted: Quantity, evidence: Quantity): QuantityMatch {
  const match = matchValues(asserted, evidence);
  const isOtherPeriod =
    asserted.per !== undefined &&
    evidence.per !== undefined &&
    asserted.per !== evidence.per &&
    asserted.unit?.dimension !== 'time';
  return match === 'same' && isOtherPeriod ? 'other-unit' : match;
}

/** Ratios and shares say the same: 27 times less is 1/27. */
function isReciprocal(left: Quantity, right: Quantity): boolean {
  const [ratio, share] = left.unit?.dimension === 'ratio' ? [left, right] : [right, left];
  if (ratio.unit?.dimension !== 'ratio' || share.unit?.dimension !== 'share' || !share.inWords || ratio.value <= 1)
    return false;
  return isNear(100 / ratio.value, share.value, SHARE_IN_WORDS);
}

/** Whether a number is of the order that a sentence names: 300,000 are several hundred thousand. */
function isOfMagnitude({ value, isMagnitude }: Quantity, least: number): boolean {
  return isMagnitude === true ? value === least : value >= least && value < least * 10;
}

function matchValues(asserted: Quantity, evidence: Quantity): QuantityMatch {
  const hasSameValue =
    asserted.isMagnitude === true ? isOfMagnitude(evidence, asserted.value) : anyNear(asserted, evidence, 1, 1, SAME);
  const { unit } = asserted;
  const { unit: other } = evidence;
  if (unit !== undefined && other !== undefined) {
    if (unit.dimension !== other.dimension) {
      if (isReciprocal(asserted, evidence)) return 'same';
      return hasSameValue ? 'other-unit' : 'other';
    }
    const isMagnitude = asserted.isMagnitude === true || evidence.isMagnitude === true;
    const isSame = isMagnitude
      ? hasSameValue && unit.factor === other.factor
      : anyNear(asserted, evidence, unit.factor, other.factor, toleranceOf(asserted, evidence));
    if (isSame) return 'same';
    return hasSameValue ? 'other-unit' : 'other';
  }
  if (!hasSameValue) return 'other';
  if (asserted.unit !== undefined) return asserted.unit.dimension === 'ratio' ? 'same' : 'other-unit';
  // A bare number repeats a measured one; "80 servers" does not repeat 80 GB.
  if (evidence.unit !== undefined) return asserted.counts === undefined ? 'same' : 'other-unit';
  const isOtherKind =
    asserted.counts !== undefined && evidence.counts !== undefined && asserted.counts !== evidence.counts;
  return isOtherKind ? 'other-unit' : 'same';
}
