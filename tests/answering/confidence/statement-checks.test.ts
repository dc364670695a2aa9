import { describe, expect, it } from 'vitest';
import {
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
  yearParts: [],
  attributes: ['staff'],
  count: undefined,
  isAboutNow: false,
};

function weighed(plainText: string, contextEntity = 1): WeighedStatement {
  const features = { contextEntity, concepts: 1, missingYear: 0, dense: 0.6 };
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

describe('supportOf', () => {
  it('is the cosine of a statement that holds all, and nothing where one thing is missing', () => {
    const all = (): number => 1;
    expect(supportOf(analysis, all)(weighed('MiniMax 有 600 名员工'))).toBeCloseTo(0.6);
    expect(supportOf(analysis, all)(weighed('MiniMax 服务过 2.12 亿用户'))).toBe(0);
    expect(supportOf(analysis, () => 0)(weighed('MiniMax 有 600 名员工'))).toBe(0);
    expect(supportOf({ ...analysis, quantities: ['money'] }, all)(weighed('MiniMax 有 600 名员工'))).toBe(0);
  });
});
