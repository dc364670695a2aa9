import { findDates } from '../../quantities/find-dates.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { statesQuantity } from '../question/quantity-kind.js';
import type { AnswerPart } from './answer-part.js';

const DAY_MS = 86_400_000;

/** Days after which a figure may have changed: a price moves within a quarter, a count within a year. */
export const staleAfterDays = { price: 90, count: 365 } as const;

/** What was asked goes for a price that is charged, not for what something once cost or raised. */
const PRICE =
  /价格|单价|报价|售价|卖多少|租金|定价|收费|(?:一张|一块|一台|一颗|小时|每|租|月|api|tokens?|词元).{0,8}(?:多少钱|几块|多少刀)|\bpric(?:e|es|ing)\b|\brent|per hour|per month|\/h(?:r|our)?\b|go(?:es)? for|\bcharges?\b|how much (?:is|does) (?:an?|one|the)\b.{0,30}\bcost/i;
const OFFICIAL_SUM = /\bprice tag\b|收购|估值|acqui|valuation/i;
const COUNTS = new Set(['accelerators', 'people', 'servers', 'compute']);

/** The newest date that a part gives; its document's as-of date where it gives none. */
function dateOf({ text, document }: AnswerPart): string {
  const stated = findDates(text)
    .filter(({ year }) => year !== undefined)
    .map(({ year, month, day }) =>
      [year, month, day]
        .filter((part) => part !== undefined)
        .map((part) => String(part).padStart(2, '0'))
        .join('-'),
    );
  return stated.sort().at(-1) ?? document.asOf ?? '';
}

/** The last moment that a date of any precision covers, in milliseconds. */
function endOf(date: string): number {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
}

/**
 * The date of an answer's figures where they are old enough to have changed: a price of more than 90 days, a count that
 * is asked for as of now of more than a year. None where the question names a year: then the past is what it wants.
 *
 * @param question - As it was searched.
 */
export function staleDate(
  parts: readonly AnswerPart[],
  question: string,
  analysis: QuestionAnalysis,
  now: Date,
): string | undefined {
  const [direct] = parts;
  if (direct === undefined || analysis.years.length > 0) return undefined;
  const isPrice =
    analysis.quantities.includes('money') &&
    PRICE.test(question) &&
    !OFFICIAL_SUM.test(question) &&
    statesQuantity(direct.text, 'money');
  const isCount = analysis.isAboutNow && analysis.quantities.some((quantity) => COUNTS.has(quantity));
  if (!isPrice && !isCount) return undefined;
  const date = dateOf(direct);
  const days = isPrice ? staleAfterDays.price : staleAfterDays.count;
  return date !== '' && now.getTime() - endOf(date) > days * DAY_MS ? date : undefined;
}
