import { describe, expect, it } from 'vitest';
import { foldName, splitMemory, withoutGenericWords } from '../../src/fact-sheets/fold-name.js';

describe('foldName', () => {
  it.each([
    ['Llama 3.1 405B', 'llama3.1405b'],
    ['llama3.1-405b', 'llama3.1405b'],
    ['Ｈ１００', 'h100'],
    ['昇騰 910B', '昇腾910b'],
    ['Command R+', 'commandr+'],
    ['claude.ai', 'claudeai'],
  ])('%s gives %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});

describe('withoutGenericWords', () => {
  it('takes off what says nothing, never everything', () => {
    expect(withoutGenericWords('h100显卡')).toBe('h100');
    expect(withoutGenericWords('模型')).toBe('模型');
    expect(withoutGenericWords('theh100')).toBe('h100');
  });
});

describe('splitMemory', () => {
  it('takes a size of memory out of a name', () => {
    expect(splitMemory('A100 40GB PCIe')).toEqual({ rest: 'A100  PCIe', bytes: 40e9 });
    expect(splitMemory('H100 80g')).toEqual({ rest: 'H100 ', bytes: 80e9 });
    expect(splitMemory('H100')).toBeUndefined();
    expect(splitMemory('DGX H100')).toBeUndefined();
  });
});
