import { foldText } from '../lexicon/recogniser.js';

/** A year, with its month where it has one, as a question gives it. */
const DATE = /(?<!\d)(?:19|20)\d{2}(?!\d)(?:\s*年(?:\s*\d{1,2}\s*月)?)?|(?<![\d.])[12]\d年/g;
/** Points at the year of the question before. */
const SAME_YEAR = /(?:那|当|同|这|该)(?:一)?年|同期|\b(?:that|the same|this same) year\b|\bback then\b/i;
/** Points at a year beside it. */
const YEAR_BEFORE = /(?:前|上)一?年(?!代)|\b(?:the )?(?:year before|previous year|prior year)\b/i;
const YEAR_AFTER = /(?:后|下)一年|第二年|次年|翌年|\b(?:the )?(?:year after|following year|next year)\b/i;
/** All of a question that only names another date. */
const ONLY_DATE =
  /^(?:那么?|and|what about|how about|ok|so)?[\s,，]*(?:in|for|of|到)?\s*((?:19|20)\d{2}(?:\s*年(?:\s*\d{1,2}\s*月)?)?|[12]\d年)\s*(?:的|呢|咧|的呢)?[\s?？!！。.]*$/i;

function yearOf(date: string): number {
  const digits = /\d+/.exec(date)?.[0] ?? '';
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** The years that a question names, in full. */
function datesIn(question: string): string[] {
  return question.match(DATE) ?? [];
}

/**
 * The year that a follow-up means by "that year", where the question before it names one.
 *
 * @returns Undefined where it means none.
 */
export function carriedYear(question: string, earlier: string): string | undefined {
  const [date] = datesIn(foldText(earlier));
  return date !== undefined && SAME_YEAR.test(question) ? String(yearOf(date)) : undefined;
}

/**
 * The earlier question asked of another date: "2022 年有几个" and "前一年呢" give "2021 年有几个".
 *
 * @returns Undefined where the follow-up asks for more than another date, or the earlier question does not name just one.
 */
export function askedOfAnotherDate(question: string, earlier: string): string | undefined {
  const dates = datesIn(earlier);
  const [date] = dates;
  if (date === undefined || dates.length > 1) return undefined;
  const other = ONLY_DATE.exec(question.trim())?.[1];
  if (other !== undefined) return earlier.replace(date, other);
  const step = YEAR_BEFORE.test(question) ? -1 : YEAR_AFTER.test(question) ? 1 : 0;
  if (step === 0 || question.length > MOST_CHARACTERS) return undefined;
  return earlier.replace(date, date.replace(/\d+/, String(yearOf(date) + step)));
}

/** A longer question than "and the year before that?" asks for something of its own. */
const MOST_CHARACTERS = 28;
