import { describe, expect, it } from 'vitest';
import { unlessStopped } from '../../src/terminal/unless-stopped.js';

describe('unlessStopped', () => {
  it('is the work, well or not', async () => {
    const { signal } = new AbortController();
    expect(await unlessStopped(Promise.resolve('done'), signal)).toBe('done');
    await expect(unlessStopped(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
  });

  it('is nothing as soon as it is stopped, also where the work fails by that', async () => {
    const stop = new AbortController();
    const failing = new Promise<string>((_, reject) => {
      stop.signal.addEventListener('abort', () => {
        reject(new Error('stopped'));
      });
    });
    const waiting = [unlessStopped(failing, stop.signal), unlessStopped(new Promise(() => undefined), stop.signal)];
    stop.abort();
    expect(await Promise.all(waiting)).toEqual([undefined, undefined]);
    expect(await unlessStopped(new Promise(() => undefined), stop.signal)).toBeUndefined();
  });
});
