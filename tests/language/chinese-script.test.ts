import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasHan, isTraditional, toSimplified, toTraditional } from '../../src/language/chinese-script.js';
import { anyText } from '../helpers/random-text.js';

describe('toSimplified', () => {
  it.each([
    ['顯示記憶體', '显存'],
    ['資料中心', '数据中心'],
    ['軟體', '软件'],
    ['輝達', '英伟达'],
    ['顯示卡的頻寬', '显卡的带宽'],
    ['訓練大型語言模型', '训练大型语言模型'],
    ['昇騰 910C', '昇腾 910C'],
    ['算力', '算力'],
    ['H100 NVL costs $3', 'H100 NVL costs $3'],
  ])('turns %j into %j', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified);
  });

  it('leaves Simplified Chinese of the field alone', () => {
    for (const text of [
      '显存带宽是多少',
      '百度下单了多少张卡',
      '为什么解码受限于内存带宽',
      '里程碑',
      '后来的模型',
      '只有一台服务器',
      '云计算',
      '参数量',
      '华为昇腾 910B',
    ]) {
      expect(toSimplified(text)).toBe(text);
    }
  });
});

describe('toTraditional', () => {
  it.each([
    ['软件', '軟體'],
    ['这个模型有多少参数？', '這個模型有多少參數？'],
    ['English only', 'English only'],
  ])('turns %j into %j', (simplified, traditional) => {
    expect(toTraditional(simplified)).toBe(traditional);
  });

  it('keeps markers, figures and names', () => {
    expect(toTraditional('H100 NVL 有 188 GB 显存 [1]。')).toMatch(/^H100 NVL 有 188 GB .* \[1\]。$/);
  });
});

describe('isTraditional', () => {
  it.each([
    ['顯存', true],
    ['顯卡有多少', true],
    ['算力', false],
    ['显存', false],
    ['GPU', false],
    ['', false],
    ['干货', false],
    ['只有', false],
    ['里面', false],
    ['后来', false],
    ['台湾', false],
  ])('of %j is %j', (text, expected) => {
    expect(isTraditional(text)).toBe(expected);
  });
});

it('never throws, and changes nothing without Chinese characters', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const results = [toSimplified(text), toTraditional(text)];
      if (!hasHan(text)) expect(results).toEqual([text, text]);
    }),
    { numRuns: 100 },
  );
});
