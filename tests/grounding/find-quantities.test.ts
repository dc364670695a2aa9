import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/grounding/quantity/find-quantities.js';
import { matchQuantity } from '../../src/grounding/quantity/match-quantity.js';
import type { Quantity } from '../../src/grounding/quantity/quantity.js';
import { readableText } from '../../src/grounding/text/readable-text.js';

function only(text: string): Quantity {
  const found = findQuantities(
    readableText(text),
    () => false,
    () => false,
  );
  const [quantity] = found;
  if (quantity === undefined || found.length > 1) throw new Error(`${found.length} quantities in ${text}`);
  return quantity;
}

describe('the same figure', () => {
  it.each([
    ['175B', '1750 亿'],
    ['175 billion parameters', '1750 亿参数'],
    ['24k GPUs', '2.4 万块 GPU'],
    ['24,000', '2.4 万'],
    ['$5M', '500 万美元'],
    ['44%', '44 percent'],
    ['a third', '三分之一'],
    ['doubled', '两倍'],
    ['27 times', '1/27'],
    ['half', '一半'],
    ['3.14×10²³ FLOP', '3.14e23 FLOP'],
    ['3.35 TB/s', '每秒 3.35 TB'],
    ['3.35 terabytes per second', '3.35 TB/s'],
    ['400 gigabits per second', '400 Gb/s'],
    ['312 teraflops', '312 TFLOPS'],
    ['0.7 kW', '700 瓦'],
    ['300 GB/s', '0.3 TB/s'],
    ['several hundred thousand', '几十万'],
    ['trillion parameters', '万亿参数'],
    ['HK$5.583 billion', '55.83 亿港元'],
    ['4 兆個電晶體', '4 trillion transistors'],
    ['13 亿（1.3 billion）欧元', '1.3 billion euros'],
    ['0.24 watt-hours', '0.24 Wh'],
    ['20,400 metric tons', '20,400 吨'],
    ['45 mL', '45 毫升'],
    ['twice as fast', '快一倍'],
    ['halved', '折半'],
    ['tens of thousands', '数以万计'],
    ['over 30 minutes', '30 多分钟'],
    ['900 million weekly users', '9 亿周活跃用户'],
    ['four GPUs', '四款 GPU'],
  ])('%s is %s', (left, right) => {
    const [first] = findQuantities(
      readableText(left),
      () => false,
      () => false,
    );
    const second = findQuantities(
      readableText(right),
      () => false,
      () => false,
    )[0];
    if (first === undefined || second === undefined) throw new Error('no quantity');
    expect(matchQuantity(first, second)).toBe('same');
  });
});

describe('no figure', () => {
  it.each(['同一天又扩大了合同', '比上一年多', 'a third aim of the plan'])('%s', (text) => {
    expect(
      findQuantities(
        readableText(text),
        () => false,
        () => false,
      ),
    ).toEqual([]);
  });
});

describe('another figure', () => {
  it.each([
    ['80 GB', '80 TB'],
    ['80 GB', '80 GB/s'],
    ['400 Gb/s', '400 GB/s'],
    ['5 million dollars', '500 万元'],
    ['HK$5', '$5'],
    ['3000 servers', '3000 块 GPU'],
    ['61 layers', '61 experts'],
    ['$4 an hour', '每月 4 美元'],
    ['3.14e23 FLOP', '3.14e23 FLOPS'],
    ['8 bytes', '8 bits'],
    ['45 mL', '45 L'],
    ['20,400 tonnes', '20,400 kg'],
  ])('%s is not %s, only the number is the same', (left, right) => {
    expect(matchQuantity(only(left), only(right))).toBe('other-unit');
  });

  it.each([
    ['175B', '157B'],
    ['2.4 万', '24 万'],
    ['几十万', '几百万'],
    ['a third', 'a quarter'],
  ])('%s is not %s at all', (left, right) => {
    expect(matchQuantity(only(left), only(right))).toBe('other');
  });
});
