import { describe, expect, it } from 'vitest';
import { askedQuantities, statesQuantity, type QuantityKind } from '../../../src/answering/question/quantity-kind.js';

describe('askedQuantities', () => {
  it.each([
    ['H100 多少钱', 'money'],
    ['How much did Microsoft invest, in dollars?', 'money'],
    ['GPT-3 有多少参数', 'parameters'],
    ['How many parameters does GPT-3 have?', 'parameters'],
    ['H100 的显存多大', 'memory'],
    ['How much VRAM do I need?', 'memory'],
    ['H100 的带宽', 'bandwidth'],
    ['memory bandwidth of the A100', 'bandwidth'],
    ['H100 的功耗', 'power'],
    ['TDP of the H100', 'power'],
    ['训练 GPT-3 用了多少算力', 'compute'],
    ['peak TFLOPS of the A100', 'compute'],
    ['利用率一般是百分之几', 'percent'],
    ['What share of the market?', 'percent'],
    ['训练用了多少 token', 'tokens'],
    ['上下文多长', 'tokens'],
    ['百度买了多少张卡', 'accelerators'],
    ['How many GPUs did they use?', 'accelerators'],
    ['几台服务器', 'servers'],
    ['训练要多久', 'duration'],
    ['How long did it take?', 'duration'],
    ['那场演讲讲了几分钟', 'duration'],
    ['MMLU 跑了多少分', 'score'],
    ['GPT-3 有多少层', 'layers'],
    ['BF16 有几位尾数', 'bits'],
    ['ChatGPT 有多少用户', 'people'],
  ] as const satisfies readonly (readonly [string, QuantityKind])[])(
    'finds in %j the wish for %s',
    (question, kind) => {
      expect(askedQuantities(question)).toContain(kind);
    },
  );

  it.each(['谁创办了 Mistral', 'Who is the CEO?', 'When was it?', ''])('finds none in %j', (question) => {
    expect(askedQuantities(question)).toEqual([]);
  });

  it('asks for bandwidth before memory, the more special first', () => {
    expect(askedQuantities('显存带宽是多少')[0]).toBe('bandwidth');
    expect(askedQuantities('memory bandwidth')[0]).toBe('bandwidth');
  });
});

describe('statesQuantity', () => {
  it.each([
    ['一张 H100 售价约 3 万美元', 'money'],
    ['It raised $10 billion.', 'money'],
    ['about 30,000 US dollars each', 'money'],
    ['GPT-3 有 1750 亿参数', 'parameters'],
    ['a 70B model', 'parameters'],
    ['it has 175 billion parameters', 'parameters'],
    ['显存 80 GB', 'memory'],
    ['带宽 3.35 TB/s', 'bandwidth'],
    ['功耗 700 W', 'power'],
    ['a draw of 700 watts', 'power'],
    ['989 TFLOPS', 'compute'],
    ['3.14 × 10^23 FLOP', 'compute'],
    ['利用率为 46.2%', 'percent'],
    ['3000 亿 token', 'tokens'],
    ['trained on 1.4 trillion tokens', 'tokens'],
    ['下单了 1 万张卡', 'accelerators'],
    ['about 24,000 H100 GPUs', 'accelerators'],
    ['1,024 A100', 'accelerators'],
    ['3000 台服务器', 'servers'],
    ['训练了 34 天', 'duration'],
    ['took 34 days', 'duration'],
    ['96 层', 'layers'],
    ['96 attention heads', 'layers'],
    ['8 位指数', 'bits'],
    ['1 亿用户', 'people'],
    ['100 million users', 'people'],
  ] as const satisfies readonly (readonly [string, QuantityKind])[])('sees %j state %s', (statement, kind) => {
    expect(statesQuantity(statement, kind)).toBe(true);
  });

  it.each([
    ['带宽 3.35 TB/s', 'memory'],
    ['显存 80 GB', 'bandwidth'],
    ['发布于 2023 年', 'money'],
    ['the price is not known', 'money'],
    ['模型的参数很多', 'parameters'],
    ['founded by former researchers', 'people'],
  ] as const satisfies readonly (readonly [string, QuantityKind])[])('sees %j state no %s', (statement, kind) => {
    expect(statesQuantity(statement, kind)).toBe(false);
  });
});
