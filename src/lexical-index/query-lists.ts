import type { QueryTerm } from './tokenizer.js';

/** A posting list that a query asks for: the postings from `start` to `end`, without the last. */
export interface QueryList {
  readonly start: number;
  readonly end: number;
  /** More than any posting of the list can add to a score. */
  readonly bound: number;
}

/** A term of a query and its translations: in a text the one that says most counts. */
export interface QueryGroup {
  readonly lists: readonly QueryList[];
  /** More than the group can add to a score. */
  readonly bound: number;
  readonly postings: number;
}

/** Each term once, with its highest weight. */
export function strongest(terms: readonly QueryTerm[]): QueryTerm[] {
  const found = new Map<string, QueryTerm>();
  for (const term of terms) {
    if (term.weight > (found.get(term.term)?.weight ?? 0)) found.set(term.term, term);
  }
  return [...found.values()];
}

/**
 * The lists of a query, a group a term, those that can add most first.
 *
 * @param listOf - The list of a term at a weight; undefined for a term that no text holds.
 */
export function queryGroups(
  terms: readonly QueryTerm[],
  listOf: (term: string, weight: number) => QueryList | undefined,
): QueryGroup[] {
  return strongest(terms)
    .flatMap(({ term, weight, translations = [] }): QueryGroup[] => {
      const lists = [...new Set([term, ...translations])].flatMap((name) => listOf(name, weight) ?? []);
      if (lists.length === 0) return [];
      return [
        {
          lists,
          bound: Math.max(...lists.map(({ bound }) => bound)),
          postings: lists.reduce((sum, { start, end }) => sum + end - start, 0),
        },
      ];
    })
    .sort((left, right) => right.bound - left.bound);
}
