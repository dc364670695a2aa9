import type { AbstainedAnswer, AnsweredAnswer, Answer, Citation } from '../../src/answering/answer.js';
import type { Application } from '../../src/assistant/application.js';
import type { AssistantRequest } from '../../src/assistant/assistant.js';
import type { KnownQuestion } from '../../src/assistant/known-questions.js';
import { emptyLexicon, type Lexicon } from '../../src/lexicon/lexicon.js';
import type { SearchResult } from '../../src/retrieval/hit.js';
import { FakeComputeDesk } from '../helpers/fake-compute-desk.js';

/** An application that throws until told what to answer, and keeps what it was asked. */
export class FakeApplication implements Application {
  readonly asked: AssistantRequest[] = [];
  readonly documents = new Map();
  readonly examples = { zh: ['GPT-3 有多少参数？'], en: ['How many parameters does GPT-3 have?'] };
  readonly computeDesk = new FakeComputeDesk();
  lexicon: Lexicon = emptyLexicon;
  knownQuestions: KnownQuestion[] = [];
  readonly notices = [];
  answers: (request: AssistantRequest) => Answer | Promise<Answer> = () => {
    throw new Error('FakeApplication was not told what to answer.');
  };
  finds: (query: string, count: number) => SearchResult | Promise<SearchResult> = () => {
    throw new Error('FakeApplication was not told what to find.');
  };
  readonly assistant = {
    ask: async (request: AssistantRequest): Promise<Answer> => {
      this.asked.push(request);
      return this.answers(request);
    },
  };
  readonly searcher = { search: async (query: string, count: number) => this.finds(query, count) };

  async close(): Promise<void> {
    // Nothing is open.
  }
}

const timings = { embedMs: 1, searchMs: 1, answerMs: 1, totalMs: 3 };

export function citation(marker: number, parts: Partial<Citation> = {}): Citation {
  return {
    marker,
    documentId: 'gpt-3.en',
    title: 'GPT-3',
    headingPath: ['Size'],
    language: 'en',
    quote: 'GPT-3 has 175 billion parameters.',
    startOffset: 100,
    endOffset: 133,
    asOf: '2023-04',
    sources: [
      {
        title: 'Language Models are Few-Shot Learners',
        publisher: 'arXiv',
        date: '2020-05',
        url: 'https://arxiv.org/abs/2005.14165',
      },
    ],
    ...parts,
  };
}

export function answered(parts: Partial<AnsweredAnswer> = {}): AnsweredAnswer {
  return {
    kind: 'answered',
    question: 'How many parameters does GPT-3 have?',
    query: 'How many parameters does GPT-3 have?',
    language: 'en',
    text: 'GPT-3 has 175 billion parameters. [1]',
    citations: [citation(1)],
    warnings: [],
    answeredBy: 'extractive',
    timings,
    ...parts,
  };
}

export function abstained(parts: Partial<AbstainedAnswer> = {}): AbstainedAnswer {
  return {
    ...answered({ citations: [] }),
    kind: 'abstained',
    text: 'None of my articles says that.',
    abstention: {
      reason: 'no-evidence',
      message: 'None of my articles says that.',
      nearest: [{ documentId: 'gpt-3.en', title: 'GPT-3' }],
    },
    ...parts,
  };
}
