/** A date as a text gives it: a year, a month of a year, a day, or a day or month whose year stands elsewhere. */
export interface DateInText {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** Range in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const month = String.raw`(?<month>${MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')})`;
const range = String.raw`(?:\s?(?:-|–|to|and|or|至|到|和|或|、|,|，)\s?)`;

// The more exact come first: what one pattern has taken is not offered to the next.
const PATTERNS: readonly RegExp[] = [
  /(?<![\d.])(?<year>(?:19|20)\d\d)-(?<m>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?(?![\d-])/g,
  /(?<![\d.])(?<year>(?:19|20)\d\d)\s*年\s*(?<m>1[0-2]|0?[1-9])\s*月(?:\s*(?<day>[12]\d|3[01]|0?[1-9])\s*日)?/g,
  new RegExp(String.raw`(?<![\d.,])(?<day>[12]\d|3[01]|0?[1-9]) ${month},? (?<year>(?:19|20)\d\d)(?![\d,]\d)`, 'g'),
  new RegExp(String.raw`\b${month} (?<day>[12]\d|3[01]|0?[1-9]),? (?<year>(?:19|20)\d\d)(?![\d,]\d)`, 'g'),
  new RegExp(String.raw`\b${month},? (?:of )?(?<year>(?:19|20)\d\d)(?![\d,]\d)`, 'g'),
  // The day that a range begins or ends with: "20 to 23 March 2023", 3 月 20 日至 23 日.
  new RegExp(
    String.raw`(?<![\d.,])(?<day>[12]\d|3[01]|0?[1-9])(?=\s?(?:to|and|–|-)\s?\d{1,2} ${month},? (?<year>(?:19|20)\d\d)(?![\d,]\d))`,
    'g',
  ),
  new RegExp(String.raw`(?<![\d.,])(?<day>[12]\d|3[01]|0?[1-9])(?=\s?(?:to|and|–|-)\s?\d{1,2} ${month}(?![a-z]))`, 'g'),
  /(?<=(?<m>1[0-2]|0?[1-9])\s*月\s*\d{1,2}\s*日\s*(?:至|到|和|、|-|–|—)\s*)(?<day>[12]\d|3[01]|0?[1-9])\s*日/g,
  /(?<![\d.])(?<m>1[0-2]|0?[1-9])\s*月\s*(?<day>[12]\d|3[01]|0?[1-9])\s*日/g,
  new RegExp(String.raw`(?<![\d.,])(?<day>[12]\d|3[01]|0?[1-9]) ${month}(?![a-z])`, 'g'),
  new RegExp(String.raw`\b${month} (?<day>[12]\d|3[01]|0?[1-9])(?![\d.,]\d|\d)`, 'g'),
  /(?<![\d.个])(?<m>1[0-2]|[1-9])\s*月(?!\s*内)/g,
  /(?<![\d.,])(?<year>(?:19|20)\d\d)\s*(?:财)?年(?!代)/g,
  new RegExp(String.raw`(?<![\d.,A-Za-z-])(?<year>(?:19[5-9]|20[0-3])\d)(?=${range}(?:(?:19|20)\d\d))`, 'g'),
  /(?<![\d.,A-Za-z$€£¥-]|\$ )(?<year>(?:19[5-9]|20[0-3])\d)(?![\d%]|[.,]\d|s\b|[ -]?(?:[KMGT]?i?B\b|张|块|颗|枚|台|个|家|名|人|万|亿|千|百|[KMGTPE]?FLOP|W\b|kW|MW|GW|MHz|GHz|GPUs?\b|TPUs?\b|chips?\b|tokens?\b|hours?\b|dollars?\b|cards?\b|bit|位|元|美元))/g,
];

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** Every date of an English or Chinese text, in the order of the text. A bare year counts where no unit follows it. */
export function findDates(text: string): DateInText[] {
  const found: DateInText[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const { year, m, day } = match.groups ?? {};
      const name = match.groups?.['month'];
      const monthNumber =
        name === undefined ? numberOf(m) : MONTHS.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
      found.push({
        ...(year !== undefined && { year: Number(year) }),
        ...(monthNumber !== undefined && { month: monthNumber }),
        ...(day !== undefined && { day: Number(day) }),
        start,
        end,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether two dates agree in every part that both state, and share one. */
export function datesAgree(a: Omit<DateInText, 'start' | 'end'>, b: Omit<DateInText, 'start' | 'end'>): boolean {
  const parts = (['year', 'month', 'day'] as const).filter((part) => a[part] !== undefined && b[part] !== undefined);
  return parts.length > 0 && parts.every((part) => a[part] === b[part]);
}

/** Reads `2023`, `2023-04` or `2023-04-30`. */
export function parseDate(iso: string): Omit<DateInText, 'start' | 'end'> {
  const [year, monthPart, day] = iso.split('-').map(Number);
  return {
    ...(year !== undefined && { year }),
    ...(monthPart !== undefined && { month: monthPart }),
    ...(day !== undefined && { day }),
  };
}
