import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LiveEdits } from '../../../src/discord/delivery/live-edits.js';

interface Shown {
  readonly text: string;
  readonly startedMs: number;
  readonly endedMs: number;
}

/** Edits that each take so long, and what was shown by them. */
function recording(editMs: number, intervalMs: number): { edits: LiveEdits; shown: Shown[]; underWay: () => number } {
  const shown: Shown[] = [];
  let underWay = 0;
  const edits = new LiveEdits(async (text) => {
    const startedMs = performance.now();
    underWay += 1;
    await delay(editMs);
    underWay -= 1;
    shown.push({ text, startedMs, endedMs: performance.now() });
  }, intervalMs);
  return { edits, shown, underWay: () => underWay };
}

describe('LiveEdits', () => {
  it('shows the beginning at once, and then what there is, with a pause between', async () => {
    const { edits, shown } = recording(10, 100);
    for (let piece = 0; piece < 30; piece += 1) {
      edits.add(`${piece} `);
      await delay(10);
    }
    await edits.end();
    const endedMs = performance.now();
    expect(shown[0]?.text).toMatch(/^0 (?:1 )?$/);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.length).toBeLessThan(6);
    const pauses = shown.slice(1).map(({ startedMs }, index) => startedMs - (shown[index]?.endedMs ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThan(95);
    // The whole answer, which follows, keeps the pause too.
    expect(endedMs - (shown.at(-1)?.endedMs ?? 0)).toBeGreaterThan(95);
    for (const [index, { text }] of shown.entries()) expect(text.startsWith(shown[index - 1]?.text ?? '')).toBe(true);
  });

  it('waits for the edit under way, and shows nothing after that', async () => {
    const { edits, shown, underWay } = recording(80, 10);
    edits.add('one ');
    await delay(30);
    edits.add('two ');
    expect(underWay()).toBe(1);
    await edits.end();
    expect(underWay()).toBe(0);
    edits.add('three');
    await delay(60);
    expect(shown.map(({ text }) => text)).toEqual(['one ']);
  });

  it('costs no time where nothing was shown, or nothing follows', async () => {
    const idle = recording(0, 10_000);
    const startedMs = performance.now();
    await idle.edits.end();
    const last = recording(0, 10_000);
    last.edits.add('one');
    await delay(20);
    await last.edits.end(true);
    expect(last.shown).toHaveLength(1);
    expect(performance.now() - startedMs).toBeLessThan(1000);
  });

  it('is 1.2 s unless told otherwise', async () => {
    const times: number[] = [];
    const edits = new LiveEdits(async () => void times.push(performance.now()));
    edits.add('one');
    await delay(10);
    edits.add('two');
    await expect.poll(() => times.length, { timeout: 5000 }).toBe(2);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1195);
    await edits.end(true);
  });
});
