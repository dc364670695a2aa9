import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SpendingLedger } from '../../src/chat-model/spending-ledger.js';
import { FakeClock } from './scripted-model.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'));
});
afterEach(() => rm(folder, { recursive: true }));

const cent = { tokens: 100, usd: 0.01 };

describe('SpendingLedger', () => {
  it('counts in all and by id, and begins anew at midnight UTC', async () => {
    const clock = new FakeClock('2026-03-01T23:59:59Z');
    const ledger = await SpendingLedger.open({ clock });
    ledger.charge(cent, 'a');
    ledger.charge(cent);
    expect([ledger.today(), ledger.today('a'), ledger.today('b')]).toEqual([
      { tokens: 200, usd: 0.02 },
      cent,
      { tokens: 0, usd: 0 },
    ]);
    clock.pass(1000);
    expect([ledger.today(), ledger.today('a')]).toEqual(Array(2).fill({ tokens: 0, usd: 0 }));
  });

  it('is remembered over a restart of the same day, not over midnight', async () => {
    const clock = new FakeClock();
    const file = join(folder, 'deeper', 'spending.json');
    const before = await SpendingLedger.open({ clock, file });
    for (let time = 0; time < 5; time += 1) before.charge(cent, 'a');
    await before.settled();
    expect((await SpendingLedger.open({ clock, file })).today('a').tokens).toBe(500);
    clock.pass(24 * 3600_000);
    expect((await SpendingLedger.open({ clock, file })).today('a').tokens).toBe(0);
  });

  it('adds up what two processes spend', async () => {
    const clock = new FakeClock();
    const file = join(folder, 'spending.json');
    const [bot, terminal] = [await SpendingLedger.open({ clock, file }), await SpendingLedger.open({ clock, file })];
    bot.charge(cent, 'guild');
    await bot.settled();
    terminal.charge(cent);
    await terminal.settled();
    expect(terminal.today().tokens).toBe(200);
    bot.charge(cent, 'guild');
    await bot.settled();
    expect([bot.today().tokens, bot.today('guild').tokens]).toEqual([300, 200]);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ day: '2026-03-01', common: { tokens: 300 } });
  });

  it('counts on in memory where its file is broken or cannot be written, and says so', async () => {
    const clock = new FakeClock();
    const problems: unknown[] = [];
    const onProblem = (error: unknown): void => void problems.push(error);
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{"day": "2026-03-01", "common"');
    const ledger = await SpendingLedger.open({ clock, file: broken, onProblem });
    expect(problems).toHaveLength(1);
    ledger.charge(cent);
    await ledger.settled();
    await writeFile(broken, '!');
    ledger.charge(cent);
    await ledger.settled();
    expect(ledger.today().tokens).toBe(200);
    expect(JSON.parse(await readFile(broken, 'utf8'))).toMatchObject({ common: { tokens: 200 } });

    const unwritable = await SpendingLedger.open({ clock, file: join(broken, 'spending.json'), onProblem });
    unwritable.charge(cent);
    unwritable.charge(cent);
    await unwritable.settled();
    expect(unwritable.today().tokens).toBe(200);
    expect(problems.length).toBeGreaterThan(2);
  });
});
