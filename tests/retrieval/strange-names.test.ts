import { beforeAll, describe, expect, it } from 'vitest';
import type { LexicalIndex } from '../../src/lexical-index/lexical-index.js';
import { openCedict } from '../../src/lexicon/cedict.js';
import { noDictionary } from '../../src/lexicon/dictionary.js';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { Recogniser } from '../../src/lexicon/recogniser.js';
import { strangeNames, type KnownNames } from '../../src/retrieval/strange-names.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

const held = new Set(['orin', 'chip', 'tpot', 'ali', 'india', '大众']);
const index = { documentFrequency: (term: string) => (held.has(term) ? 3 : 0) } as LexicalIndex;
let known: KnownNames;

beforeAll(async () => {
  const recogniser = new Recogniser(await loadLexicon(repositoryPath('lexicon')));
  const dictionary = openCedict(repositoryPath('dictionaries/cc-cedict'));
  known = { recogniser, dictionary, index, ambiguous: new Set(['sama']), languages: new Set(['zh', 'en']) };
});

const terms = (...words: string[]): { term: string; weight: number }[] => words.map((term) => ({ term, weight: 1 }));

describe('strangeNames', () => {
  it.each([
    ['verizon petabytes per day?', ['verizon']],
    ['how many orin chips is toyota putting in its cars', ['toyota']],
    ['nv drive vega chip, how many tops', ['vega']],
    ['verizon 一天多少 PB', ['verizon']],
  ])('%j names somebody unknown', (question, names) => {
    expect(strangeNames(question, [], known)).toEqual(names);
  });

  it.each([
    ['which nvidia chip wasnt homegrown', 'a name of the lexicon, common words, a compound'],
    ['is the bandwith gonna be enough for sama', 'a typo, a word of chats, a nickname'],
    ['what is tpot', 'a word that a passage holds'],
    ['indian orders', 'of a country that a passage names'],
    ['h300 v9 gpt-9x', 'names with digits, which are told by their numbers'],
  ])('%j does not: %s', (question) => {
    expect(strangeNames(question, [], known)).toEqual([]);
  });

  it('knows a Chinese name by the dictionary', () => {
    expect(strangeNames('丰田和大众买了多少', terms('丰田', '大众', '多少'), known)).toEqual(['丰田']);
    const translated = [{ term: '丰田', weight: 1, translations: ['toyota'] }];
    expect(strangeNames('丰田买了多少', translated, known)).toEqual([]);
  });

  it('leaves out what the lexicon knows as a name of several meanings', () => {
    expect(strangeNames('verizon sama', [], known)).toEqual(['verizon']);
    expect(strangeNames('sama', [], { ...known, ambiguous: new Set() })).toEqual(['sama']);
  });

  it('says nothing of a language that the corpus is not written in, or without a dictionary', () => {
    expect(strangeNames('verizon', [], { ...known, languages: new Set(['zh']) })).toEqual([]);
    expect(strangeNames('verizon', [], { ...known, dictionary: noDictionary })).toEqual([]);
  });
});
