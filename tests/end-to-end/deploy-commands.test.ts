import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DiscordStandIn } from '../discord-stand-in/discord-stand-in.js';
import { settingsFor } from './bot-process.js';
import { makeWorkplace, run, type Run, type Workplace } from './terminal-runs.js';

// What an operator does before the bot runs, with the built program.
let workplace: Workplace;
let discord: DiscordStandIn;

beforeAll(async () => {
  workplace = await makeWorkplace(['kv-cache']);
});

afterAll(() => rm(workplace.folder, { recursive: true, force: true }));

beforeEach(async () => {
  discord = await DiscordStandIn.start({ grantedIntents: [] });
});

afterEach(() => discord.close());

const suanli = (...words: string[]): Promise<Run> => run(workplace, words, { environment: settingsFor(discord) });

test('a dry run tells the difference, the run makes it, and the next finds none', async () => {
  const dry = await suanli('deploy-commands', '--dry-run');
  expect(dry).toMatchObject({ exitCode: 0 });
  expect(dry.output).toMatch(/^\+ \/ask$/m);
  expect(dry.output).toMatch(/Would do .*\(nothing was changed\): \d+ added, 0 changed, 0 removed, 0 untouched\.\n$/);
  expect(discord.commands).toEqual([]);

  const made = await suanli('deploy-commands', '--json');
  const report = JSON.parse(made.output) as { isDryRun: boolean; commands: { action: string; name: string }[] };
  expect([report.isDryRun, new Set(report.commands.map(({ action }) => action))]).toEqual([false, new Set(['add'])]);
  expect(discord.commands).toHaveLength(report.commands.length);

  const again = await suanli('deploy-commands');
  expect(again.output).toMatch(/^= \/ask$/m);
  expect(again.output).toMatch(/0 added, 0 changed, 0 removed, \d+ untouched\.\n$/);
}, 60_000);

test('a guild has its own; an id that is none is wrong use', async () => {
  const made = await suanli('deploy-commands', '--guild', discord.guild.id);
  expect(made.output).toContain(`Commands of guild ${discord.guild.id}`);
  expect(discord.commands).toEqual([]);
  expect(await suanli('deploy-commands', '--guild', 'mine')).toMatchObject({ exitCode: 2 });
  const elsewhere = await suanli('deploy-commands', '--guild', '555555555555555555');
  expect([elsewhere.exitCode, elsewhere.errors]).toEqual([
    1,
    expect.stringContaining('not in guild 555555555555555555'),
  ]);
}, 60_000);

test('doctor says what is lost without the content of messages, and that commands are to be deployed', async () => {
  const { output } = await suanli('doctor', '--json');
  const { checks } = JSON.parse(output) as { checks: { name: string; status: string; message: string }[] };
  const found = (name: string): object | undefined => checks.find((check) => check.name === name);
  expect(found('bot token')).toMatchObject({ status: 'ok' });
  expect(found('message content')).toMatchObject({
    status: 'warning',
    message: expect.stringContaining('cannot answer unasked') as string,
  });
  expect(found('bot commands')).toMatchObject({ status: 'warning' });
  expect(found('bot database')).toMatchObject({ status: 'not set up' });
}, 60_000);
