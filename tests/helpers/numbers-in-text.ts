/** A number as it stands in a text, its scale applied: `2.4 万`, `24,000` and `24k` all have the value 24000. */
export interface NumberInText {
  readonly value: number;
  /** Where it begins, in UTF-16 code units. */
  readonly start: number;
  /** Where it ends, scale included. */
  readonly end: number;
}

const scales: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  百: 1e2,
  trillion: 1e12,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
  hundred: 1e2,
  t: 1e12,
  b: 1e9,
  m: 1e6,
  k: 1e3,
};

const words: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ').entries(),
    ...'零 一 二 三 四 五 六 七 八 九 十'.split(' ').entries(),
    [2, '两'] as const,
  ].map(([value, word]) => [word, value]),
);

// A digit inside a name is no number: neither the 100 of H100 nor the 4 of GPT-4.
const digits = String.raw`(?<![A-Za-z][-.]?|[\d.,])(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const englishWord = String.raw`\b(?<word>${Object.keys(words)
  .filter((word) => /^[a-z]/.test(word))
  .join('|')})\b`;
const chineseWord = String.raw`(?<![零一二三四五六七八九十百第数几])(?<numeral>[一二三四五六七八九十两])(?![一二三四五六七八九十])`;
const scale = String.raw`(?:[ -]?(?<scale>trillion|billion|million|thousand|hundred)\b|[ ]?多?(?<han>万亿|百万|亿|万|千|百)|(?<letter>[TBMKk])(?![A-Za-z]))?`;
const numberPattern = new RegExp(`(?:${digits}|${englishWord}|${chineseWord})${scale}`, 'gi');

/**
 * Every number of an English or Chinese text in the order of the text, written in digits (`24,000`, `2.4 万`, `530B`)
 * or, below fifteen, as a word (`four`, `四`, `两`), with the scale that follows it.
 */
export function numbersInText(text: string): NumberInText[] {
  return [...text.matchAll(numberPattern)].map((match) => {
    const groups = match.groups ?? {};
    const word = (groups['word'] ?? groups['numeral'])?.toLowerCase();
    const base = word === undefined ? Number((groups['digits'] ?? '').replaceAll(',', '')) : (words[word] ?? NaN);
    const factor = scales[(groups['scale'] ?? groups['han'] ?? groups['letter'] ?? '').toLowerCase()] ?? 1;
    // Ten digits are more than any article gives; they undo what 2.4 × 10000 leaves behind in binary.
    const value = Number((base * factor).toPrecision(10));
    return { value, start: match.index, end: match.index + match[0].length };
  });
}
