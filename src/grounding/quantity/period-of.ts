const PERIODS: readonly (readonly [string, string])[] = [
  ['hour', 'hours?|hr|h|小时|时'],
  ['day', 'days?|天|日'],
  ['week', 'weeks?|周|星期'],
  ['month', 'months?|个?月'],
  ['year', 'years?|annum|年'],
  ['minute', 'minutes?|min|分钟'],
];

const AFTER = PERIODS.map(
  ([name, words]) =>
    [
      name,
      new RegExp(
        String.raw`^(?:[\s-]*(?:[A-Za-z$%]+|美元|元|人民币|欧元|块|张|GPU|美分)){0,3}?\s*(?:\/|per|an?|每|一)\s*(?:(?:GPU|card|卡|块|张)[ -]?)?(?:${words})(?![A-Za-z])`,
        'i',
      ),
    ] as const,
);
const BEFORE = PERIODS.map(
  ([name, words]) =>
    [name, new RegExp(String.raw`(?:per|每)\s*(?:个|GPU|卡)?\s*(?:${words})[^\d，。,;；]{0,8}$`, 'i')] as const,
);

/** The time for which a number holds: `hour` of "4 dollars an hour" and 每小时 4 美元; undefined where the text names none. */
export function periodOf(text: string, start: number, end: number): string | undefined {
  const after = text.slice(end, end + 32);
  const before = text.slice(Math.max(0, start - 20), start);
  return (AFTER.find(([, pattern]) => pattern.test(after)) ?? BEFORE.find(([, pattern]) => pattern.test(before)))?.[0];
}
