import { beforeAll, describe, expect, it } from 'vitest';
import { QuestionReader } from '../../src/assistant/question-reader.js';
import { createAnalyser, type Analyser } from '../../src/indexing/analyser.js';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import type { Retrieval } from '../../src/retrieval/hybrid-searcher.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

let analyser: Analyser;

beforeAll(async () => {
  analyser = createAnalyser(await loadLexicon(repositoryPath('lexicon')));
});

const HISTORY = ['Tokyo-1 是谁在运营的'];
const OPEN = '有哪几家药厂打算用';

/** What is understood where the question alone and as a follow-up are answered with these confidences. */
async function understood(question: string, alone: number, following: number, ownWords: number): Promise<string> {
  const retrieve = (query: string): Promise<Retrieval> =>
    Promise.resolve({
      query,
      language: 'zh-CN',
      hits: [],
      timings: { embedMs: 0, searchMs: 0, totalMs: 0 },
      vector: new Float32Array(),
      terms: [],
      idfMass: 0,
      strangeNames: [],
    });
  const searcher = {
    retrieve,
    correctNames: (text: string) => ({ text, corrections: [] }),
    lexicalShare: () => ownWords,
  };
  const answerer = { confidence: ({ query }: Retrieval) => (query === question ? alone : following) };
  const { retrieval } = await new QuestionReader(searcher, answerer, analyser).read(question, HISTORY, 'zh-CN');
  return retrieval.query;
}

describe('QuestionReader', () => {
  it('takes an open question for a follow-up where that is answered better or as well', async () => {
    expect(await understood(OPEN, 0.1, 0.5, 0.4)).toBe(`${HISTORY[0] ?? ''} ${OPEN}`);
    expect(await understood(OPEN, 0.55, 0.5, 0.4)).toBe(`${HISTORY[0] ?? ''} ${OPEN}`);
  });

  it('leaves it alone where it is answered better by itself', async () => {
    expect(await understood(OPEN, 0.7, 0.5, 0.4)).toBe(OPEN);
  });

  it('leaves it alone where neither is answered', async () => {
    expect(await understood(OPEN, 0.01, 0.15, 0.4)).toBe(OPEN);
  });

  it('wants more confidence where what was found has none of its words', async () => {
    expect(await understood(OPEN, 0.1, 0.45, 0)).toBe(OPEN);
    expect(await understood(OPEN, 0.1, 0.7, 0)).toBe(`${HISTORY[0] ?? ''} ${OPEN}`);
  });

  it('asks for no evidence where the form tells', async () => {
    expect(await understood('它多少钱', 0.9, 0.1, 0)).toContain(HISTORY[0]);
    expect(await understood('什么是混合专家模型？', 0.1, 0.9, 1)).toBe('什么是混合专家模型？');
  });
});
