import { isGrouped, weightBytes } from './formulas/bits-per-weight.js';
import type { GroupSize, WeightPrecision } from './formulas/bits-per-weight.js';
import type { InputValues } from './input-values.js';

/** Bytes of so many weights in the precision of the values; the group size counts only where there are groups. */
export function weightsOf(values: InputValues, parameters: number): number {
  const precision = values.word('weightPrecision') as WeightPrecision;
  return isGrouped(precision)
    ? weightBytes(parameters, precision, values.word('groupSize') as GroupSize)
    : weightBytes(parameters, precision);
}
