import { expect, test } from 'vitest';
import { WorkInProgress } from '../../src/discord/work-in-progress.js';

test('waits for what runs, whether it ends well or not', async () => {
  const work = new WorkInProgress();
  let end = (): void => undefined;
  const well = work.run(() => new Promise<string>((resolve) => (end = () => resolve('done'))));
  const badly = work.run(() => Promise.reject(new Error('failed')));
  await expect(badly).rejects.toThrow('failed');
  const finished = work.finish(10_000);
  expect(work.isClosing).toBe(true);
  end();
  expect(await finished).toBe(0);
  expect(await well).toBe('done');
});

test('tells how much was left when the grace is over', async () => {
  const work = new WorkInProgress();
  void work.run(() => new Promise(() => undefined));
  expect(await work.finish(20)).toBe(1);
});
