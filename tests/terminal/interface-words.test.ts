import { describe, expect, it } from 'vitest';
import { environmentLanguage, interfaceWords } from '../../src/terminal/interface-words.js';

describe('environmentLanguage', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_TW.UTF-8' }, 'zh-TW'],
    [{ LANG: 'zh_HK' }, 'zh-TW'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh-CN'],
  ])('%o is %s', (environment, language) => {
    expect(environmentLanguage(environment)).toBe(language);
  });
});

describe('interfaceWords', () => {
  it('are in the script of their language', () => {
    expect(interfaceWords['zh-TW'].why.hits).toBe('找到的段落');
    expect(interfaceWords['zh-TW'].goodbye).toBe('再見。');
    expect(interfaceWords['zh-CN'].goodbye).toBe('再见。');
  });
});
