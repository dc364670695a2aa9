import { describe, expect, it } from 'vitest';
import { enumerated } from '../../../src/answering/part/rank-list-units.js';

describe('enumerated', () => {
  it.each([
    ['适用地域不含欧盟、英国和韩国。', 3],
    ['它在四个方面是主角：技术、产品、解决方案和算力变革。', 4],
    ['It offered models from AI21 Labs, Anthropic and Stability AI.', 3],
    ['Pythia, OLMo, Amber, and T5 met the definition.', 4],
  ])('counts the things of %j', (text, count) => {
    expect(enumerated(text)).toBe(count);
  });

  it.each([
    '谷歌和亚马逊都宣布了模型。',
    '国产芯片、服务器都在其中。',
    'Google and Amazon announced models.',
    'The programme, started in full on 17 February 2022, moves all processing of data from eastern cities to regions with land and power.',
  ])('takes %j for no enumeration', (text) => {
    expect(enumerated(text)).toBe(0);
  });
});
