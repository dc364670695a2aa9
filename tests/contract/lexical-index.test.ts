import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { Bm25Index, buildPostingLists } from '../../src/lexical-index/bm25-index.js';
import { InvalidArgumentError } from '../../src/shared/errors/invalid-argument-error.js';
import { lexicalIndexContract } from './lexical-index.contract.js';
import { seededRandom } from './vector-index.contract.js';

describe('Bm25Index', () => {
  lexicalIndexContract((texts) => new Bm25Index(buildPostingLists(texts)));

  it('computes what the formula gives by hand', () => {
    // Two texts of 1 and 3 terms, mean 2; idf = ln(1 + (2 - 1 + 0.5) / (1 + 0.5)) = ln 2.
    const index = new Bm25Index(buildPostingLists([['a'], ['b', 'b', 'c']]), { k1: 1.2, b: 0.75 });
    const norm = 1.2 * (1 - 0.75 + 0.75 * 1.5);
    expect(index.search([{ term: 'b', weight: 1 }], 1)[0]?.score).toBeCloseTo((Math.LN2 * 2 * 2.2) / (2 + norm), 6);
  });

  it.each([
    { k1: -1, b: 0.5 },
    { k1: 1, b: -0.1 },
    { k1: 1, b: 1.1 },
  ])('refuses parameters %j', (parameters) => {
    expect(() => new Bm25Index(buildPostingLists([]), parameters)).toThrow(InvalidArgumentError);
  });

  it('gives the scores of minisearch, whose formula is the same', () => {
    const random = seededRandom(3);
    // Word n is about n times as rare as the first, as in a language.
    const word = (): string => `w${Math.floor(200 ** random())}`;
    // minisearch takes the number of distinct terms for a text's length, so every word stands once in its text.
    const texts = Array.from({ length: 400 }, () => [
      ...new Set(Array.from({ length: 5 + Math.floor(random() * 40) }, word)),
    ]);
    const index = new Bm25Index(buildPostingLists(texts), { k1: 1.2, b: 0.7 });
    const oracle = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
    });
    oracle.addAll(texts.map((terms, id) => ({ id, text: terms.join(' ') })));
    for (let query = 0; query < 40; query += 1) {
      const terms = [...new Set([word(), word(), word()])];
      const theirs = oracle.search(terms.join(' '), { bm25: { k: 1.2, b: 0.7, d: 0 }, prefix: false, fuzzy: false });
      const scores = index.scores(terms.map((term) => ({ term, weight: 1 })));
      expect(scores.filter((score) => score > 0)).toHaveLength(theirs.length);
      // It multiplies a sum by the number of terms found; we do not.
      for (const { id, score, terms: found } of theirs)
        expect(scores[id as number]).toBeCloseTo(score / found.length, 4);
    }
  });
});
