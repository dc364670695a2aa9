import { describe, expect, it } from 'vitest';
import { measures } from '../../src/evaluation/measures.js';
import { summarise, summariseAll } from '../../src/evaluation/summarise.js';
import { questionRow, refusedRow, wrongRow } from './sample-rows.js';

const falselyRefused = () =>
  questionRow({ answer: { kind: 'abstained', isCorrect: false, citationPrecision: null, confidence: 0.2 } });

describe('summarise', () => {
  const { questions, figures } = summarise([questionRow(), questionRow(), wrongRow(), falselyRefused(), refusedRow()]);
  const valueOf = (name: string): number | undefined => figures[name]?.value;

  it('counts each figure over the questions that it concerns', () => {
    expect(questions).toBe(5);
    expect(figures['answerCorrectness']).toMatchObject({ value: 2 / 4, count: 4 });
    expect(figures['ndcgAt10']).toMatchObject({ value: 3.5 / 4, count: 4 });
    expect(figures['citationPrecision']).toMatchObject({ value: 2 / 3, count: 3 });
    expect(figures['abstentionPrecision']).toMatchObject({ value: 1 / 2, count: 2 });
    expect(figures['abstentionRecall']).toMatchObject({ value: 1, count: 1 });
    expect(figures['falseAbstentionRate']).toMatchObject({ value: 1 / 4, count: 4 });
  });

  it('counts full answers by their rank', () => {
    expect(valueOf('fullAnswerAt1')).toBe(3 / 4);
    const third = questionRow();
    const search = third.search === null ? null : { ...third.search, fullAnswerRank: 3 };
    const { figures: ofThird } = summarise([{ ...third, search }]);
    expect([1, 3, 8].map((k) => ofThird[`fullAnswerAt${k}`]?.value)).toEqual([0, 1, 1]);
  });

  it('gives every figure an interval around it', () => {
    expect(Object.keys(figures).sort()).toEqual(measures.map(({ name }) => name).sort());
    for (const { value, low, high } of Object.values(figures)) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
  });

  it('leaves out what cannot be measured', () => {
    expect(summarise([]).figures).toEqual({});
    expect(summarise([questionRow()]).figures).not.toHaveProperty('abstentionRecall');
  });
});

describe('summariseAll', () => {
  const summaries = summariseAll([
    questionRow({ language: 'zh-CN' }),
    wrongRow({ language: 'zh-TW', kind: 'list' }),
    questionRow(),
    questionRow(),
  ]);

  it('goes by language and kind, those without a question left out', () => {
    expect(Object.keys(summaries.byLanguage)).toEqual(['zh-CN', 'zh-TW', 'en']);
    expect(Object.keys(summaries.byKind)).toEqual(['fact', 'list']);
    expect(summaries.byKind['list']?.figures['answerCorrectness']?.value).toBe(0);
  });

  it('the gap takes both kinds of Chinese together', () => {
    expect(summaries.gap['answerCorrectness']).toEqual({ zh: 0.5, en: 1, difference: -0.5 });
  });
});
