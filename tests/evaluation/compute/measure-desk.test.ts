import { describe, expect, it } from 'vitest';
import type { ComputeQuestion as AskedQuestion } from '../../../src/calculating/compute-desk.js';
import { computeQuestionSchema } from '../../../src/evaluation/compute/compute-question.js';
import { measureDesk } from '../../../src/evaluation/compute/measure-desk.js';
import { splitOf } from '../../../src/evaluation/split.js';
import { calculatedOutcome } from './sample-desk.js';

const now = new Date('2026-11-23');

describe('measureDesk', () => {
  it('asks with history and language, and says what is wrong', () => {
    const asked: AskedQuestion[] = [];
    const desk = {
      ask: (question: AskedQuestion) => {
        asked.push(question);
        if (question.question.includes('显存')) return { ...calculatedOutcome(), isFallback: true };
        return question.question.includes('多少') ? calculatedOutcome() : undefined;
      },
    };
    const line = (id: string, question: string, history?: string[]) =>
      computeQuestionSchema.parse({ id, question, ...(history && { history }), expect: { name: 'training-flops' } });
    const set = {
      questions: [line('c-zh-001', 'GPT-3 训练要多少算力'), line('c-en-001', 'and GPT-3?', ['train a 7B?'])],
      fresh: [line('c-fen-001', 'and GPT-2?', ['train a 7B?'])],
      stay: [
        { id: 's-001', question: 'H100 多少钱一张' },
        { id: 's-002', question: 'who made the H100' },
        { id: 's-003', question: 'H100 显存多大' },
      ],
    };
    const rows = measureDesk(desk, set, now);
    expect(asked[1]).toEqual({ question: 'and GPT-3?', history: ['train a 7B?'], language: 'en', now });
    expect(asked[0]).toEqual({ question: 'GPT-3 训练要多少算力', language: 'zh-CN', now });
    expect(rows.map(({ id, fault, isToStay }) => [id, fault, isToStay])).toEqual([
      ['c-zh-001', undefined, false],
      ['c-en-001', 'is left to retrieval', false],
      ['c-fen-001', 'is left to retrieval', false],
      ['s-001', 'is captured, calculated: training-flops', true],
      ['s-002', undefined, true],
      ['s-003', undefined, true],
    ]);
    const splits = rows.map(({ id }) => (id === 'c-fen-001' ? 'dev' : splitOf(id)));
    expect(rows.map(({ split }) => split)).toEqual(splits);
  });
});
