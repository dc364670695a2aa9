import { describe, expect, it } from 'vitest';
import { hasOwnWords, hasUnknownVersion, unknownNames } from '../../../src/answering/confidence/unknown-terms.js';
import type { LexicalIndex } from '../../../src/lexical-index/lexical-index.js';
import type { QueryTerm } from '../../../src/lexical-index/tokenizer.js';

const held = new Set(['hnsw', 'llama', '2', 'h100', '~ascend/910']);
const index = { documentFrequency: (term: string) => (held.has(term) ? 3 : 0) } as LexicalIndex;
const terms = (...words: string[]): QueryTerm[] => words.map((term) => ({ term, weight: 1 }));

it('knows the versions that passages give', () => {
  expect(hasUnknownVersion(terms('~ascend/910', 'ascend980'), index)).toBe(false);
  expect(hasUnknownVersion(terms('~ascend/910', '~ascend/980'), index)).toBe(true);
});

describe('unknownNames', () => {
  it('counts invented names with digits, not other spellings of known ones', () => {
    expect(unknownNames(terms('h300', 'llama2', 'h100', '2,048'), [], index, false)).toBe(1);
  });

  it('counts a year that no text names, but for one that the best statement is of', () => {
    expect(unknownNames(terms('2041'), [], index, false)).toBe(1);
    expect(unknownNames(terms('2041'), [], index, true)).toBe(0);
  });
});

it('takes a word of the corpus that no dictionary has for a word of the field', () => {
  expect(hasOwnWords(terms('hnsw'), index)).toBe(true);
  expect(hasOwnWords(terms('hsnw'), index)).toBe(false);
  expect(hasOwnWords([{ term: 'hnsw', weight: 1, translations: ['某'] }], index)).toBe(false);
});
