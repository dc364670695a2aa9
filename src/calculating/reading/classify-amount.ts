import type { AmountInContext } from './amount-rule.js';
import { AMOUNT_RULES } from './amount-rules.js';
import type { Amount } from './find-amounts.js';
import type { ValueKey } from './value-key.js';

/** What an amount says, and how many characters after it say so. */
export interface ClassifiedAmount {
  readonly key: ValueKey;
  readonly charactersAfter: number;
}

/** What an amount says, by its unit and the words beside it; undefined where nothing tells. */
export function classifyAmount(found: AmountInContext): ClassifiedAmount | undefined {
  const rule = AMOUNT_RULES.find(
    ({ dimensions, before, after, fits }) =>
      dimensions.includes(found.amount.dimension) &&
      (before === undefined || before.test(found.before)) &&
      (after === undefined || after.test(found.after)) &&
      (fits === undefined || fits(found)),
  );
  return rule && { key: rule.key, charactersAfter: rule.after?.exec(found.after)?.[0].length ?? 0 };
}

const BINARY_THOUSANDS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/** Lengths of contexts in k are powers of two where they can be: 128k is 131,072 tokens, and 200k is 200,000. */
export function contextLength(amount: Amount): number {
  const thousands = amount.value / 1e3;
  if (amount.scale === 'k' && BINARY_THOUSANDS.includes(thousands)) return thousands * 1024;
  const isMillions = ['m', 'million', '百万', '万'].includes(amount.scale);
  if (isMillions && BINARY_THOUSANDS.includes(amount.value / 1e6)) return (amount.value / 1e6) * 1024 ** 2;
  return amount.value;
}
