import type { Quantity } from './quantity.js';

/** How a number of a sentence stands to one of the evidence. */
export type QuantityMatch = 'same' | 'other-unit' | 'other';

const SAME = 1e-9;
/** Months and years are no fixed number of days. */
const SAME_TIME = 0.02;

const isNear = (left: number, right: number, tolerance: number): boolean =>
  Math.abs(left - right) <= tolerance * Math.max(Math.abs(left), Math.abs(right));

function valuesOf({ value, rangeValue }: Quantity): number[] {
  return rangeValue === undefined ? [value] : [value, rangeValue];
}

function anyNear(left: readonly number[], right: readonly number[], tolerance = SAME): boolean {
  return left.some((one) => right.some((other) => isNear(one, other, tolerance)));
}

/** A third is 33.3 % in one text and 33 % in the other. */
function toleranceOf(left: Quantity, right: Quantity): number {
  if (left.unit?.dimension === 'time' && left.unit.factor !== right.unit?.factor) return SAME_TIME;
  return left.unit?.dimension === 'share' && (left.inWords || right.inWords) ? 0.011 : SAME;
}

/** Whether two numbers are the same figure: equal after scale and unit, measuring or counting the same where both say what. */
export function matchQuantity(asserted: Quantity, evidence: Quantity): QuantityMatch {
  const [left, right] = [valuesOf(asserted), valuesOf(evidence)];
  const hasSameValue = anyNear(left, right);
  if (asserted.unit !== undefined && evidence.unit !== undefined) {
    const isSameDimension = asserted.unit.dimension === evidence.unit.dimension;
    const scaled = (values: readonly number[], factor: number): number[] => values.map((value) => value * factor);
    if (
      isSameDimension &&
      anyNear(scaled(left, asserted.unit.factor), scaled(right, evidence.unit.factor), toleranceOf(asserted, evidence))
    ) {
      return 'same';
    }
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
