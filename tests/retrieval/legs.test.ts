import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { centre } from '../../src/embedding/language-centring.js';
import type { OpenIndex } from '../../src/indexing/open-index.js';
import { DenseLeg } from '../../src/retrieval/dense-leg.js';
import { idfMass } from '../../src/retrieval/idf-mass.js';
import { LexicalLeg } from '../../src/retrieval/lexical-leg.js';
import { borrowedEmbedder, makeSmallIndex, type SmallIndex } from '../indexing/small-index.js';

let small: SmallIndex;
let index: OpenIndex;

beforeAll(async () => {
  small = await makeSmallIndex();
  await small.build();
  index = await small.open();
});

afterAll(() => rm(small.folder, { recursive: true, force: true }));

const titleOf = (chunk: number): string => index.chunks[chunk]?.documentId ?? '';

describe('DenseLeg', () => {
  it('ranks each chunk once, by its nearest vector, and scores those that it did not find too', async () => {
    const raw = await (await borrowedEmbedder()).embedQuery('how fast is the zebra bus');
    const vector = centre(raw, index.languageMeans.get('en'));
    const all = new DenseLeg(index, vector, index.vectors.rows);
    const few = new DenseLeg(index, vector, 1);
    const [first] = all.ranks.keys();
    expect(titleOf(first ?? -1)).toBe('bandwidth.en');
    expect([...all.ranks.values()]).toEqual(index.chunks.map((_, place) => place + 1));
    expect([...few.ranks.keys()]).toEqual([first]);
    for (const chunk of all.ranks.keys()) expect(few.scoreOf(chunk)).toBeCloseTo(all.scoreOf(chunk), 2);
  });
});

describe('LexicalLeg', () => {
  it('finds by words, and scores any chunk with its section', () => {
    const terms = index.analyser.terms('zebra bus');
    const leg = new LexicalLeg(index, terms, 1);
    const [found = -1] = leg.ranks.keys();
    const other = index.chunks.findIndex(({ documentId }) => documentId === 'tokens');
    const [best, none] = leg.scoresOf([found, other]);
    expect(titleOf(found)).toBe('bandwidth.en');
    expect(best?.score).toBe(index.lexicalIndex.scoresOf(terms, [found])[0]);
    expect(best?.share).toBeCloseTo((best?.score ?? 0) / idfMass(terms, index.lexicalIndex), 6);
    expect(best?.sectionShare).toBeGreaterThan(0);
    expect(none).toEqual({ score: 0, share: 0, sectionShare: 0 });
  });
});
