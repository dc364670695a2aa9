import { datesAgree, type DateInText } from '../../quantities/find-dates.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { ReadFigures, ReadText } from '../text/read-text.js';

/** Whether two dates are told alike and differ in a part: June 2023 and September 2023, not 2023 and June 2022. */
function isOther(left: DateInText, right: DateInText): boolean {
  const isAsExact = (left.month === undefined) === (right.month === undefined);
  return isAsExact && !datesAgree(left, right);
}

/**
 * A date in the place of the one that the sentence itself quotes: it quotes "named chair in June 2023" and says September, which only the
 * rest of the passage has.
 *
 * @param quotes - What the sentence quotes, read.
 * @param repeated - The statements that it repeats, quoted or not: their dates may be told, too.
 */
export function matchQuotedDates(
  sentence: ReadText,
  quotes: readonly ReadFigures[],
  repeated: readonly ReadFigures[],
): SentenceFault[] {
  const quoted = quotes.flatMap(({ dates }) => dates);
  const untold = quoted.filter((date) => !sentence.dates.some((own) => datesAgree(own, date)));
  for (const date of sentence.dates) {
    if ([quotes, repeated].flat().some(({ dates }) => dates.some((other) => datesAgree(date, other)))) continue;
    if (!untold.some((other) => isOther(date, other))) continue;
    const shown = sentence.readable.slice(date.start, date.end);
    return [{ kind: 'date', detail: `the quotes do not give "${shown}" but another date` }];
  }
  return [];
}
