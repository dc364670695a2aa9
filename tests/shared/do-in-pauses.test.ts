import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doInPauses } from '../../src/shared/do-in-pauses.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('doInPauses', () => {
  it('begins after its delay, does a little at a time, and all of it in the end', () => {
    const done: number[] = [];
    doInPauses(
      [1, 2, 3, 4, 5],
      (item) => {
        done.push(item);
        vi.advanceTimersByTime(1);
      },
      100,
    );
    expect(done).toEqual([]);
    vi.advanceTimersByTime(99);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done).toEqual([1, 2]);
    vi.advanceTimersByTime(5);
    expect(done).toEqual([1, 2]);
    vi.advanceTimersByTime(60);
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
