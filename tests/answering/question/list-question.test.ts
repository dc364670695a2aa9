import { describe, expect, it } from 'vitest';
import { asksForList, countOf, wantsAll } from '../../../src/answering/question/list-question.js';

describe('asksForList', () => {
  it.each([
    '训练用的显卡都是谁家的',
    '除了 GPU 还有什么加速卡',
    '微调方法分几种',
    '英伟达最大的三个客户是谁',
    '给我列三家云厂商',
    '制药、汽车、电信各是哪家',
    '那 16 个字节都花哪了',
    '后面接着上的是哪两朵云',
    '东数西算是哪 8 个节点',
    '新加的五个园区具体在哪',
    '推理用的四样货，各管啥活',
    'name me some models without NVIDIA',
    'which google, huawei and baidu models run on other chips',
    'which job did it give to each of its 4 chips',
    'how do people detect it? all the tricks',
    'the recipe, its stages in order',
    'which chips support fp4',
    'which open source licences allow commercial use',
    'which companies is it buying from',
    'what models did Mistral release in 2024',
    'what stuff can customers do with it',
    'two reasons for the change, what are they',
    'the four platforms, which does what',
    'who else makes AI chips',
    'tell me the parallelism types',
    "what are NVIDIA's main competitors",
  ])('hears several things asked for in %j', (question) => {
    expect(asksForList(question)).toBe(true);
  });

  it.each([
    'H100 显存多大',
    '四块 H100 多少钱',
    '英伟达的 CEO 是谁',
    '大家都说 H20 是阉割版，真的吗',
    'A 跟 B 底下各是哪个模型',
    '那张卡卖了三个月',
    'which company makes the TPU',
    'which company operates it',
    '哪 3 年',
    'which model uses 256 experts',
    'which gpu beats the rest',
    'what is its list price',
    'what does the H100 cost',
    'what happens if memory runs out',
    'who founded Cohere',
  ])('hears one thing asked for in %j', (question) => {
    expect(asksForList(question)).toBe(false);
  });
});

describe('countOf', () => {
  it.each([
    ['哪四方面', 4],
    ['是哪俩', 2],
    ['最大的两个外部股东是谁', 2],
    ['all 8 hubs', 8],
    ['four big inference platforms', 4],
    ['two inside reasons', 2],
  ])('counts the things of %j', (question, count) => {
    expect(countOf(question)).toBe(count);
  });

  it.each(['训练了两个月', 'the sizes of Qwen2.5 models', '几家公司', '2023 年', 'one platform', '二十三家'])(
    'counts nothing in %j',
    (question) => {
      expect(countOf(question)).toBeUndefined();
    },
  );
});

it.each([
  ['2023 年春天中国都出了哪些大模型', true],
  ['list all of its models', true],
  ['国内有哪几家', false],
  ['which models run on it', false],
])('%j wants all: %s', (question, expected) => {
  expect(wantsAll(question)).toBe(expected);
});
