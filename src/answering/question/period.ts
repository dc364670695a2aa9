/** A part of a year. */
export type YearPart = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2' | 'all';

/** When something is asked for. */
export interface Period {
  /** Such as 2023. */
  readonly years: readonly string[];
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

/** A span of years, both ends included; none where it is too long to be one. */
function yearsBetween(from: number, to: number): string[] {
  const length = to - from + 1;
  return length < 2 || length > 12 ? [] : Array.from({ length }, (_, index) => String(from + index));
}

/** Years named in full, as fiscal years, by their last two digits, or as a span: 2023, FY2028, 23年, 2021-22. */
export function yearsIn(text: string): string[] {
  const full = text.match(/(?<![\d.,])(?:199|20\d)\d(?![\d,]|\.\d|\s*(?:[tgpe]?flops?|[tgm]?b)\b)/gi) ?? [];
  const spans = [...text.matchAll(/(?<!\d)(20\d\d)\s*[-–—~至到]\s*(?:20)?(\d\d)(?!\d)/g)].flatMap(
    ([, from = '', to = '']) => yearsBetween(Number(from), Number(`20${to}`)),
  );
  const short = [...text.matchAll(/(?<![\d.])([12]\d|3[0-5])年(?!内|后|来|前|时间|之)/g)].map(
    (match) => `20${match[1] ?? ''}`,
  );
  return [...new Set([...full, ...spans, ...short])].sort();
}

/** Quarters and halves of years that a text names. */
export function yearPartsIn(text: string): YearPart[] {
  return (Object.keys(PARTS) as YearPart[]).filter((part) => PARTS[part].test(text));
}

/**
 * Whether a text tells of another time than the one asked for: its nearest words that name a year name none of those asked,
 * or it names another part of the year.
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
  const parts = yearPartsIn(own);
  return asked.parts.length > 0 && parts.length > 0 && !asked.parts.some((part) => parts.includes(part));
}
