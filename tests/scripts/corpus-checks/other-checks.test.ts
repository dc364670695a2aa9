import { describe, expect, it } from 'vitest';
import { checkContradictions } from '../../../scripts/corpus-checks/check-contradictions.js';
import { checkOrder } from '../../../scripts/corpus-checks/check-order.js';
import { asserts, checkRefuted, type Refuted } from '../../../scripts/corpus-checks/check-refuted.js';
import { checkRepeats } from '../../../scripts/corpus-checks/check-repeats.js';
import { checkTwins } from '../../../scripts/corpus-checks/check-twins.js';
import { Recogniser } from '../../../src/lexicon/recogniser.js';
import { article, figure, pair } from './small-pair.js';

const recogniser = new Recogniser({
  concepts: [],
  entities: [
    { id: 'baidu', kind: 'organisation', zh: ['百度'], en: ['Baidu'], aliases: [], ambiguous: [] },
    { id: 'tencent', kind: 'organisation', zh: ['腾讯'], en: ['Tencent'], aliases: [], ambiguous: [] },
  ],
});

describe('checkTwins', () => {
  it('accepts the same headings and entities', () => {
    expect(checkTwins(pair('# 一\n## 二\n百度', '# One\n## Two\nBaidu'), recogniser)).toEqual([]);
  });

  it('reports other levels of headings and an entity of one language', () => {
    const twins = pair('# 一\n## 二', '# One\n### Two');
    const named = { ...twins, zh: { ...twins.zh, entities: ['百度'] }, en: { ...twins.en, entities: ['Tencent'] } };
    expect(checkTwins(named, recogniser).map(({ what }) => what)).toEqual([
      'the headings have other levels in zh (1 2) than in en (1 3)',
      'en does not name baidu',
      'zh does not name tencent',
    ]);
  });
});

describe('checkRepeats', () => {
  const passage =
    'The graph of neighbours is walked from the entry point towards the query, and every step keeps the nearest candidates that were seen so far.';

  it('reports a passage that another article repeats with few changes, once', () => {
    const repeated = checkRepeats([
      article('en', passage),
      article('en', passage.replace('nearest', 'closest'), 'copy'),
    ]);
    expect(repeated).toEqual([{ where: 'en/orders.md:1', what: 'repeats en/copy.md:1' }]);
  });

  it('lets an article repeat itself and others differ', () => {
    const other =
      'A filing of March names the number of servers that were bought for delivery within one quarter, and says nothing about their price at all.';
    expect(checkRepeats([article('en', `${passage}\n${passage}`), article('en', other, 'other')])).toEqual([]);
  });
});

describe('checkContradictions', () => {
  const stating = (slug: string, value: unknown, more: object = {}): ReturnType<typeof pair> =>
    pair('', '', { figures: [figure(value, 'GPUs', more)] }, slug);

  it('reports two values of one quantity at one date', () => {
    const found = checkContradictions([stating('a', 24_000), stating('b', 30_000)], recogniser, [], new Set());
    expect(found).toEqual([{ where: 'a, b', what: 'baidu · gpus · 2023-03-13: 24000 GPUs against 30000 GPUs' }]);
  });

  it.each([
    ['another date', { asOf: '2024' }],
    ['a dispute that is told', { disputed: true }],
    ['another entity', { of: 'Tencent' }],
    ['another quantity', { what: 'servers' }],
  ])('has nothing against %s', (_, more) => {
    expect(checkContradictions([stating('a', 24_000), stating('b', 30_000, more)], recogniser, [], new Set())).toEqual(
      [],
    );
  });

  it('leaves out what was reviewed', () => {
    expect(
      checkContradictions([stating('a', 1), stating('b', 2)], recogniser, [], new Set(['baidu · gpus · 2023-03-13'])),
    ).toEqual([]);
  });

  it('compares cells of tables by the entity of the row and the heading of the column', () => {
    const table = (slug: string, memory: string): ReturnType<typeof pair> =>
      pair('', `| Card | Memory |\n|---|---|\n| H100 | ${memory} |`, {}, slug);
    expect(checkContradictions([table('a', '80 GB'), table('b', '96 GB')], recogniser, [], new Set())).toEqual([
      { where: 'a, b', what: 'h100 · memory · table: 80 GB against 96 GB' },
    ]);
    expect(checkContradictions([table('a', '128K'), table('b', '131,072')], recogniser, [], new Set())).toEqual([]);
  });
});

describe('checkRefuted', () => {
  const version: Refuted = {
    fact: 'mt-nlg',
    refuted: 'Google made Megatron-Turing',
    zh: ['谷歌.{0,10}Megatron-Turing'],
    en: ["Google's Megatron-Turing"],
    caught: { zh: '谷歌的 Megatron-Turing', en: "Google's Megatron-Turing" },
  };

  it('reports an assertion and lets a denial pass', () => {
    expect(checkRefuted([article('en', "Google's Megatron-Turing is large.")], [version])).toHaveLength(1);
    expect(checkRefuted([article('zh', '谷歌的 Megatron-Turing 是错误说法。')], [version])).toEqual([]);
    expect(asserts(version.caught.zh, version)).toBe(true);
  });
});

describe('checkOrder', () => {
  const facts = ['Baidu', 'Tencent', 'Alibaba', 'Huawei'].map((name) => ({
    id: name,
    entities: [[name]],
    figures: [{ value: 7 }],
  }));

  it('reports three sentences in a row that follow the list', () => {
    expect(checkOrder([article('en', 'Baidu has 7. Tencent has 7. Alibaba has 7.')], facts)).toHaveLength(1);
  });

  it('accepts another order', () => {
    expect(checkOrder([article('en', 'Tencent has 7. Baidu has 7. Alibaba has 7.')], facts)).toEqual([]);
  });
});
