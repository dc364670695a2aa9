import { expect, it } from 'vitest';
import { askedAttributes, statesAttribute } from '../../../src/answering/question/attribute.js';

it.each([
  ['王小川一年给自己开多少工资', ['pay']],
  ['MiniMax 现在多少员工', ['staff']],
  ['what was lmarena valued at', ['valuation']],
  ['coreweave b300, how much an hour', ['hourly']],
  ['b200 现在一张卖多少钱', ['unitPrice']],
  ['how many tonnes of co2', ['emissions']],
  ['vocab size of the tokenizer', ['vocabulary']],
  ['甲骨文 2025 年资本开支', ['capex']],
  ['Tokkio 授权费一年要多少', ['fee']],
  ['那篇长文一共多少字', ['textLength']],
  ['黄仁勋哪年生的', ['age']],
  ['how long is the warranty', ['warranty']],
  ['is it fine to sell it', []],
  ['how much is the deal worth', []],
  ['H100 显存多大', []],
  ['how much memory has it', []],
])('finds the properties that %j asks for', (question, attributes) => {
  expect(askedAttributes(question)).toEqual(attributes);
});

it.each([
  ['staff', 'MiniMax 约有 1,200 名员工', true],
  ['staff', 'MiniMax 服务过至少 2.12 亿用户', false],
  ['applicants', 'Apple applies its own models', false],
  ['applicants', 'GTC 2023 的注册人次：25 万以上', true],
  ['emissions', '291 tonnes of CO₂', true],
  ['textLength', '这篇评论约 9,000 字', true],
  ['textLength', '每个参数 2 字节', false],
  ['unitPrice', 'Each card lists at 30,000 US dollars', true],
  ['unitPrice', 'CoreWeave asks a price of 8.60 dollars per GPU and hour', false],
  ['nothing of the kind', '1,200', false],
])('%s in %j: %s', (attribute, statement, isStated) => {
  expect(statesAttribute(statement, attribute)).toBe(isStated);
});
