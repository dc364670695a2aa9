import { yearsIn } from '../../language/years.js';

/** A part of a year. */
export type YearPart = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2' | 'all';

/** When something is asked for. */
export interface Period {
  /** Such as 2023. */
  readonly years: readonly string[];
  /** Such as 2023-04. */
  readonly months: readonly string[];
  readonly parts: readonly YearPart[];
}

/** When something was said, which is not when it was. */
const SAID =
  /(?:19|20)\d{2}\s*年(?:\s*\d+\s*月)?(?:\s*\d+\s*日)?[^，,。；;\d]{0,8}(?:说|称|报道|表示|写道|援引|预计|估计|预测)|(?:said|wrote|reported|estimated|according to|reports? (?:of|in|from)|announcement of|interview of|data of)[^.,;]{0,40}?(?:19|20)\d{2}/gi;

const PARTS: Readonly<Record<YearPart, RegExp>> = {
  Q1: /[一1]季度?|首季|\b(?:1q|q1)|first quarter/i,
  Q2: /[二2]季度?|\b(?:2q|q2)|second quarter/i,
  Q3: /[三3]季度?|\b(?:3q|q3)|third quarter/i,
  Q4: /[四4]季度?|\b(?:4q|q4)|fourth quarter/i,
  H1: /上半年|\b(?:1h|h1)\b|first half|first six months/i,
  H2: /下半年|\b(?:2h|h2)\b|second half/i,
  all: /全年|整年|\b(?:full|whole|entire)[ -]year\b/i,
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH_MONTH =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:of )?((?:19|20)\d{2})/gi;

/** Months of years that a text names, as 2026-09. */
export function monthsIn(text: string): string[] {
  const chinese = [...text.matchAll(/((?:19|20)?\d{2})\s*年\s*(\d{1,2})\s*月/g)].map(
    ([, year = '', month = '']) => `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}`,
  );
  const english = [...text.matchAll(ENGLISH_MONTH)].map(
    ([, month = '', year = '']) => `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}`,
  );
  const dashed = text.match(/(?<!\d)20\d{2}-(?:0[1-9]|1[0-2])(?!\d)/g) ?? [];
  return [...new Set([...chinese, ...english, ...dashed])];
}

/** Quarters and halves of years that a text names. */
export function yearPartsIn(text: string): YearPart[] {
  return (Object.keys(PARTS) as YearPart[]).filter((part) => PARTS[part].test(text));
}

/**
 * Whether a text tells of another time than the one asked for: its nearest words that name a year name none of those asked,
 * or it names another month or part of the year.
 *
 * @param asked - Without years and parts nothing is missed.
 * @param places - The text, the headings above it, its title and date: the first that names a year decides.
 */
export function missesPeriod(asked: Period, places: readonly string[]): boolean {
  const [own = ''] = places;
  if (asked.years.length > 0) {
    const told = yearsIn(own.replaceAll(SAID, ' '));
    const named = [told, ...places.map(yearsIn)].find((years) => years.length > 0) ?? [];
    if (!asked.years.some((year) => named.includes(year))) return true;
  }
  return tellsOther(asked.months, own, monthsIn) || tellsOther(asked.parts, own, yearPartsIn);
}

/** Whether a text tells of some months or parts, none of them asked for; not looked at where none are asked for. */
function tellsOther<Told extends string>(
  asked: readonly Told[],
  text: string,
  toldBy: (text: string) => readonly Told[],
): boolean {
  if (asked.length === 0) return false;
  const told = toldBy(text);
  return told.length > 0 && !asked.some((one) => told.includes(one));
}
