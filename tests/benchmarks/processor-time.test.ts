import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { childrenSeconds, processorSeconds } from '../../benchmarks/measuring/processor-time.js';

describe('childrenSeconds', () => {
  it('adds the times of children in user and system mode, behind a name with brackets and spaces', () => {
    const stat = '42 (a) b (c) S 1 42 42 0 -1 4194560 100 200 0 0 11 12 1300 250 20 0 11 0 500 1000 200';
    expect(childrenSeconds(stat)).toBe(15.5);
  });

  it('has none of something else', () => expect(childrenSeconds('')).toBeNaN());
});

// Only Linux has /proc.
it.skipIf(process.platform !== 'linux')('counts a child that has ended', () => {
  const before = processorSeconds();
  spawnSync(process.execPath, ['-e', 'const end = Date.now() + 300; while (Date.now() < end);']);
  expect(processorSeconds() - before).toBeGreaterThan(0.03);
});
