import { expect, it } from 'vitest';
import { askedOfAnotherDate, carriedYear } from '../../src/assistant/carried-dates.js';

it.each([
  ['前一年呢', '2022 年有几个项目', '2021 年有几个项目'],
  ['and the year before?', 'Zhipu revenue in 2024?', 'Zhipu revenue in 2023?'],
  ['次年呢', '23年拿到投资的项目', '2024年拿到投资的项目'],
  ['2026 年 6 月呢', '2025 年 12 月一天多少 token', '2026 年 6 月一天多少 token'],
  ['and in 2023?', 'MLPerf results of 2022', 'MLPerf results of 2023'],
])('%j asks the earlier question of another date', (question, earlier, asked) => {
  expect(askedOfAnotherDate(question, earlier)).toBe(asked);
});

it.each([
  ['前一年呢', 'H100 有多少显存'],
  ['前一年呢', '2021 年到 2022 年增长多少'],
  ['那它的显存是多少', '2022 年公布的 H100'],
  ['前一年谁负责这个部门，后来又为什么把整个团队搬去另一家公司了呢', '2022 年有几个项目'],
])('%j after %j does not', (question, earlier) => {
  expect(askedOfAnotherDate(question, earlier)).toBeUndefined();
});

it('takes the year over where the question points at it', () => {
  expect(carriedYear('how much did they lose that year', 'zhipu revenue in 2024?')).toBe('2024');
  expect(carriedYear('那年亏了多少', '智谱24年收入')).toBe('2024');
  expect(carriedYear('how much did they lose', 'zhipu revenue in 2024?')).toBeUndefined();
  expect(carriedYear('that year?', 'who founded zhipu')).toBeUndefined();
});
