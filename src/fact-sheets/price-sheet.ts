import { z } from 'zod';
import { dateSchema, idSchema, positiveSchema, textSchema } from './cell-group.js';
import { sourceSchema } from './source.js';

/** On demand without commitment, reserved for months or years, or spot: taken back at short notice. */
export const priceKinds = ['on-demand', 'reserved', 'spot'] as const;

export type PriceKind = (typeof priceKinds)[number];

export const priceSchema = z.strictObject({
  id: idSchema,
  /** Id in accelerators.yaml. */
  accelerator: idSchema,
  provider: textSchema,
  kind: z.enum(priceKinds),
  /** US dollars for one accelerator and hour. */
  usdPerHour: positiveSchema.max(1000),
  /** Day, month or year for which the price was read. */
  date: dateSchema,
  note: textSchema.optional(),
  source: sourceSchema,
});

/** What one hour of one accelerator cost somewhere, some day. */
export type PriceSheet = z.infer<typeof priceSchema>;

/** The end of a day, month or year, in milliseconds since 1970: a date without a day may mean the last one. */
function endOf(date: string): number {
  const [year = 1970, month = 12, day] = date.split('-').map(Number);
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}

/** The prices of an accelerator, newest first; those of one date keep the order of the sheet. */
export function newestFirst(prices: readonly PriceSheet[], acceleratorId: string, kind?: PriceKind): PriceSheet[] {
  return prices
    .filter((price) => price.accelerator === acceleratorId && (kind === undefined || price.kind === kind))
    .sort((left, right) => endOf(right.date) - endOf(left.date));
}

const DAY_MS = 86_400_000;
const STALE_AFTER_DAYS = 90;

/**
 * Whether a price is older than 90 days and must be called so.
 *
 * @param now - Milliseconds since 1970. A date without a day counts from the end of its month or year.
 */
export function isStalePrice({ date }: Pick<PriceSheet, 'date'>, now: number): boolean {
  return now - endOf(date) > STALE_AFTER_DAYS * DAY_MS;
}
