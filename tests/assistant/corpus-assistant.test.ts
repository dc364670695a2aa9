import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { ExtractiveAnswerer } from '../../src/answering/extractive-answerer.js';
import type { AssistantRequest } from '../../src/assistant/assistant.js';
import { CorpusAssistant } from '../../src/assistant/corpus-assistant.js';
import type { CalculatedOutcome, ComputeOutcome } from '../../src/calculating/compute-desk.js';
import { HybridSearcher } from '../../src/retrieval/hybrid-searcher.js';
import { borrowedEmbedder, makeSmallIndex, type SmallIndex } from '../indexing/small-index.js';

let small: SmallIndex;
let askWith: (outcome: ComputeOutcome | undefined, request: AssistantRequest) => Promise<Answer>;

beforeAll(async () => {
  small = await makeSmallIndex({
    'gpt-3.md':
      '---\nid: gpt-3\ntitle: Training of GPT-3\nlanguage: en\n---\n\nTraining GPT-3 was expensive because 3.14e23 FLOP ran on thousands of V100 GPUs for weeks.\n',
  });
  await small.build();
  const index = await small.open();
  const searcher = new HybridSearcher(index, await borrowedEmbedder());
  const answerer = new ExtractiveAnswerer(index);
  askWith = (outcome, request) =>
    new CorpusAssistant(searcher, answerer, index.analyser, {
      computeDesk: { ask: () => outcome },
      clock: { now: () => Date.parse('2026-06-15') },
    }).ask(request);
});

afterAll(() => rm(small.folder, { recursive: true, force: true }));

const computed: CalculatedOutcome = {
  kind: 'calculated',
  calculation: { name: 'training-flops', value: 3.15e23, unit: 'FLOP', formula: '6·N·D', inputs: [] },
  text: 'Training GPT-3 takes 3.15×10^23 FLOP.',
  answeredBy: 'calculator',
  warnings: [{ code: 'stale-figure', message: 'an old price' }],
  query: 'training compute of GPT-3',
  wantsPassages: false,
  isFallback: false,
  changes: [],
  request: { name: 'training-flops', values: {} },
};
const known = 'Why was training GPT-3 expensive?';
const unknown = 'What colour is the moon of Mars?';

describe('a question that the compute desk takes', () => {
  it('is answered by the calculation alone, with nothing searched', async () => {
    const answer = await askWith(computed, { question: 'GPT-3 FLOP?', id: 'q1' });
    expect(answer).toMatchObject({
      id: 'q1',
      kind: 'calculated',
      question: 'GPT-3 FLOP?',
      query: 'training compute of GPT-3',
      text: computed.text,
      citations: [],
      warnings: computed.warnings,
      answeredBy: 'calculator',
      timings: { embedMs: 0, searchMs: 0 },
    });
  });

  it('gets the number and the cited text where it asks for more', async () => {
    const answer = await askWith({ ...computed, wantsPassages: true }, { question: known });
    expect(answer.kind).toBe('calculated');
    expect(answer.text.startsWith(`${computed.text}\n`)).toBe(true);
    expect(answer.text).toContain('thousands of V100 GPUs');
    expect(answer.citations.map(({ documentId }) => documentId)).toEqual(['gpt-3']);
    expect(answer.warnings).toEqual(computed.warnings);
  });

  it('keeps the number where the articles know nothing more', async () => {
    const answer = await askWith({ ...computed, wantsPassages: true }, { question: unknown });
    expect(answer).toMatchObject({ kind: 'calculated', text: computed.text, citations: [] });
  });

  it('is asked back where something is missing, and told what makes no sense', async () => {
    const asks = { kind: 'asks', message: 'How large is the model?', missing: ['parameters'], query: 'x' } as const;
    for (const outcome of [asks, { kind: 'refused', message: 'Below zero.', query: 'x' } as const]) {
      expect(await askWith(outcome, { question: 'how many GPUs to train a model' })).toMatchObject({
        kind: 'abstained',
        text: outcome.message,
        abstention: { reason: 'ambiguous', message: outcome.message, nearest: [] },
        answeredBy: 'calculator',
      });
    }
  });
});

describe('a plain look-up', () => {
  it('is left to the articles where they know it', async () => {
    const answer = await askWith({ ...computed, isFallback: true }, { question: known });
    expect(answer).toMatchObject({ kind: 'answered', answeredBy: 'extractive' });
  });

  it('is shown where they do not', async () => {
    const answer = await askWith({ ...computed, isFallback: true }, { question: unknown });
    expect(answer).toMatchObject({ kind: 'calculated', text: computed.text });
  });
});

it('goes to the articles where what would be asked back is no quantity', async () => {
  const asks = { kind: 'asks', message: 'How large is the model?', missing: ['parameters'], query: 'x' } as const;
  expect(await askWith(asks, { question: known })).toMatchObject({ kind: 'answered' });
  expect(await askWith(asks, { question: unknown })).toMatchObject({ kind: 'abstained', text: asks.message });
});
