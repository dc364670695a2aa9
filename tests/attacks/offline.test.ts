import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtractiveAnswerer } from '../../src/answering/extractive-answerer.js';
import { CorpusAssistant } from '../../src/assistant/corpus-assistant.js';
import type { Assistant } from '../../src/assistant/assistant.js';
import { openCedict } from '../../src/lexicon/cedict.js';
import { HybridSearcher } from '../../src/retrieval/hybrid-searcher.js';
import { repositoryPath } from '../helpers/corpus-articles.js';
import { borrowedEmbedder, closeSharedEmbedder, makeSmallIndex, type SmallIndex } from '../indexing/small-index.js';
import { filled, languageOf, loadAttacks } from './attack.js';
import { honestTopics } from './honest-topics.js';
import { plantedDocument } from './planted-corpus.js';
import { readShelf } from './shelf.js';
import { harmIn } from './what-users-see.js';

const attacks = loadAttacks();
const asked = attacks.filter(({ where }) => where === 'question');
const planted = attacks
  .filter(({ where }) => where === 'document')
  .map((attack, index) => ({ attack, document: plantedDocument(attack, index + 1) }));

/** What stands in no request that a program without a chat model makes. */
const NOTHING = { system: '{{system}}', part: '{{part}}', key: '{{key}}' };

let indexes: SmallIndex[];
let own: Assistant;
let foreign: Assistant;

async function openAssistant(small: SmallIndex): Promise<Assistant> {
  await small.build();
  const index = await small.open();
  const dictionary = openCedict(repositoryPath('dictionaries/cc-cedict'));
  const searcher = new HybridSearcher(index, await borrowedEmbedder(), dictionary);
  return new CorpusAssistant(searcher, new ExtractiveAnswerer(index), index.analyser);
}

beforeAll(async () => {
  const foreignFiles = Object.fromEntries(planted.map(({ document }) => [document.path, document.markdown]));
  indexes = [await makeSmallIndex(readShelf()), await makeSmallIndex(foreignFiles)];
  const [ours, theirs] = await Promise.all(indexes.map(openAssistant));
  if (ours === undefined || theirs === undefined) throw new Error('two assistants were opened');
  [own, foreign] = [ours, theirs];
}, 180_000);

afterAll(async () => {
  await closeSharedEmbedder();
  for (const { folder } of indexes) await rm(folder, { recursive: true, force: true });
});

describe('attacks in questions, without a chat model', () => {
  it.each(asked.map((attack) => [attack.id, attack] as const))('%s', async (_id, attack) => {
    const topic = honestTopics[attack.topic ?? 'h100.en'];
    const answer = await own.ask({ question: filled(attack.text, { base: topic.question }) });
    const unseen = attack.unseen.map((text) => filled(text, NOTHING));
    expect(harmIn(answer, [], unseen), answer.text).toEqual([]);
  });
});

describe('attacks planted in documents, without a chat model', () => {
  it.each(planted.map((one) => [one.attack.id, one] as const))('%s', async (_id, { attack, document }) => {
    const answer = await foreign.ask({ question: document.topic.question, language: languageOf(attack) });
    expect(answer.kind).toBe('answered');
    const unseen = attack.unseen.map((text) => filled(text, { ...NOTHING, name: document.name }));
    expect(harmIn(answer, [], unseen), answer.text).toEqual([]);
  });
});
