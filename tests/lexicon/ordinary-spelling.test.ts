import { describe, expect, it } from 'vitest';
import { isCompound, isOrdinarySpelling } from '../../src/lexicon/ordinary-spelling.js';

const words = new Set(['bandwidth', 'column', 'price', 'home', 'grown', 'train', 'cloud']);
const isWord = (word: string): boolean => words.has(word);

describe('isOrdinarySpelling', () => {
  it.each([
    ['wasnt', 'a contraction'],
    ['theyre', 'another'],
    ['gonna', 'a word of chats'],
    ['bandwith', 'a letter left out'],
    ['badnwidth', 'two letters swapped'],
    ['columnist', 'a derived word'],
    ['pretrain', 'a prefix'],
    ['msrp', 'an abbreviation'],
  ])('%s: %s', (word) => {
    expect(isOrdinarySpelling(word, isWord)).toBe(true);
  });

  it.each(['verizon', 'toyota', 'carbonara'])('%s is nothing that can be made of common words', (word) => {
    expect(isOrdinarySpelling(word, isWord)).toBe(false);
  });
});

it('takes two words written together for a compound', () => {
  expect(isCompound('homegrown', isWord)).toBe(true);
  expect(isCompound('homeota', isWord)).toBe(false);
});
