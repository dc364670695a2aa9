import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBotRecords } from '../../src/storage/open-bot-records.js';
import { contentOf, recordSteps } from './record-steps.js';
import { hookStatements } from './statement-hook.js';

// A process that is killed leaves its files as they are between two statements. So the files are copied before every statement, and
// each copy is opened as a restart would; and some processes are killed in earnest.

interface Copy {
  readonly folder: string;
  readonly statement: string;
  /** Steps that were done. */
  readonly done: number;
}

let folder: string;
/** What the database holds after so many steps. */
const contents: string[] = [];
const copies: Copy[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suanli-killed-'));
  const live = join(folder, 'live');
  mkdirSync(live);
  let done = 0;
  const unhook = hookStatements((statement) => {
    const copy = join(folder, `copy-${copies.length}`);
    cpSync(live, copy, { recursive: true });
    copies.push({ folder: copy, statement, done });
  });
  const records = await openBotRecords(join(live, 'bot.sqlite'), { now: () => 1000 });
  for (const step of recordSteps) {
    await step(records);
    done += 1;
  }
  unhook();
  await records.close();
  contents.push(...(await contentsAfterEachStep()));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function contentsAfterEachStep(): Promise<string[]> {
  const path = join(folder, 'whole.sqlite');
  const found = [await contentOf(path)];
  for (const step of recordSteps) {
    const records = await openBotRecords(path, { now: () => 1000 });
    await step(records);
    await records.close();
    found.push(await contentOf(path));
  }
  return found;
}

describe('a process that is killed', () => {
  it('does something at each of the steps', () => {
    expect(contents).toHaveLength(recordSteps.length + 1);
    expect(new Set(contents).size).toBeGreaterThan(recordSteps.length - 2);
    expect(copies.length).toBeGreaterThan(2 * recordSteps.length);
  });

  it('before any statement leaves every step that was done, and the next one whole or not at all', async () => {
    const wrong: string[] = [];
    for (const { folder: copy, statement, done } of copies) {
      const content = await contentOf(join(copy, 'bot.sqlite'));
      if (content !== contents[done] && content !== contents[done + 1]) wrong.push(`step ${done}, before ${statement}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it.each([0.05, 0.3, 0.6, 0.95])(
    'in earnest, at %d of its statements, does so too',
    async (share) => {
      const path = join(folder, `killed-${share}`, 'bot.sqlite');
      const program = fileURLToPath(new URL('killed-writer.ts', import.meta.url));
      const killAt = Math.floor(copies.length * share);
      const child = spawnSync(process.execPath, ['--import', 'tsx', program, path, String(killAt)], {
        encoding: 'utf8',
      });
      expect([child.signal, child.stderr]).toEqual(['SIGKILL', '']);
      const done = child.stdout.length;
      expect([contents[done], contents[done + 1]]).toContain(await contentOf(path));
    },
    60_000,
  );
});
