import type { Answer, AnsweredAnswer } from '../../src/answering/answer.js';
import type { Application } from '../../src/assistant/application.js';
import type { AssistantRequest } from '../../src/assistant/assistant.js';
import type { KnownQuestion } from '../../src/assistant/known-questions.js';
import { emptyLexicon } from '../../src/lexicon/lexicon.js';
import type { SearchResult } from '../../src/retrieval/hit.js';
import { FakeComputeDesk } from '../helpers/fake-compute-desk.js';

/** An application whose parts throw until told what to return; it remembers what it was asked. */
export class FakeApplication implements Application {
  readonly asked: AssistantRequest[] = [];
  readonly searched: { query: string; count: number }[] = [];
  answer: (request: AssistantRequest) => Answer | Promise<Answer> = () => {
    throw new Error('FakeApplication: tell `answer` what to return');
  };
  result: (query: string, count: number) => SearchResult = () => {
    throw new Error('FakeApplication: tell `result` what to return');
  };

  readonly assistant = {
    ask: async (request: AssistantRequest): Promise<Answer> => {
      this.asked.push(request);
      return this.answer(request);
    },
  };
  readonly searcher = {
    search: async (query: string, count: number): Promise<SearchResult> => {
      this.searched.push({ query, count });
      return this.result(query, count);
    },
  };
  readonly documents: Application['documents'] = new Map();
  readonly examples = { zh: ['问一', '问二', '问三'], en: ['One?', 'Two?', 'Three?'] };
  readonly computeDesk = new FakeComputeDesk();
  readonly lexicon = emptyLexicon;
  readonly knownQuestions: KnownQuestion[] = [];
  readonly notices: string[] = [];

  async close(): Promise<void> {
    return Promise.resolve();
  }
}

/** An answer on memory with one citation; fields given replace its own. */
export function sampleAnswer(fields: Partial<AnsweredAnswer> = {}): AnsweredAnswer {
  return {
    kind: 'answered',
    question: 'How much memory has an H100?',
    query: 'How much memory has an H100?',
    language: 'en',
    text: 'The H100 SXM has 80 GB of memory. [1]',
    citations: [
      {
        marker: 1,
        documentId: 'h100.en',
        title: 'NVIDIA H100',
        headingPath: ['Memory'],
        language: 'en',
        quote: 'The H100 SXM has **80 GB** of\nmemory.',
        startOffset: 10,
        endOffset: 46,
        asOf: '2023-04',
        sources: [
          { title: 'H100 datasheet', publisher: 'NVIDIA', date: '2023-03-21', url: 'https://example.org/h100' },
        ],
      },
    ],
    warnings: [],
    answeredBy: 'extractive',
    timings: { embedMs: 6, searchMs: 1, answerMs: 2, totalMs: 9 },
    ...fields,
  };
}

/** A search result with one hit of both legs; the text has characters that JSON must escape. */
export function sampleResult(query: string): SearchResult {
  const text = 'The **H100** has\n80 GB.\u2028Next.';
  return {
    query,
    language: 'en',
    timings: { embedMs: 5, searchMs: 1, totalMs: 6 },
    hits: [
      {
        rank: 1,
        score: 0.8312,
        document: {
          id: 'h100.en',
          path: 'en/h100.md',
          title: 'NVIDIA H100',
          language: 'en',
          sources: [],
          tags: [],
          entities: [],
          facts: [],
          sha256: '0'.repeat(64),
        },
        chunk: {
          id: 'h100.en#3',
          documentId: 'h100.en',
          ordinal: 3,
          language: 'en',
          headingPath: ['Memory'],
          section: 1,
          startOffset: 100,
          endOffset: 100 + text.length,
          text,
          statements: [{ kind: 'sentence', start: 100, end: 123, plainText: 'The H100 has 80 GB.' }],
        },
        legs: { dense: { rank: 1, score: 0.87 }, lexical: { rank: 3, score: 11.2 } },
      },
    ],
  };
}
