import type { DateInText } from '../../quantities/find-dates.js';

/** The parts of a date as one word: `2023-4`. */
export function dateKey({ year, month, day }: Pick<DateInText, 'year' | 'month' | 'day'>): string {
  return [year, month, day].filter((part) => part !== undefined).join('-');
}
