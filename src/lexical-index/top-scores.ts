import { BestScores } from '../shared/best-scores.js';
import type { LexicalMatch } from './lexical-index.js';

export { compareScored as compareMatches } from '../shared/best-scores.js';

/** The highest of the scores above 0, best first; equal scores in order of their number. */
export function topScores(scores: Float32Array, count: number): LexicalMatch[] {
  const best = new BestScores(count, 0);
  best.offer(scores, scores.length, 0);
  return best.take();
}

/** The score of the last of the `count` highest; 0 where fewer are above 0. */
export function lastOfTop(scores: Float32Array, count: number): number {
  const best = new BestScores(count, 0);
  best.offer(scores, scores.length, 0);
  return best.floor;
}
