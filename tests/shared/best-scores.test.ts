import { describe, expect, it } from 'vitest';
import { BestScores, compareScored } from '../../src/shared/best-scores.js';

/** Numbers that look drawn by chance, with many equal ones among them. */
function someScores(count: number): Float32Array {
  let state = 7;
  return Float32Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state % 97) / 97 - 0.3;
  });
}

describe('BestScores', () => {
  it.each([1, 2, 7, 96, 1000, 5000])('keeps what sorting all would put first, %i of them', (count) => {
    const scores = someScores(3000);
    const best = new BestScores(count);
    best.offer(scores.subarray(0, 1000), 1000, 0);
    best.offer(scores.subarray(1000), 2000, 1000);
    const all = [...scores].map((score, id) => ({ id, score })).sort(compareScored);
    expect(best.take()).toEqual(all.slice(0, count));
  });

  it('keeps none that is not above its floor, and says which score the next must beat', () => {
    const best = new BestScores(2, 0);
    best.offer(Float32Array.of(-1, 0, 0.25), 3, 0);
    expect(best.take()).toEqual([{ id: 2, score: 0.25 }]);
    expect(best.floor).toBe(0);
    best.offer(Float32Array.of(0.5, 0.75), 2, 3);
    expect(best.floor).toBe(0.5);
    expect(best.take()).toEqual([
      { id: 4, score: 0.75 },
      { id: 3, score: 0.5 },
    ]);
  });

  it('reads no further than it is told', () => {
    const best = new BestScores(3);
    best.offer(Float32Array.of(1, 2, 3), 1, 10);
    expect(best.take()).toEqual([{ id: 10, score: 1 }]);
  });
});
