import type { LexicalMatch } from './lexical-index.js';

/** Best first; equal scores in order of their number. */
export function compareMatches(left: LexicalMatch, right: LexicalMatch): number {
  return right.score - left.score || left.id - right.id;
}

/** The highest of the scores above 0, best first; equal scores in order of their number. */
export function topScores(scores: Float32Array, count: number): LexicalMatch[] {
  const found: LexicalMatch[] = [];
  let floor = 0;
  for (let id = 0; id < scores.length; id += 1) {
    const score = scores[id]!;
    if (score <= floor) continue;
    found.push({ id, score });
    // Cut now and then, so that a frequent term does not make a list of the whole corpus.
    if (found.length >= count * 4 + 64) {
      found.sort(compareMatches).length = count;
      floor = found.at(-1)?.score ?? 0;
    }
  }
  found.sort(compareMatches);
  return found.slice(0, count);
}
