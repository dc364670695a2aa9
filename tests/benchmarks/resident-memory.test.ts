import { expect, it } from 'vitest';
import { bytesNamed, residentMemory } from '../../benchmarks/measuring/resident-memory.js';

const status = 'Name:\tnode\nVmHWM:\t  200 kB\nVmRSS:\t  123456 kB\nRssAnon:\t 7 kB\n';

it.each([
  ['VmRSS', 126_418_944],
  ['VmHWM', 204_800],
  ['Rss', 0],
  ['Pss', 0],
])('reads %s', (name, bytes) => expect(bytesNamed(status, name)).toBe(bytes));

// Only Linux has /proc.
it.skipIf(process.platform !== 'linux')('adds up a process and what it started', async () => {
  const { resident, proportional, processes } = await residentMemory(process.pid);
  expect(resident).toBeGreaterThan(20);
  expect(proportional).toBeGreaterThan(5);
  expect(proportional).toBeLessThanOrEqual(resident * 1.05);
  expect(processes).toBeGreaterThanOrEqual(1);
});
