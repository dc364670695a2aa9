import { expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { AssistantRequest } from '../../src/assistant/assistant.js';
import { findFollowUps } from '../../src/assistant/follow-ups.js';
import type { SearchResult } from '../../src/retrieval/hit.js';
import { abstained, answered, citation } from '../discord/fake-application.js';

interface Passage {
  readonly article: string;
  readonly heading: string;
  readonly score: number;
}

function application(
  passages: readonly Passage[],
  known: readonly [string, string][],
  answer: (question: string) => Answer,
) {
  const asked: AssistantRequest[] = [];
  const hits = passages.map(({ article, heading, score }) => ({
    score,
    document: { id: article },
    chunk: { headingPath: [heading] },
  }));
  return {
    asked,
    knownQuestions: known.map(([article, question]) => ({ article, zh: `${question}（中）`, en: question })),
    searcher: { search: async (query: string) => ({ query, hits }) as unknown as SearchResult },
    assistant: {
      ask: async (request: AssistantRequest): Promise<Answer> => {
        asked.push(request);
        return answer(request.question);
      },
    },
  };
}

let offset = 0;
const byAnotherPassage = (question: string): Answer =>
  answered({ question, citations: [citation(1, { startOffset: (offset += 1000) })] });

test('known questions of the quoted article come before those of near ones and before sections', async () => {
  const given = application(
    [
      { article: 'gpt-3.en', heading: 'Size', score: 1 },
      { article: 'llama.en', heading: 'Licence', score: 0.8 },
      { article: 'far.en', heading: 'Elsewhere', score: 0.2 },
    ],
    [
      ['far', 'Far?'],
      ['llama', 'Near?'],
      ['gpt-3', 'Own?'],
    ],
    byAnotherPassage,
  );
  expect(await findFollowUps(answered(), given, 5)).toEqual([
    'Own?',
    'Near?',
    'What do the articles say about “Licence”?',
  ]);
});

test('a question that is not answered, answered by what was quoted, or the same again is none', async () => {
  const given = application(
    [],
    [
      ['gpt-3', 'HOW many parameters does GPT-3 have?'],
      ['gpt-3', 'Unknown?'],
      ['gpt-3', 'Repeats?'],
      ['gpt-3', 'New?'],
    ],
    (question) =>
      question === 'Unknown?' ? abstained() : question === 'Repeats?' ? answered() : byAnotherPassage(question),
  );
  expect(await findFollowUps(answered(), given, 3)).toEqual(['New?']);
  expect(given.asked.map(({ question }) => question)).toEqual(['Unknown?', 'Repeats?', 'New?']);
});

test('stops at as many as are wanted, in the language of the answer', async () => {
  const known = ['一', '二', '三', '四'].map((name): [string, string] => ['gpt-3', `数据中心${name}`]);
  const given = application([], known, byAnotherPassage);
  const found = await findFollowUps(answered({ language: 'zh-TW', question: '問' }), given, 3);
  expect(found).toEqual(['資料中心一（中）', '資料中心二（中）', '資料中心三（中）']);
  expect(given.asked).toHaveLength(3);
  expect(given.asked[0]).toMatchObject({ language: 'zh-TW' });
});
