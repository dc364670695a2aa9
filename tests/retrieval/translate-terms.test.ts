import { describe, expect, it } from 'vitest';
import { Bm25Index, buildPostingLists } from '../../src/lexical-index/bm25-index.js';
import type { Dictionary } from '../../src/lexicon/dictionary.js';
import { Recogniser } from '../../src/lexicon/recogniser.js';
import { idfMass, queryIdf } from '../../src/retrieval/idf-mass.js';
import { translateTerms } from '../../src/retrieval/translate-terms.js';

const index = new Bm25Index(buildPostingLists([['war', 'cost'], ['war'], ['成本'], ['other', '@acme']]));
const dictionary: Dictionary = {
  translate: (term) => ({ 战争: ['war', 'warfar'], cost: ['成本', '花费'] })[term] ?? [],
  kindOf: () => 'word',
};

const recogniser = new Recogniser({
  concepts: [],
  entities: [
    { id: 'acme', kind: 'organisation', zh: [], en: ['Acme'], aliases: [], ambiguous: [] },
    { id: 'founder', kind: 'person', zh: [], en: ['Founder'], aliases: [], ambiguous: [], leads: 'acme' },
  ],
});
const translated = (terms: Parameters<typeof translateTerms>[0]): ReturnType<typeof translateTerms> =>
  translateTerms(terms, dictionary, index, recogniser);

describe('translateTerms', () => {
  it('gives a term the translations that the index holds, and no other', () => {
    const terms = [
      { term: '战争', weight: 1 },
      { term: 'cost', weight: 1 },
      { term: '@baidu', weight: 1.2 },
    ];
    expect(translated(terms)).toEqual([
      { term: '战争', weight: 1, translations: ['war'] },
      { term: 'cost', weight: 1, translations: ['成本'] },
      { term: '@baidu', weight: 1.2 },
    ]);
  });
});

it('lets a person stand for the organisation that is meant by the name too', () => {
  expect(translated([{ term: '@founder', weight: 1.2 }])).toEqual([
    { term: '@founder', weight: 1.2, translations: ['@acme'] },
  ]);
});

describe('queryIdf', () => {
  it('takes a word that no text holds for as rare as its translation', () => {
    const [war] = translated([{ term: '战争', weight: 1 }]);
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
