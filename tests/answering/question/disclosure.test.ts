import { describe, expect, it } from 'vitest';
import { asksDisclosure, saysUndisclosed } from '../../../src/answering/question/disclosure.js';

describe('asksDisclosure', () => {
  it.each([
    'how many params does claude have, did they ever say',
    "did at&t disclose how much it's worth",
    '官方认了吗',
    '他本人认过没',
    'is the price tag official',
    '有没有公布过层数',
  ])('%j does', (question) => {
    expect(asksDisclosure(question)).toBe(true);
  });

  it.each(['gpt-4 有多少层', 'how many params does claude have', 'H100 多少钱'])('%j does not', (question) => {
    expect(asksDisclosure(question)).toBe(false);
  });
});

describe('saysUndisclosed', () => {
  it.each([
    'Anthropic 从未公布任何 Claude 模型的参数量',
    '双方没有公布这项合作的合同金额',
    '订单本身未获证实',
    'Meta has not published the training compute',
    'No contract value was given',
    'Neither Yandex nor Sber has published the hardware',
  ])('%j does', (statement) => {
    expect(saysUndisclosed(statement)).toBe(true);
  });

  it.each(['OpenAI 2023 年 3 月公布了 GPT-4', 'Meta published the weights'])('%j does not', (statement) => {
    expect(saysUndisclosed(statement)).toBe(false);
  });
});
