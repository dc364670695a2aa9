import { describe, expect, it } from 'vitest';
import { datesAgree, findDates, parseDate } from '../../src/quantities/find-dates.js';

const found = (text: string): unknown[] => findDates(text).map(({ start: _start, end: _end, ...date }) => date);

describe('findDates', () => {
  it.each([
    ['on 26 August 2022', [{ year: 2022, month: 8, day: 26 }]],
    ['on August 26, 2022', [{ year: 2022, month: 8, day: 26 }]],
    [
      'in Aug 2022 and in May 2023',
      [
        { year: 2022, month: 8 },
        { year: 2023, month: 5 },
      ],
    ],
    ['2022 年 8 月 26 日', [{ year: 2022, month: 8, day: 26 }]],
    ['2023年4月', [{ year: 2023, month: 4 }]],
    ['4 月 9 日', [{ month: 4, day: 9 }]],
    [
      '2023-04-09 and 2023-05',
      [
        { year: 2023, month: 4, day: 9 },
        { year: 2023, month: 5 },
      ],
    ],
    ['from 2021 to 2023', [{ year: 2021 }, { year: 2023 }]],
    ['2021 至 2023 年', [{ year: 2021 }, { year: 2023 }]],
    ['GPT-3 (2020)', [{ year: 2020 }]],
    [
      '20 to 23 March 2023',
      [
        { year: 2023, month: 3, day: 20 },
        { year: 2023, month: 3, day: 23 },
      ],
    ],
    [
      '3 月 20 日至 23 日',
      [
        { month: 3, day: 20 },
        { month: 3, day: 23 },
      ],
    ],
  ])('reads %j', (text, dates) => {
    expect(found(text)).toEqual(dates);
  });

  it.each([
    '2,048 tokens',
    '2048 tokens',
    '2000 张卡',
    'the 2010s',
    'H2000',
    '1950.5',
    '3 个月',
    '$2000',
    '1979 TFLOPS',
  ])('finds none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('datesAgree', () => {
  it.each([
    ['2023-04-12', '2023-04', true],
    ['2023-04-12', '2023', true],
    ['2023-04', '2023-05', false],
    ['2023', '2024', false],
  ])('%s and %s: %s', (a, b, agree) => {
    expect(datesAgree(parseDate(a), parseDate(b))).toBe(agree);
  });

  it('a day without a year agrees with that day of any year', () => {
    expect(datesAgree({ month: 4, day: 9 }, parseDate('2025-04-09'))).toBe(true);
    expect(datesAgree({ month: 4 }, { year: 2025 })).toBe(false);
  });
});
