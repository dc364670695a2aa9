import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { openCedict } from '../../src/lexicon/cedict.js';
import { SortedLines } from '../../src/lexicon/sorted-lines.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

describe('SortedLines', () => {
  it('finds every key and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z\u4e00-\u4eff]{1,6}$/)), fc.string(), (keys, other) => {
        const sorted = [...keys].sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
        const lines = new SortedLines(Buffer.from(sorted.map((key) => `${key}\tvalue of ${key}\n`).join('')));
        expect(sorted.map((key) => lines.find(key))).toEqual(sorted.map((key) => `value of ${key}`));
        if (!keys.includes(other)) expect(lines.find(other)).toBeUndefined();
      }),
    );
  });
});

describe('CC-CEDICT', () => {
  const cedict = openCedict(repositoryPath('dictionaries/cc-cedict'));

  it.each([
    ['战争', 'war'],
    ['图书馆', 'librari'],
    ['首都', 'capit'],
    ['librari', '图书馆'],
    ['war', '战争'],
  ])('%s means %s', (term, translation) => {
    expect(cedict.translate(term)).toContain(translation);
  });

  it.each(['h100', '@baidu', '#12', '405b', '', '龘龘龘'])('leaves %j alone', (term) => {
    expect(cedict.translate(term)).toEqual([]);
  });

  it.each([
    ['toyota', 'name'],
    ['丰田', 'name'],
    ['chip', 'word'],
    ['下雨', 'word'],
    ['verizon', undefined],
  ])('takes %s for a %s', (term, kind) => {
    expect(cedict.kindOf(term)).toBe(kind);
  });
});
