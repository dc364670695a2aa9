import { describe, expect, it } from 'vitest';
import { readComputeWords, type ComputeWords } from '../../../src/terminal/compute/read-compute-words.js';

const read = (...words: string[]): ComputeWords => readComputeWords(words, ['training-flops', 'kv-cache']);

describe('readComputeWords', () => {
  it('takes a calculator with flags, in either form', () => {
    const values = { parameters: '70B', activeParameters: '37B', tokens: '15T' };
    expect(read('training-flops', '--parameters', '70B', '--active-parameters=37B', '--tokens', '15T')).toEqual({
      kind: 'calculator',
      name: 'training-flops',
      values,
    });
    expect(read('training-flops --parameters 70B --active-parameters=37B  --tokens 15T')).toMatchObject({ values });
    expect(read('--parameters', '-7B', 'training-flops')).toMatchObject({ values: { parameters: '-7B' } });
    expect(read('kv-cache')).toEqual({ kind: 'calculator', name: 'kv-cache', values: {} });
  });

  it('takes anything else without flags as a sentence', () => {
    for (const words of [['训练 70B 模型要多少卡'], ['kv-cache', 'of', 'Llama'], ['compare', 'H100', 'and', 'H200']]) {
      expect(read(...words)).toEqual({ kind: 'sentence', question: words.join(' ') });
    }
  });

  it('takes names to compare, and a timeline with its limits', () => {
    expect(read('compare', 'H100 SXM', 'H200')).toEqual({ kind: 'compare', names: ['H100 SXM', 'H200'] });
    expect(
      read('timeline', '--country', 'CN', '--from-year', '2023', '--organisation', 'Qwen', '--to-year', '2025'),
    ).toEqual({
      kind: 'timeline',
      filter: { country: 'CN', fromYear: 2023, toYear: 2025, organisation: 'Qwen' },
    });
    expect(read('timeline')).toEqual({ kind: 'timeline', filter: {} });
  });

  it.each([
    [[], 'Nothing was asked'],
    [[' '], 'Nothing was asked'],
    [['training-flops', '--tokens'], 'The flag --tokens has no value'],
    [['training-flops', '--tokens', '--parameters', '7B'], 'The flag --tokens has no value'],
    [['training-flops', '--tokens', '1T', '--tokens', '2T'], 'The flag --tokens is given twice'],
    [['training-flops', 'please', '--tokens', '1T'], "takes flags only, and 'please' is none"],
    [['trainin-flops', '--tokens', '1T'], 'There is no calculator trainin-flops; there are training-flops, kv-cache'],
    [['训练 70B', '--tokens', '1T'], 'A sentence takes no flag such as --tokens'],
    [['timeline', '--from-year', 'soon'], '--from-year must be a year of four digits'],
    [['timeline', '--colour', 'red'], 'timeline has no flag --colour'],
  ])('refuses %j', (words, sentence) => {
    expect(() => read(...words)).toThrow(sentence);
  });
});
