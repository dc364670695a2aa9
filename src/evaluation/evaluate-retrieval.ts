import type { Searcher } from '../retrieval/hit.js';
import { touches, type EvidenceItem } from './evidence.js';
import { ndcgAtK } from './metrics/ndcg-at-k.js';
import { recallAtK } from './metrics/recall-at-k.js';
import { reciprocalRank } from './metrics/reciprocal-rank.js';

/** Hits that are judged. */
const DEPTH = 10;
/** Least grade that counts as relevant where grades do not: the passage answers, at least in part. */
const RELEVANT_GRADE = 2;
const FULL_GRADE = 3;

/** Where a search found a question's passages. */
export interface JudgedSearch {
  readonly ndcgAt10: number;
  readonly recallAt5: number;
  readonly reciprocalRank: number;
  /** Rank of the first hit that holds a passage which answers fully; null where none of the first ten does. */
  readonly fullAnswerRank: number | null;
  readonly hits: readonly { readonly chunkId: string; readonly grade: number }[];
}

/** A hit's place: numbers of the items that it touches. */
interface HitPlace {
  readonly chunkId: string;
  readonly items: readonly number[];
}

/**
 * Grades in the order in which a reader of the hits meets them. A hit that holds several passages is read as these
 * passages one after the other, so that a large chunk gains nothing over small ones; a passage met before, in either
 * language, is worth nothing.
 */
export function gradesInReadingOrder(
  hits: readonly Pick<HitPlace, 'items'>[],
  items: readonly EvidenceItem[],
): number[] {
  const seen = new Set<number>();
  return hits.flatMap((hit) => {
    const fresh = hit.items.filter((item) => !seen.has(item));
    for (const item of fresh) seen.add(item);
    if (fresh.length === 0) return [0];
    return fresh.map((item) => items[item]?.grade ?? 0).sort((left, right) => right - left);
  });
}

function bestGrade({ items: found }: HitPlace, items: readonly EvidenceItem[]): number {
  return Math.max(0, ...found.map((item) => items[item]?.grade ?? 0));
}

/** Judges hits against a question's evidence. @returns Null where there is none, as for an unanswerable question. */
export function judgeHits(hits: readonly HitPlace[], items: readonly EvidenceItem[]): JudgedSearch | null {
  const relevant = new Set(items.flatMap(({ grade }, item) => (grade >= RELEVANT_GRADE ? [item] : [])));
  const relevantByHit = hits.map((hit) => hit.items.filter((item) => relevant.has(item)));
  const grades = items.map(({ grade }) => grade);
  const ndcgAt10 = ndcgAtK(gradesInReadingOrder(hits, items), grades, DEPTH);
  const recallAt5 = recallAtK(relevantByHit, relevant.size, 5);
  if (ndcgAt10 === null || recallAt5 === null) return null;
  const fullAnswer = hits.findIndex((hit) => bestGrade(hit, items) === FULL_GRADE);
  return {
    ndcgAt10,
    recallAt5,
    reciprocalRank: reciprocalRank(relevantByHit.map(({ length }) => length > 0)),
    fullAnswerRank: fullAnswer < 0 ? null : fullAnswer + 1,
    hits: hits.map((hit) => ({ chunkId: hit.chunkId, grade: bestGrade(hit, items) })),
  };
}

/**
 * Searches for a query and judges the first ten hits. A hit is relevant where its chunk overlaps a passage in the
 * document itself or in its translation's own place.
 *
 * @param query - For a follow-up the stand-alone form: a searcher knows no history.
 */
export async function evaluateSearch(
  searcher: Searcher,
  query: string,
  items: readonly EvidenceItem[],
): Promise<JudgedSearch | null> {
  if (items.length === 0) return null;
  const { hits } = await searcher.search(query, DEPTH);
  return judgeHits(
    hits.map(({ chunk }) => {
      const span = { documentId: chunk.documentId, start: chunk.startOffset, end: chunk.endOffset };
      return { chunkId: chunk.id, items: items.flatMap((item, index) => (touches(item, span) ? [index] : [])) };
    }),
    items,
  );
}
