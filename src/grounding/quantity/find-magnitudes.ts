const HAN: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const ENGLISH: Readonly<Record<string, number>> = {
  ten: 1,
  dozen: 1,
  hundred: 2,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
};

const CHINESE =
  /成千上万|数以[十百千万亿]+计|[几数上成](?:[十百千万亿]+?)(?=千[瓦米克字]|(?![十百千万亿]))|(?<![\d几数上成十百千万亿.一二两三四五六七八九每/ ])[十百千]?(?:万亿|亿|万)(?=级|参数|美元|元|词元|token|次)/g;
const WORDS =
  /\b(?:(?:several|many|some|a few|hundreds|tens|dozens|thousands)(?: of)? )?(?:(?:hundred|thousand|ten)s? (?:of )?)?(?:thousand|million|billion|trillion|hundred|dozen)s?\b|\b(?:tens|dozens)\b/gi;

const NUMBER_BEFORE =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|a|half a|hundred|per|an|each|every))[ -]?$|\/ ?$/i;

function hanExponent(characters: string): number {
  // Thousands, as other languages have it.
  if (characters === '成千上万') return 3;
  return Array.from(characters).reduce((sum, character) => sum + (HAN[character] ?? 0), 0);
}

function wordExponent(words: string): number {
  return words
    .toLowerCase()
    .split(/[\s-]+/)
    .reduce((sum, word) => sum + (ENGLISH[word.replace(/s$/, '')] ?? 0), 0);
}

/** An order of magnitude in a text. */
export interface Magnitude {
  /** 5 for hundreds of thousands. */
  readonly exponent: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Orders of magnitude that a text names without a number: 几十万 and "several hundred thousand" are 10^5, "trillion-parameter" and
 * 万亿参数 10^12.
 */
export function findMagnitudes(text: string): Magnitude[] {
  const chinese = [...text.matchAll(CHINESE)].map((match) => ({ match, exponent: hanExponent(match[0]) }));
  const english = [...text.matchAll(WORDS)]
    // "175 billion" is a number of its own.
    .filter(({ index }) => !NUMBER_BEFORE.test(text.slice(0, index)))
    .map((match) => ({ match, exponent: wordExponent(match[0]) }));
  return [...chinese, ...english]
    .filter(({ exponent }) => exponent > 0)
    .map(({ match, exponent }) => ({ exponent, start: match.index, end: match.index + match[0].length }));
}
