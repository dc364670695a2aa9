import type { PostingLists } from './posting-list-builder.js';

/**
 * Posting lists of groups of texts, such as the documents that chunks were cut from: what a group's texts hold together.
 *
 * @param groupOf - Group of each text, by its number; the texts of a group follow one another.
 * @param groups - Number of groups.
 */
export function groupPostings(lists: PostingLists, groupOf: Uint32Array, groups: number): PostingLists {
  const { terms, offsets } = lists;
  const ids = new Uint32Array(lists.ids.length);
  const frequencies = new Uint16Array(lists.ids.length);
  const groupOffsets = new Uint32Array(terms.length + 1);
  const lengths = new Uint32Array(groups);
  lists.lengths.forEach((length, text) => {
    lengths[groupOf[text]!]! += length;
  });
  let end = 0;
  for (let term = 0; term < terms.length; term += 1) {
    const start = end;
    for (let at = offsets[term]!; at < offsets[term + 1]!; at += 1) {
      const group = groupOf[lists.ids[at]!]!;
      if (end === start || ids[end - 1] !== group) {
        ids[end] = group;
        end += 1;
      }
      frequencies[end - 1] = Math.min(65_535, frequencies[end - 1]! + lists.frequencies[at]!);
    }
    groupOffsets[term + 1] = end;
  }
  return { terms, offsets: groupOffsets, ids: ids.slice(0, end), frequencies: frequencies.slice(0, end), lengths };
}
