const ENGLISH_UNITS: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const ENGLISH_TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]),
);
const HAN_DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from('零一二三四五六七八九', (digit, value) => [digit, value])),
  〇: 0,
  两: 2,
};
const HAN_PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Words of an English number below a hundred: `seven`, `forty`, `twenty-four`. A source for a regular expression. */
export const ENGLISH_NUMBER = String.raw`(?:(?:${Object.keys(ENGLISH_TENS).join('|')})(?:[- ](?:${Object.keys(ENGLISH_UNITS).slice(1, 10).join('|')}))?|${Object.keys(ENGLISH_UNITS).reverse().join('|')})`;

/** Characters of a Chinese number below ten thousand: `二十四`, `三百`, `两千`. A source for a regular expression. */
export const HAN_NUMBER = '(?:[零〇一二两三四五六七八九][零〇一二两三四五六七八九十百千]*|十[一二三四五六七八九]?)';

/** The value of an English number below a hundred, in lower case. */
export function englishNumber(words: string): number {
  return words.split(/[- ]/).reduce((sum, word) => sum + (ENGLISH_TENS[word] ?? ENGLISH_UNITS[word] ?? NaN), 0);
}

/** The value of a Chinese number below ten thousand; digits read one by one (`二〇二三`) give their row. `NaN` for none. */
export function hanNumber(characters: string): number {
  if (!/[十百千]/.test(characters)) {
    return Number(Array.from(characters, (digit) => HAN_DIGITS[digit] ?? 'x').join(''));
  }
  let sum = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const place = HAN_PLACES[character];
    if (place === undefined) {
      digit = HAN_DIGITS[character];
    } else {
      sum += (digit ?? 1) * place;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}
