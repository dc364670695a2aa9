const PERIODS: readonly (readonly [name: string, words: string, adjectives: string])[] = [
  ['hour', 'hours?|hr|h|小时|时', 'hourly'],
  ['day', 'days?|天|日', 'daily|日活|日均'],
  ['week', 'weeks?|周|星期', 'weekly|周活'],
  ['month', 'months?|个?月', 'monthly|月活|月均'],
  ['year', 'years?|annum|年', 'annual|annually|yearly|年均'],
  ['minute', 'minutes?|min|分钟', 'minutely'],
  ['byte', 'bytes?|字节', 'bytewise'],
  ['bit', 'bits?|比特', 'bitwise'],
];
const NOUNS = String.raw`(?:[\s-]*(?:[A-Za-z$%]+|美元|元|人民币|欧元|块|张|美分|次)){0,3}?`;

const AFTER = PERIODS.map(
  ([name, words, adjectives]) =>
    [
      name,
      new RegExp(
        String.raw`^${NOUNS}\s*(?:(?:\/|\bper|\ban?|每|一)\s*(?:(?:GPU|card|卡|块|张)[ -]?)?(?:${words})|(?:${adjectives}))(?![A-Za-z])`,
        'i',
      ),
    ] as const,
);
const BEFORE = PERIODS.map(
  ([name, words, adjectives]) =>
    [
      name,
      new RegExp(String.raw`(?:(?:per|每)\s*(?:个|GPU|卡)?\s*(?:${words})|${adjectives})[^\d，。,;；]{0,16}$`, 'i'),
    ] as const,
);

/** Without one of these no period is named. */
const ANY = /\bper|\/|\ban?\b|每|一|[a-z](?:ly|wise)\b|\bannual|[日周月]活|[日月年]均/i;

/**
 * The time, byte or bit for which a number holds: `hour` of "4 dollars an hour" and 每小时 4 美元, `month` of "200 million monthly users";
 * undefined where the text names none.
 */
export function periodOf(text: string, start: number, end: number): string | undefined {
  const after = text.slice(end, end + 36);
  const before = text.slice(Math.max(0, start - 24), start);
  if (!ANY.test(after) && !ANY.test(before)) return undefined;
  return (AFTER.find(([, pattern]) => pattern.test(after)) ?? BEFORE.find(([, pattern]) => pattern.test(before)))?.[0];
}
