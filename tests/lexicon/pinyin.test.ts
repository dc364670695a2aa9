import { expect, it } from 'vitest';
import { isPinyin } from '../../src/lexicon/pinyin.js';

it.each('duoshao zenme xiaoxi wenxin tongyi huawei baidu shangwang zhongguo nvren er ai anhui'.split(' '))(
  '%s may be pinyin',
  (word) => {
    expect(isPinyin(word)).toBe(true);
  },
);

it.each('nvidia claude google hopper openai biadu hauwei huwaei deepseek qwne mistral anthorpic tecent'.split(' '))(
  '%s is none',
  (word) => {
    expect(isPinyin(word)).toBe(false);
  },
);
