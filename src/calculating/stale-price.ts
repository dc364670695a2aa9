import type { Warning } from '../answering/answer.js';
import type { PriceSheet } from '../fact-sheets/price-sheet.js';

const DAY_MS = 86_400_000;
/** Prices of accelerators change within months. */
const FRESH_DAYS = 90;

/** The last day for which a date of a sheet may stand: 2024 holds until its end, 2024-06 until the end of June. */
function lastDay(date: string): Date {
  const [year = 1970, month, day] = date.split('-').map(Number);
  if (day !== undefined) return new Date(Date.UTC(year, (month ?? 1) - 1, day));
  return month === undefined ? new Date(Date.UTC(year, 11, 31)) : new Date(Date.UTC(year, month, 0));
}

/** A warning where the price is older than 90 days. */
export function stalePriceWarnings(price: PriceSheet | undefined, now: Date, language: 'zh' | 'en'): Warning[] {
  if (price === undefined || now.getTime() - lastDay(price.date).getTime() <= FRESH_DAYS * DAY_MS) return [];
  const message =
    language === 'zh'
      ? `价格是 ${price.date} 的（${price.provider}），已超过 ${FRESH_DAYS} 天，现价可能不同。`
      : `The price is of ${price.date} (${price.provider}), more than ${FRESH_DAYS} days old; today's may differ.`;
  return [{ code: 'stale-figure', message }];
}
