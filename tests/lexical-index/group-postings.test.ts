import { expect, it } from 'vitest';
import { Bm25Index, buildPostingLists } from '../../src/lexical-index/bm25-index.js';
import { groupPostings } from '../../src/lexical-index/group-postings.js';

const texts = [['a', 'b'], ['a', 'a', 'c'], ['c'], [], ['b', 'a']];

it('a group holds what its texts hold together', () => {
  const groups = [texts.slice(0, 2), texts.slice(2, 4), texts.slice(4)].map((members) => members.flat());
  const grouped = groupPostings(buildPostingLists(texts), Uint32Array.from([0, 0, 1, 1, 2]), 3);
  expect(grouped).toEqual(buildPostingLists(groups));
});

it('each text as a group of its own changes nothing', () => {
  const lists = buildPostingLists(texts);
  expect(groupPostings(lists, Uint32Array.from(texts.keys()), texts.length)).toEqual(lists);
});

it('can be searched', () => {
  const index = new Bm25Index(groupPostings(buildPostingLists(texts), Uint32Array.from([0, 0, 1, 1, 2]), 3));
  expect(index.search([{ term: 'c', weight: 1 }], 5).map(({ id }) => id)).toEqual([1, 0]);
});
