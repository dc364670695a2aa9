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

/** The first day of a date, in milliseconds since 1970: a price of a month or year may be as old as that. */
function startOf(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** The prices of an accelerator, newest first; those of one date keep the order of the sheet. */
export function newestFirst(prices: readonly PriceSheet[], acceleratorId: string, kind?: PriceKind): PriceSheet[] {
  return prices
    .filter((price) => price.accelerator === acceleratorId && (kind === undefined || price.kind === kind))
    .sort((left, right) => startOf(right.date) - startOf(left.date));
}

const DAY_MS = 86_400_000;
const STALE_AFTER_DAYS = 90;

/**
 * Whether a price is older than 90 days and must be called so.
 *
 * @param now - Milliseconds since 1970. A date without a day counts from the first of its month or year.
 */
export function isStalePrice({ date }: Pick<PriceSheet, 'date'>, now: number): boolean {
  return now - startOf(date) > STALE_AFTER_DAYS * DAY_MS;
}
