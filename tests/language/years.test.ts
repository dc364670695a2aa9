import { expect, it } from 'vitest';
import { shortYearsIn, withFullYears, yearsIn } from '../../src/language/years.js';

it.each([
  ['in 2023 and 2025', ['2023', '2025']],
  ['1979 TFLOPS sparse', []],
  ['成立于 1993 年', ['1993']],
  ['56 ZFLOPS in 2030, with growth in 2031.', ['2030', '2031']],
  ['2,030 cards, 2023.5', []],
  ['24年五月那波', ['2024']],
  ['2022–2025', ['2022', '2023', '2024', '2025']],
  ['what % of nvidia FY25 sales', ['2025']],
  ['用了20年时间', []],
  ['8xH100 at 2,000 W', []],
])('finds the years of %j', (text, years) => {
  expect(yearsIn(text)).toEqual(years);
});

it('gives years of two digits in full, and no others', () => {
  expect(shortYearsIn("23年4月, fy'26 and 2024年")).toEqual(['2023', '2026']);
});

it('writes years of two digits in full, whatever stands around them', () => {
  expect(withFullYears("23年4月, fy'26 vs fy 27 and 2024年")).toBe('2023年4月, 2026 vs 2027 and 2024年');
});
