import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { ExtractiveAnswerer } from '../../src/answering/extractive-answerer.js';
import { CorpusAssistant } from '../../src/assistant/corpus-assistant.js';
import { HybridSearcher } from '../../src/retrieval/hybrid-searcher.js';
import { rm } from 'node:fs/promises';
import { borrowedEmbedder, makeSmallIndex, type SmallIndex } from '../indexing/small-index.js';

const head = (id: string, asOf: string): string =>
  `---\nid: ${id}\ntitle: ${id}\nlanguage: en\nasOf: "${asOf}"\n---\n\n`;

let small: SmallIndex;
let ask: (question: string, now: string) => Promise<Answer>;

beforeAll(async () => {
  small = await makeSmallIndex({
    'prices.md': `${head('prices', '2026-02')}The H100 rents for 2.99 US dollars per GPU hour on demand at CoreWeave.\n`,
    'orders.md': `${head('orders', '2023-04')}Baidu ordered 24,000 GPUs from NVIDIA in early 2023, according to a commentary.\n`,
    'press.md': `${head('press', '2023-08')}Baidu ordered 30,000 GPUs from NVIDIA in early 2023, according to the press.\n`,
    'power.md': `${head('power', '2022-03')}The H100 SXM draws up to 700 W, according to NVIDIA's datasheet of 2022.\n`,
  });
  await small.build();
  const index = await small.open();
  const searcher = new HybridSearcher(index, await borrowedEmbedder());
  const answerer = new ExtractiveAnswerer(index);
  ask = (question, now) =>
    new CorpusAssistant(searcher, answerer, index.analyser, { clock: { now: () => Date.parse(now) } }).ask({
      question,
    });
});

afterAll(() => rm(small.folder, { recursive: true, force: true }));

const codes = ({ warnings }: Answer): string[] => warnings.map(({ code }) => code);

describe('stale-figure', () => {
  it('stands at a price of more than 90 days, with its date', async () => {
    const answer = await ask('what is the price of an H100 per hour', '2026-06-15');
    expect(codes(answer)).toEqual(['stale-figure']);
    expect(answer.warnings[0]?.message).toContain('2026-02');
  });

  it.each([
    ['what is the price of an H100 per hour', '2026-05-20'],
    ['what was the price of an H100 per hour in 2026', '2026-12-01'],
    ['how much power does the H100 SXM draw', '2026-12-01'],
  ])('does not stand at: %s (%s)', async (question, now) => {
    const answer = await ask(question, now);
    expect(answer.kind).toBe('answered');
    expect(codes(answer)).toEqual([]);
  });
});

describe('sources-disagree', () => {
  it('shows both figures, each with its citation', async () => {
    const answer = await ask('how many GPUs did Baidu order in 2023', '2023-09-01');
    expect(codes(answer)).toEqual(['sources-disagree']);
    expect(answer.text).toMatch(/24,000[\s\S]*30,000|30,000[\s\S]*24,000/);
    expect(answer.citations.map(({ documentId }) => documentId).sort()).toEqual(['orders', 'press']);
  });
});
