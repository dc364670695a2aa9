import { describe, expect, it } from 'vitest';
import type { Answer, Explanation } from '../../src/answering/answer.js';
import { evaluateAnswer, judge } from '../../src/evaluation/evaluate-answers.js';
import { FakeApplication, sampleAnswer } from '../terminal/fake-application.js';
import { goldenQuestion } from './sample-rows.js';

const evidence = [{ grade: 3, spans: [{ documentId: 'h100.en', start: 20, end: 30 }] }];

const abstained: Answer = {
  ...sampleAnswer({ text: 'Nothing is known of 80 GB.', citations: [] }),
  kind: 'abstained',
  abstention: { reason: 'no-evidence', message: 'Nothing is known of 80 GB.', nearest: [] },
};

describe('judge', () => {
  it('finds the fact in the text, in its opening and in the quote, and the quote on the evidence', () => {
    expect(judge(goldenQuestion({}), sampleAnswer(), evidence)).toMatchObject({
      isCorrect: true,
      missing: [],
      isLanguageRight: true,
      citationPrecision: 1,
      quotesStateFacts: true,
      openingStatesFact: true,
      confidence: null,
      totalMs: 9,
    });
  });

  it('names what is missing', () => {
    const question = goldenQuestion({ expected: [['80 GB'], ['HBM3', 'HBM3e']], language: 'zh-CN' });
    expect(judge(question, sampleAnswer(), evidence)).toMatchObject({
      isCorrect: false,
      missing: [['HBM3', 'HBM3e']],
      isLanguageRight: false,
      quotesStateFacts: true,
    });
  });

  it('an answerable question must be answered', () => {
    expect(judge(goldenQuestion({}), abstained, evidence)).toMatchObject({
      kind: 'abstained',
      isCorrect: false,
      missing: [],
      citationPrecision: null,
      quotesStateFacts: null,
    });
  });

  it('an unanswerable question must not', () => {
    const question = goldenQuestion({ kind: 'unanswerable', answerable: false, expected: [], passages: [] });
    expect(judge(question, abstained, [])).toMatchObject({ isCorrect: true });
    expect(judge(question, sampleAnswer(), [])).toMatchObject({ isCorrect: false, citationPrecision: null });
  });

  it('keeps what the answer says of its confidence', () => {
    const explanation: Explanation = {
      questionKind: 'amount',
      entities: [],
      expansions: [],
      hits: [],
      candidates: [],
      confidence: 0.8,
      threshold: 0.5,
      signals: { lexical: 0.7 },
    };
    expect(judge(goldenQuestion({}), sampleAnswer({ explanation }), evidence)).toMatchObject({
      confidence: 0.8,
      threshold: 0.5,
      signals: { lexical: 0.7 },
    });
  });
});

describe('evaluateAnswer', () => {
  it('asks with the history, and for the explanation', async () => {
    const application = new FakeApplication();
    application.answer = () => sampleAnswer();
    await evaluateAnswer(application.assistant, goldenQuestion({ history: ['what is an h100'] }), evidence);
    await evaluateAnswer(application.assistant, goldenQuestion({}), evidence);
    expect(application.asked).toEqual([
      { id: 'h100-memory.en', question: 'h100 vram?', explain: true, history: ['what is an h100'] },
      { id: 'h100-memory.en', question: 'h100 vram?', explain: true },
    ]);
  });
});
