import type { DateInText } from '../../quantities/find-dates.js';
import { textsOf, type Evidence } from '../evidence.js';
import type { SentenceFault } from '../sentence-verdict.js';
import { hasOrdinal } from './find-periods.js';
import type { ReadText } from '../text/read-text.js';

type DateParts = Pick<DateInText, 'year' | 'month' | 'day'>;

/** Whether evidence states every part of a date; a year that it leaves out may stand beside it. */
function states(evidence: DateParts, asserted: DateParts, hasYear: (year: number) => boolean): boolean {
  const isYearGiven =
    asserted.year === undefined ||
    asserted.year === evidence.year ||
    (evidence.year === undefined && hasYear(asserted.year));
  return (
    isYearGiven &&
    (asserted.month === undefined || asserted.month === evidence.month) &&
    (asserted.day === undefined || asserted.day === evidence.day)
  );
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Whether a month stands there apart from its year: "March to May 2023", "November of that year". */
function hasMonth({ month, day }: DateParts, texts: readonly ReadText[]): boolean {
  if (month === undefined || day !== undefined) return false;
  const words = new RegExp(
    String.raw`\b${MONTHS[month - 1]}\b(?= (?:to|and|or|until|of that|of the)\b|,)|(?<!\d) ?${month} 月(?=[和至到、与])`,
  );
  return texts.some(({ folded }) => words.test(folded));
}

/** Dates, quarters and ordinals of a sentence that its evidence lacks or gives less exactly. */
export function matchDates(sentence: ReadText, evidence: Evidence): SentenceFault[] {
  const texts = textsOf(evidence);
  const dates = texts.flatMap((text) => text.dates);
  const isInText = (year: number): boolean =>
    texts.some(({ folded }) => new RegExp(String.raw`(?<!\d)${year}(?!\d)`).test(folded));
  const faults = sentence.dates
    .filter((asserted) => {
      if (dates.some((date) => states(date, asserted, isInText))) return false;
      const hasYear = asserted.year === undefined || isInText(asserted.year);
      if (hasYear && hasMonth(asserted, texts)) return false;
      // FY2025, 2023/24: the year stands there without being a date of its own.
      return asserted.month !== undefined || asserted.year === undefined || !isInText(asserted.year);
    })
    .map(({ start, end }): SentenceFault => ({
      kind: 'date',
      detail: `"${sentence.readable.slice(start, end)}" is not in the cited passages`,
    }));
  const periods = new Set(texts.flatMap((text) => text.periods));
  const numbers = texts.flatMap(({ quantities }) => quantities.map(({ value }) => value));
  for (const period of sentence.periods) {
    // "First" begins sentences and lists as well.
    if (period === 'first' || periods.has(period)) continue;
    const isNumbered =
      /^\d+th$/.test(period) &&
      (numbers.includes(Number.parseInt(period, 10)) ||
        texts.some(({ folded }) => hasOrdinal(folded, Number.parseInt(period, 10))) ||
        (period === '1th' && periods.has('first')));
    if (!isNumbered) {
      faults.push({ kind: 'date', detail: `the period or ordinal "${period}" is not in the cited passages` });
    }
  }
  return faults;
}
