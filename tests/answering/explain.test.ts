import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Explanation } from '../../src/answering/answer.js';
import { ExtractiveAnswerer } from '../../src/answering/extractive-answerer.js';
import { HybridSearcher } from '../../src/retrieval/hybrid-searcher.js';
import { borrowedEmbedder, makeSmallIndex, type SmallIndex } from '../indexing/small-index.js';

const dictionary = {
  translate: (term: string): string[] => (term === 'draw' ? ['功耗', '耗电'] : []),
  kindOf: () => 'word' as const,
} as const;

let small: SmallIndex;
let explain: (question: string) => Promise<Explanation | undefined>;

beforeAll(async () => {
  small = await makeSmallIndex({
    'power.md':
      '---\nid: power\ntitle: Power\nlanguage: en\n---\n\n## Power of accelerators\n\nThe H100 SXM draws up to 700 W.\n\nThe H100 SXM draws up to 700 W.\n',
    'power-zh.md': '---\nid: power-zh\ntitle: 功耗\nlanguage: zh\n---\n\nH100 SXM 的功耗最高 700 W。\n',
    'other.md': '---\nid: other\ntitle: Food\nlanguage: en\n---\n\nBread is baked at 220 degrees for half an hour.\n',
  });
  await small.build();
  const index = await small.open();
  const searcher = new HybridSearcher(index, await borrowedEmbedder(), dictionary);
  const answerer = new ExtractiveAnswerer(index);
  explain = async (question) =>
    answerer.answer(await searcher.retrieve(question, 10), 'en', { wantsExplanation: true }).explanation;
});

afterAll(() => rm(small.folder, { recursive: true, force: true }));

it('names the dictionary words of the other language that the index holds', async () => {
  const explanation = await explain('how much power does the H100 SXM draw');
  expect(explanation?.expansions).toContain('draw = 功耗');
});

it('gives rank and score of each leg, and the share of the section', async () => {
  const explanation = await explain('how much power does the H100 SXM draw');
  const first = explanation?.hits.find(({ chunkId }) => chunkId.startsWith('power#'));
  expect(first?.legs?.lexical?.rank).toBe(1);
  expect(first?.legs?.dense?.rank).toBeGreaterThanOrEqual(1);
  expect(first?.legs?.dense?.score).toBe(first?.denseScore);
  expect(first?.sectionScore).toBeGreaterThan(0.5);
  expect(explanation?.hits.find(({ chunkId }) => chunkId.startsWith('other#'))?.sectionScore).toBeLessThan(0.1);
});

it('says why a statement was left out, and that of those left out only', async () => {
  const explanation = await explain('how much power does the H100 SXM draw');
  const candidates = explanation?.candidates ?? [];
  expect(candidates.some(({ chosen }) => chosen)).toBe(true);
  expect(candidates.every(({ chosen, leftOut }) => chosen === (leftOut === undefined))).toBe(true);
  const reasonOf = (start: string) => candidates.find(({ text, chosen }) => text.startsWith(start) && !chosen)?.leftOut;
  expect(reasonOf('The H100 SXM')).toBe('repetition');
  expect(reasonOf('Bread')).toBe('far-behind');
});

it('gives no reason where nothing was answered', async () => {
  const explanation = await explain('who won the football match yesterday');
  expect(explanation?.confidence).toBeLessThan(explanation?.threshold ?? 0);
  expect(explanation?.candidates.filter(({ leftOut }) => leftOut !== undefined)).toEqual([]);
});
