import { expect, it } from 'vitest';
import { runEvaluation } from '../../src/evaluation/run-evaluation.js';
import { FakeApplication, sampleAnswer, sampleResult } from '../terminal/fake-application.js';
import { goldenQuestion } from './sample-rows.js';

const documents = new Map([['h100.en', { id: 'h100.en', text: `${' '.repeat(105)}80 GB of memory` }]]);

function application(): FakeApplication {
  const fake = new FakeApplication();
  fake.answer = ({ question }) => sampleAnswer({ question, query: `stand-alone: ${question}` });
  fake.result = sampleResult;
  return fake;
}

it('asks and searches for every question, a follow-up in its stand-alone form', async () => {
  const fake = application();
  const questions = [goldenQuestion({}), goldenQuestion({ id: 'next.en', kind: 'follow-up', history: ['h100?'] })];
  const rows = await runEvaluation({ answerer: fake.assistant, searcher: fake.searcher }, questions, documents);
  expect(rows).toMatchObject([
    {
      id: 'h100-memory.en',
      kind: 'fact',
      expected: [['80 GB']],
      search: { fullAnswerRank: 1 },
      answer: { isCorrect: true },
    },
    { id: 'next.en', kind: 'follow-up', search: { fullAnswerRank: 1 }, answer: { isCorrect: true } },
  ]);
  expect(fake.searched.map(({ query }) => query)).toEqual(['h100 vram?', 'stand-alone: h100 vram?']);
});

it('asks nothing where a question does not fit the corpus', async () => {
  const fake = application();
  const lost = goldenQuestion({ passages: [{ documentId: 'h100.en', contains: '96 GB', grade: 3 }] });
  const run = runEvaluation(
    { answerer: fake.assistant, searcher: fake.searcher },
    [goldenQuestion({}), lost],
    documents,
  );
  await expect(run).rejects.toThrow(/96 GB/);
  expect(fake.asked).toEqual([]);
});
