import { expect, it } from 'vitest';
import type { LexicalIndex } from '../../src/lexical-index/lexical-index.js';
import type { WeightedTerm } from '../../src/lexical-index/tokenizer.js';

const words = (...terms: string[]): WeightedTerm[] => terms.map((term) => ({ term, weight: 1 }));

/**
 * What every `LexicalIndex` keeps to.
 *
 * @param build - Makes an index over texts given by their terms.
 */
export function lexicalIndexContract(build: (texts: readonly (readonly string[])[]) => LexicalIndex): void {
  const texts = [
    ['算力', 'gpu', 'gpu', 'h100'],
    ['gpu', 'a100'],
    ['显存', 'h100', '带宽'],
    ['gpu', '显存', '英伟达', 'token', 'token'],
    [],
  ];
  const idsOf = (index: LexicalIndex, terms: readonly WeightedTerm[], count = 10): number[] =>
    index.search(terms, count).map(({ id }) => id);

  it('finds the texts that hold one of the terms, and no other', () => {
    const index = build(texts);
    expect(idsOf(index, words('h100')).sort()).toEqual([0, 2]);
    expect(idsOf(index, words('h100', 'token')).sort()).toEqual([0, 2, 3]);
    expect(idsOf(index, words('nothing'))).toEqual([]);
    expect(idsOf(index, [])).toEqual([]);
  });

  it('puts rarer terms, more of them and shorter texts first', () => {
    const index = build(texts);
    expect(idsOf(index, words('算力', 'gpu'))[0]).toBe(0);
    expect(idsOf(index, words('h100', '带宽'))[0]).toBe(2);
    expect(
      idsOf(
        build([
          ['a', 'b', 'c', 'd', 'e'],
          ['a', 'b'],
        ]),
        words('a'),
      ),
    ).toEqual([1, 0]);
    expect(
      idsOf(
        build([
          ['a', 'b', 'b'],
          ['a', 'a', 'b'],
        ]),
        words('a'),
      ),
    ).toEqual([1, 0]);
  });

  it('counts of a term and its translations the one that says most of a text', () => {
    const index = build([['gpu'], ['显卡', '显卡'], ['gpu', '显卡'], ['other']]);
    const scores = index.scores([{ term: 'gpu', weight: 1, translations: ['显卡', 'nothing'] }]);
    const alone = (term: string): Float32Array => index.scores(words(term));
    expect(scores[0]).toBeCloseTo(alone('gpu')[0] ?? 0, 5);
    expect(scores[1]).toBeCloseTo(alone('显卡')[1] ?? 0, 5);
    expect(scores[2]).toBeCloseTo(Math.max(alone('gpu')[2] ?? 0, alone('显卡')[2] ?? 0), 5);
    expect(scores[3]).toBe(0);
  });

  it('counts a term by its weight', () => {
    const index = build([['rare'], ['other']]);
    expect(idsOf(index, [{ term: 'rare', weight: 0.4 }, ...words('other')])).toEqual([1, 0]);
    const [half] = index.search([{ term: 'rare', weight: 0.5 }], 1);
    const [whole] = index.search(words('rare'), 1);
    expect(half?.score).toBeCloseTo((whole?.score ?? 0) / 2, 5);
  });

  it('counts a repeated term once, with its highest weight', () => {
    const index = build(texts);
    const once = index.search(words('gpu'), 5);
    expect(index.search([...words('gpu'), { term: 'gpu', weight: 0.3 }, ...words('gpu')], 5)).toEqual(once);
  });

  it('gives as many as are wanted, equal scores in order of their number', () => {
    const index = build(Array.from({ length: 500 }, () => ['same']));
    expect(idsOf(index, words('same'), 5)).toEqual([0, 1, 2, 3, 4]);
    expect(idsOf(index, words('same'), 1000)).toHaveLength(500);
  });

  it('gives the best of many, whatever their order', () => {
    const many = Array.from({ length: 1000 }, (_, id) =>
      Array.from({ length: 1 + ((id * 37) % 1000) }, (_none, at) => (at === 0 ? 'term' : `w${at}`)),
    );
    const index = build(many);
    const scores = index.scores(words('term'));
    const best = [...scores.keys()]
      .sort((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0) || left - right)
      .slice(0, 10);
    expect(idsOf(index, words('term'), 10)).toEqual(best);
  });

  it('gives every text a score: that of the search, 0 without a term', () => {
    const index = build(texts);
    const scores = index.scores(words('gpu', 'h100'));
    expect(scores).toHaveLength(texts.length);
    for (const { id, score } of index.search(words('gpu', 'h100'), 10)) expect(scores[id]).toBeCloseTo(score, 6);
    expect(scores[4]).toBe(0);
  });

  it('gives some texts the score that it gives all, in the order asked for', () => {
    const index = build(texts);
    const terms = [{ term: 'gpu', weight: 1, translations: ['显存', 'nothing'] }, ...words('h100')];
    const all = index.scores(terms);
    for (const ids of [[3, 0], [4], [2, 1, 0, 3, 4], []]) {
      const some = index.scoresOf(terms, ids);
      expect(some).toHaveLength(ids.length);
      ids.forEach((id, place) => expect(some[place]).toBeCloseTo(all[id] ?? NaN, 5));
    }
  });

  it('leaves none of the best out, however frequent the terms are', () => {
    // Frequencies as in a language: every term twice as rare as the one before.
    const many = Array.from({ length: 4000 }, (_, id) =>
      Array.from({ length: 12 }, (_none, term) => `t${term}`).filter(
        (_term, number) => (id * 2654435761) % 2 ** number < 1,
      ),
    );
    const index = build(many);
    const queries = [words('t1', 't5', 't9'), words('t0', 't1', 't2', 't11'), words('t3', 't4', 't0')];
    for (const terms of [...queries, [{ term: 't7', weight: 1, translations: ['t1'] }, ...words('t10', 't2')]]) {
      const scores = index.scores(terms);
      const best = [...scores].sort((left, right) => right - left).slice(0, 20);
      const found = index.search(terms, 20);
      expect(found).toHaveLength(20);
      found.forEach(({ id, score }, rank) => {
        expect(score).toBeCloseTo(best[rank] ?? NaN, 4);
        expect(scores[id]).toBeCloseTo(score, 4);
      });
    }
  });

  it('knows how many texts hold a term, and weighs rare ones more', () => {
    const index = build(texts);
    expect(['gpu', 'h100', 'token', 'nothing'].map((term) => index.documentFrequency(term))).toEqual([3, 2, 1, 0]);
    const frequencies = ['nothing', 'token', 'h100', 'gpu'].map((term) => index.inverseDocumentFrequency(term));
    expect(frequencies).toEqual([...frequencies].sort((left, right) => right - left));
    expect(Math.min(...frequencies)).toBeGreaterThan(0);
  });

  it('stands being empty, and holding empty texts', () => {
    expect(build([]).size).toBe(0);
    expect(build([]).search(words('gpu'), 5)).toEqual([]);
    expect(build([[], []]).search(words('gpu'), 5)).toEqual([]);
    expect(Number.isFinite(build([]).inverseDocumentFrequency('gpu'))).toBe(true);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes %s for a word', (term) => {
    const index = build([[term, 'a'], ['a']]);
    expect(idsOf(index, words(term))).toEqual([0]);
    expect(build([['a']]).documentFrequency(term)).toBe(0);
  });
}
