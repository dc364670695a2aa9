const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const HAN = '一二三四五六七八九十';

const PATTERNS: readonly (readonly [pattern: RegExp, name: (match: RegExpExecArray) => string])[] = [
  [/\bq([1-4])(?=\b|f|\d{4})|(?<![a-z])([1-4])q(?=\d\d)/g, (m) => `q${m[1] ?? m[2]}`],
  [/\b(first|second|third|fourth)[ -]quarter\b/g, (m) => `q${ORDINALS.indexOf(m[1]!) + 1}`],
  [/(?<![前个后近共\d])第?([一二三四1-4]) ?季度?/g, (m) => `q${numberOf(m[1]!)}`],
  [/\bh([12]) (?=20\d\d)|\b(first|second) half\b/g, (m) => `h${m[1] ?? ORDINALS.indexOf(m[2]!) + 1}`],
  [/([上下])半年/g, (m) => (m[1] === '上' ? 'h1' : 'h2')],
  [/\b(\d{1,2})(?:st|nd|rd|th)\b/g, (m) => `${m[1]}th`],
  [
    /(?<!\b(?:one|two|three|four|a)[ -])\b(first|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=-|\b)/g,
    (m) => (m[1] === 'first' ? 'first' : `${ORDINALS.indexOf(m[1]!) + 1}th`),
  ],
  [
    /(?<!(?:per|a|each|every|one|\d) )\bsecond(?=-generation|-largest|-order| (?:generation|largest|version|stage|phase|place|order))/g,
    () => '2th',
  ],
  [/第 ?([一二三四五六七八九十]|\d{1,2}(?!\d))(?! ?季)/g, (m) => (m[1] === '一' ? 'first' : `${numberOf(m[1]!)}th`)],
];

/** Without one of these nothing is found; most texts have none. */
const ANY =
  /\d(?:st|nd|rd|th|q)\b|\b[hq][1-4]|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|第|季|半年/;

/** Whether a folded text has an ordinal in words, whatever follows it: "a second zone" of 第二. */
export function hasOrdinal(folded: string, number: number): boolean {
  const word = ORDINALS[number - 1];
  return word !== undefined && new RegExp(String.raw`\b${word}\b`).test(folded);
}

function numberOf(text: string): number {
  return HAN.includes(text) ? HAN.indexOf(text) + 1 : Number(text);
}

/**
 * Quarters (`q2`), halves of years (`h1`) and ordinals (`4th`) of a folded text. The first of anything in words is `first`: it
 * begins sentences and enumerations as well.
 */
export function findPeriods(folded: string): string[] {
  if (!ANY.test(folded)) return [];
  const found: string[] = [];
  let rest = folded;
  for (const [pattern, name] of PATTERNS) {
    for (const match of rest.matchAll(pattern)) found.push(name(match));
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
  }
  return [...new Set(found)];
}
