import { describe, expect, it } from 'vitest';
import { evaluateSearch, gradesInReadingOrder, judgeHits } from '../../src/evaluation/evaluate-retrieval.js';
import { FakeApplication, sampleResult } from '../terminal/fake-application.js';

const item = (grade: number) => ({ grade, spans: [{ documentId: 'h100.en', start: 110, end: 115 }] });
const hit = (...items: number[]) => ({ chunkId: 'x', items });

describe('gradesInReadingOrder', () => {
  it('reads the passages of one hit one after the other, best first', () => {
    expect(gradesInReadingOrder([hit(0, 1), hit(), hit(2)], [item(1), item(3), item(2)])).toEqual([3, 1, 0, 2]);
  });

  it('gives nothing for a passage met before', () => {
    expect(gradesInReadingOrder([hit(0), hit(0)], [item(3)])).toEqual([3, 0]);
  });
});

describe('judgeHits', () => {
  it('is perfect where one chunk holds everything, and where each passage has its own', () => {
    const items = [item(3), item(1)];
    expect(judgeHits([hit(0, 1)], items)?.ndcgAt10).toBe(1);
    expect(judgeHits([hit(0), hit(1)], items)?.ndcgAt10).toBe(1);
  });

  it('counts grade 2 as relevant, 1 not, and full answers apart', () => {
    // Ranks: 1 about it (1), 2 nothing, 3 in part (2), 4 full (3).
    const judged = judgeHits([hit(2), hit(), hit(1), hit(0)], [item(3), item(2), item(1)]);
    expect(judged).toMatchObject({ recallAt5: 1, reciprocalRank: 1 / 3, fullAnswerRank: 4 });
    // (1 + 3/2 + 7/log2(5)) / (7 + 3/log2(3) + 1/2)
    expect(judged?.ndcgAt10).toBeCloseTo(5.51474 / 9.39279, 4);
    expect(judged?.hits.map(({ grade }) => grade)).toEqual([1, 0, 2, 3]);
  });

  it('is null without evidence', () => {
    expect(judgeHits([hit()], [])).toBeNull();
  });
});

describe('evaluateSearch', () => {
  it('asks for ten hits and finds a chunk that overlaps the passage', async () => {
    const application = new FakeApplication();
    application.result = sampleResult;
    expect(await evaluateSearch(application.searcher, 'h100', [item(3)])).toMatchObject({
      ndcgAt10: 1,
      fullAnswerRank: 1,
      hits: [{ chunkId: 'h100.en#3', grade: 3 }],
    });
    expect(application.searched).toEqual([{ query: 'h100', count: 10 }]);
  });

  it('does not search where there is nothing to find', async () => {
    const application = new FakeApplication();
    expect(await evaluateSearch(application.searcher, 'weather?', [])).toBeNull();
    expect(application.searched).toEqual([]);
  });
});
