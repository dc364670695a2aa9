import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/answering/question/analyse-question.js';
import { Recogniser } from '../../../src/lexicon/recogniser.js';
import { emptyLexicon } from '../../../src/lexicon/lexicon.js';

const recogniser = new Recogniser(emptyLexicon);

it.each([
  ['月之暗面23年估值多少', ['2023']],
  ['nvda FY2028 revenue', ['2028']],
  ['2021 至 2023 年', ['2021', '2022', '2023']],
  ['h100 bf16 算力是 1979T 没错吧', []],
  ['big models of 2021-22', ['2021', '2022']],
  ['用了20年时间', []],
  ['3年内', []],
  ['2,048 张卡', []],
])('finds the years of %j', (question, years) => {
  expect(analyseQuestion(question, recogniser).years).toEqual(years);
});

describe('the part that asks', () => {
  const earlier = 'DeepSeek V3 训练用了多少 GPU 小时';

  it('says what is asked for', () => {
    expect(analyseQuestion(`${earlier} 谁统计的`, recogniser, '谁统计的').kind).toBe('person');
    expect(analyseQuestion(`${earlier} 花了多少钱`, recogniser, '花了多少钱').quantities).toContain('money');
  });

  it('leaves it to the whole where it says nothing', () => {
    expect(analyseQuestion(`${earlier} 那 H800`, recogniser, '那 H800').kind).toBe('amount');
  });
});

describe('several things of one kind', () => {
  const chips = new Recogniser({
    ...emptyLexicon,
    entities: ['H20', 'H100'].map((name) => ({
      id: name.toLowerCase(),
      kind: 'accelerator' as const,
      zh: [],
      en: [name],
      aliases: [],
      ambiguous: [],
    })),
  });

  it.each([
    ['H20 的算力只剩 H100 的几成', 'comparison'],
    ['H20 和 H100 的显存各多少', 'comparison'],
    ['H20 or H100, how much memory', 'comparison'],
    ['H20 的显存多少', 'amount'],
    ['H20 和 H100 是谁做的', 'person'],
  ])('takes %j for %s', (question, kind) => {
    expect(analyseQuestion(question, chips).kind).toBe(kind);
  });
});
