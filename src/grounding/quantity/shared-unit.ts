import { CELL_END } from '../passage/row-with-units.js';
import type { ReadText } from '../text/read-text.js';
import type { Measure, Quantity } from './quantity.js';

/** Units of money as the sentence above a table names them. */
const TOLD_UNITS: Partial<Record<Measure['dimension'], RegExp>> = {
  CNY: /单位[为：:]?[^，。]{0,6}元(?!素)|以(?:人民币)?元计|人民币|\bin (?:\w+ )?(?:yuan|RMB|CNY)\b/i,
  EUR: /单位[为：:]?[^，。]{0,6}欧元|以欧元计|\bin (?:\w+ )?(?:euros|EUR)\b/i,
  GBP: /单位[为：:]?[^，。]{0,6}英镑|以英镑计|\bin (?:\w+ )?(?:pounds|GBP)\b/i,
};
const CURRENCY = /[$€£¥￥]|元|dollars?|euros?|yuan|RMB/i;

/** Which currencies texts name as that of a table's bare numbers. */
export function toldUnits(texts: readonly ReadText[]): (unit: Measure) => boolean {
  return ({ dimension, factor }) => {
    const names = factor === 1 ? TOLD_UNITS[dimension] : undefined;
    return names !== undefined && texts.some(({ readable }) => names.test(readable));
  };
}

/**
 * A bare number takes the unit of its neighbours: 2.19 of "2.19 against 60 dollars". In a table of prices, whose currency often stands
 * only above it, it takes US dollars, or the currency that the texts tell of it.
 */
export function withSharedUnit(
  asserted: Quantity,
  evidence: Quantity,
  { quantities, readable }: ReadText,
  isTold: (unit: Measure) => boolean,
): Quantity {
  const { unit } = asserted;
  if (unit === undefined || evidence.unit !== undefined || evidence.counts !== undefined) return evidence;
  const isShared = quantities.some(
    (other) => other.unit?.dimension === unit.dimension && other.unit.factor === unit.factor,
  );
  const isRow = readable.includes(CELL_END);
  const isPrice = isRow && !CURRENCY.test(readable) && (unit.dimension === 'USD' || isTold(unit));
  return isShared || isPrice ? { ...evidence, unit } : evidence;
}
