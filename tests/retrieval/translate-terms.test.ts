import { describe, expect, it } from 'vitest';
import { Bm25Index, buildPostingLists } from '../../src/lexical-index/bm25-index.js';
import type { Dictionary } from '../../src/lexicon/dictionary.js';
import { idfMass, queryIdf } from '../../src/retrieval/idf-mass.js';
import { translateTerms } from '../../src/retrieval/translate-terms.js';

const index = new Bm25Index(buildPostingLists([['war', 'cost'], ['war'], ['成本'], ['other']]));
const dictionary: Dictionary = {
  translate: (term) => ({ 战争: ['war', 'warfar'], cost: ['成本', '花费'] })[term] ?? [],
};

describe('translateTerms', () => {
  it('gives a term the translations that the index holds, and no other', () => {
    const terms = [
      { term: '战争', weight: 1 },
      { term: 'cost', weight: 1 },
      { term: '@baidu', weight: 1.2 },
    ];
    expect(translateTerms(terms, dictionary, index)).toEqual([
      { term: '战争', weight: 1, translations: ['war'] },
      { term: 'cost', weight: 1, translations: ['成本'] },
      { term: '@baidu', weight: 1.2 },
    ]);
  });
});

describe('queryIdf', () => {
  it('takes a word that no text holds for as rare as its translation', () => {
    const [war] = translateTerms([{ term: '战争', weight: 1 }], dictionary, index);
    expect(queryIdf(war ?? { term: '', weight: 1 }, index)).toBe(index.inverseDocumentFrequency('war'));
    expect(queryIdf({ term: '战争', weight: 1 }, index)).toBe(index.inverseDocumentFrequency('nothing'));
  });

  it('weighs each term once, with its highest weight', () => {
    const mass = idfMass(
      [
        { term: 'war', weight: 0.4 },
        { term: 'war', weight: 1 },
      ],
      index,
    );
    expect(mass).toBeCloseTo(index.inverseDocumentFrequency('war'), 6);
  });
});
