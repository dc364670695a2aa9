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

test('works of one name follow each other, and one can be taken back', async () => {
  const work = new WorkInProgress();
  const order: string[] = [];
  let release = (): void => undefined;
  const first = work.runNamed('question', async (own) => {
    await new Promise<void>((resolve) => (release = resolve));
    order.push(`first ${own.isWithdrawn}`);
  });
  const second = work.runNamed('question', async (own) => void order.push(`second ${own.isWithdrawn}`));
  const other = work.runNamed('another', async () => void order.push('another'));
  await other;
  expect(work.withdraw('unknown')).toBeUndefined();
  release();
  await Promise.all([first, second]);
  expect(order).toEqual(['another', 'first false', 'second false']);
  let signal: AbortSignal | undefined;
  const third = work.runNamed('question', async (own) => {
    ({ signal } = own);
    await new Promise<void>((resolve) => (release = resolve));
    order.push(`third ${own.isWithdrawn}`);
  });
  await Promise.resolve();
  expect(signal?.aborted).toBe(false);
  const ended = work.withdraw('question');
  expect(signal?.aborted).toBe(true);
  release();
  await ended;
  await third;
  expect(order.at(-1)).toBe('third true');
  expect(work.size).toBe(0);
});
