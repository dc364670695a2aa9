import { describe, expect, it } from 'vitest';
import { missesPeriod, monthsIn, yearPartsIn } from '../../../src/answering/question/period.js';

it.each([
  ['可灵 2025 年四季度赚了多少', ['Q4']],
  ['revenue in Q3 2025', ['Q3']],
  ['智谱 2025 年上半年', ['H1']],
  ['loss for the full year', ['all']],
  ['how much memory', []],
])('finds the parts of a year in %j', (text, parts) => {
  expect(yearPartsIn(text)).toEqual(parts);
});

it.each([
  ['豆包 2026 年 9 月一天跑多少', ['2026-09']],
  ['23年4月', ['2023-04']],
  ['on 4 September 2025 and in Jan 2026', ['2025-09', '2026-01']],
  ['asOf 2026-11', ['2026-11']],
  ['2026 年', []],
])('finds the months of %j', (text, months) => {
  expect(monthsIn(text)).toEqual(months);
});

describe('missesPeriod', () => {
  const asked = { years: ['2026'], months: [], parts: [] };

  it('asks nothing where no time is asked', () => {
    expect(missesPeriod({ years: [], months: [], parts: [] }, ['Revenue was 3 billion in 2024.'])).toBe(false);
  });

  it('goes by the statement before its headings and date', () => {
    expect(missesPeriod(asked, ['良率 2024 年低于 50%。', '2026 年的代工', '', '2026-08'])).toBe(true);
    expect(missesPeriod(asked, ['良率低于 50%。', '2026 年的代工', '', '2025-08'])).toBe(false);
    expect(missesPeriod(asked, ['良率低于 50%。', '代工', 'Foundries', '2026-08'])).toBe(false);
    expect(missesPeriod(asked, ['良率低于 50%。'])).toBe(true);
  });

  it('does not take the date of a report for the date of what it reports', () => {
    const statement = '李开复 2026 年 1 月说，零一万物 2024 年收入超过 1 亿元。';
    expect(missesPeriod(asked, [statement])).toBe(true);
    expect(missesPeriod({ years: ['2024'], months: [], parts: [] }, [statement])).toBe(false);
  });

  it('knows the date of a report where there is no other', () => {
    expect(missesPeriod(asked, ['路透社 2026 年 1 月报道，交付尚未开始。'])).toBe(false);
  });

  it('tells months apart', () => {
    const september = { years: ['2026'], months: ['2026-09'], parts: [] };
    expect(missesPeriod(september, ['2026 年 6 月日均 180 万亿词元'])).toBe(true);
    expect(missesPeriod(september, ['In September 2026 it was 180 trillion.'])).toBe(false);
    expect(missesPeriod(september, ['2026 年日均 180 万亿词元'])).toBe(false);
  });

  it('tells quarters and halves apart', () => {
    const statement = '2025 年第三季度收入超过 3 亿元';
    expect(missesPeriod({ years: ['2025'], months: [], parts: ['Q4'] }, [statement])).toBe(true);
    expect(missesPeriod({ years: ['2025'], months: [], parts: ['Q3'] }, [statement])).toBe(false);
    expect(missesPeriod({ years: ['2025'], months: [], parts: ['Q4'] }, ['2025 年收入超过 3 亿元'])).toBe(false);
  });
});
