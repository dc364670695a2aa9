import { describe, expect, it } from 'vitest';
import {
  completeness,
  sidesTold,
  statedAttributes,
  statedCount,
  supportOf,
  type WeighedStatement,
} from '../../../src/answering/confidence/statement-checks.js';
import type { QuestionAnalysis } from '../../../src/answering/question/analyse-question.js';

const analysis: QuestionAnalysis = {
  kind: 'amount',
  entities: ['minimax'],
  concepts: [],
  entityNames: ['minimax'],
  hasFieldWords: true,
  quantities: [],
  years: [],
  months: [],
  yearParts: [],
  attributes: ['staff'],
  count: undefined,
  wantsAll: false,
  wantsConfirmation: false,
  isAboutNow: false,
  isAboutDisclosure: false,
};

function weighed(plainText: string, contextEntity = 1, otherEntity = 0): WeighedStatement {
  const features = { contextEntity, otherEntity, concepts: 1, missingYear: 0, dense: 0.6 };
  return {
    candidate: { statement: { plainText }, features },
    holds: (term) => plainText.includes(term),
  } as WeighedStatement;
}

describe('statedAttributes', () => {
  it('is the share of the properties told of, of the thing asked about', () => {
    const share = statedAttributes(analysis);
    expect(share(weighed('MiniMax 有 600 名员工'))).toBe(1);
    expect(share(weighed('MiniMax 服务过 2.12 亿用户'))).toBe(0);
    expect(share(weighed('智谱有 800 名员工', 0))).toBe(0);
  });

  it('counts no heading over a statement that is about another of the kind', () => {
    expect(statedAttributes(analysis)(weighed('阶跃星辰有 400 名员工', 1, 1))).toBe(0);
  });

  it('takes "not published" for an answer where that is asked', () => {
    const weighedOne = weighed('MiniMax 从未公布团队规模');
    expect(statedAttributes(analysis)(weighedOne)).toBe(0);
    expect(statedAttributes({ ...analysis, isAboutDisclosure: true })(weighedOne)).toBe(1);
  });
});

describe('statedCount', () => {
  const terms = [{ term: 'van', weight: 1, translations: ['货车'] }];

  it('wants a number and what is counted, in either language', () => {
    const counts = statedCount('how many vans does it schedule', terms);
    expect(counts(weighed('It schedules 70 vans'))).toBe(1);
    expect(counts(weighed('调度 70 辆货车'))).toBe(1);
    expect(counts(weighed('It schedules vans'))).toBe(0);
    expect(counts(weighed('It serves 70 engineers'))).toBe(0);
  });

  it('wants nothing where nothing is counted', () => {
    expect(statedCount('what is a van', terms)(weighed('nothing'))).toBe(1);
  });
});

describe('completeness', () => {
  const all = (): number => 1;

  it('is nothing where one thing is missing', () => {
    expect(completeness(analysis, all)(weighed('MiniMax 有 600 名员工'))).toBe(1);
    expect(completeness(analysis, all)(weighed('MiniMax 有 600 名员工', 0.5))).toBe(0.5);
    expect(completeness(analysis, all)(weighed('MiniMax 服务过 2.12 亿用户'))).toBe(0);
    expect(completeness(analysis, () => 0)(weighed('MiniMax 有 600 名员工'))).toBe(0);
    expect(completeness({ ...analysis, quantities: ['money'] }, all)(weighed('MiniMax 有 600 名员工'))).toBe(0);
  });

  it('wants a cause of a question for the reason, and one side of a comparison', () => {
    const why: QuestionAnalysis = { ...analysis, kind: 'reason', attributes: [] };
    expect(completeness(why, all)(weighed('比贝克转投 OpenAI'))).toBe(0);
    expect(completeness(why, all)(weighed('因为算力更多，比贝克转投 OpenAI'))).toBe(1);
    expect(completeness({ ...analysis, kind: 'comparison' }, all)(weighed('有 600 名员工', 0.5))).toBe(1);
  });

  it('is the support by the cosine', () => {
    expect(supportOf(() => 0.5)(weighed('anything'))).toBeCloseTo(0.3);
  });
});

describe('sidesTold', () => {
  it('is the share of the things compared of which something tells what is asked', () => {
    const compared: QuestionAnalysis = { ...analysis, kind: 'comparison', entities: ['minimax', 'zhipu'] };
    const minimax = weighed('@minimax 有 600 名员工');
    expect(sidesTold(compared, [minimax, weighed('@zhipu 有 2.12 亿用户')])).toBe(0.5);
    expect(sidesTold(compared, [minimax, weighed('@zhipu 有 800 名员工')])).toBe(1);
    expect(sidesTold(analysis, [])).toBe(1);
  });
});
