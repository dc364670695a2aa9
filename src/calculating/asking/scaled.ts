import { firstValue, type Reading } from '../reading/reading.js';
import type { ValueKey } from '../reading/value-key.js';

const TIMES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:double|twice|2x)\b|翻(?:一)?(?:倍|番)|(?:两|2)\s?倍|加倍/, 2],
  [/\b(?:triple|3x)\b|(?:三|3)\s?倍/, 3],
  [/\b(?:halve|half)\b|减半|一半/, 0.5],
];
const OF: readonly (readonly [RegExp, ValueKey])[] = [
  [/gpus?|cards?|accelerators?|cluster|卡|gpu/, 'accelerators'],
  [/tokens?|\bdata\b|语料|数据/, 'tokens'],
  [/context|ctx|上下文/, 'contextTokens'],
  [/batch|users?|并发/, 'batch'],
  [/price|价/, 'pricePerHour'],
  [/\btime\b|deadline|时间|期限/, 'seconds'],
];

/** A bare number after a question about accelerators counts them: "on two?". */
export function counted(current: Reading, earlier: Reading): Reading {
  const { count, ...values } = current.values;
  if (count === undefined) return current;
  const isOfCards = earlier.accelerators.length > 0 || earlier.values.accelerators !== undefined;
  const isFree = values.accelerators === undefined && count.length === 1;
  return { ...current, values: isOfCards && isFree ? { ...values, accelerators: count } : values };
}

/** A follow-up that changes a number of the earlier question by a factor, "double the GPUs", with the number that it comes to. */
export function scaled(current: Reading, earlier: Reading): Reading {
  const factor = TIMES.find(([pattern]) => pattern.test(current.text))?.[1];
  const key = OF.find(([pattern]) => pattern.test(current.text))?.[1];
  if (factor === undefined || key === undefined || current.values[key] !== undefined) return current;
  const value = firstValue(earlier, key);
  return value === undefined ? current : { ...current, values: { ...current.values, [key]: [value * factor] } };
}
