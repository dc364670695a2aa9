import type { APIMessage } from 'discord.js';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DiscordStandIn } from '../discord-stand-in/discord-stand-in.js';
import { repositoryPath } from '../helpers/corpus-articles.js';
import { BotProcess, settingsFor } from './bot-process.js';
import { makeWorkplace, run, type Workplace } from './terminal-runs.js';

// The built bot in a process of its own, from its start to its end and over it.
let workplace: Workplace;
let discord: DiscordStandIn;
let bot: BotProcess;

beforeAll(async () => {
  workplace = await makeWorkplace(['kv-cache', 'gpu-memory']);
  expect(await run(workplace, ['index'])).toMatchObject({ exitCode: 0 });
}, 120_000);

afterAll(() => rm(workplace.folder, { recursive: true, force: true }));

beforeEach(async () => {
  discord = await DiscordStandIn.start();
  const deployed = await run(workplace, ['deploy-commands'], { environment: settingsFor(discord) });
  expect(deployed).toMatchObject({ exitCode: 0 });
  bot = new BotProcess(workplace, settingsFor(discord));
  await bot.connected();
}, 60_000);

afterEach(async () => {
  await bot.end();
  await discord.close();
  expect(bot.log).not.toMatch(/unhandled|deprecat/i);
});

const place = (): { by: typeof discord.asker; in: typeof discord.channel } => ({
  by: discord.asker,
  in: discord.channel,
});

const shown = (): APIMessage[] =>
  discord.botMessages().filter((message) => message.embeds.length > 0 || message.content !== '');

const until = <Result>(look: () => Result | undefined): Promise<Result> => discord.transcript.until(look, 20_000);

const takenOver = (): Promise<void> =>
  vi.waitFor(() => expect(bot.log).toContain('took over a new index'), { timeout: 40_000, interval: 100 });

const afterwards = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the life of a bot', () => {
  test('it is warm before it connects, and takes over an index that was rebuilt meanwhile, without a restart', async () => {
    expect(bot.log.indexOf('warmed up')).toBeGreaterThan(0);
    expect(bot.log.indexOf('warmed up')).toBeLessThan(bot.log.indexOf('connected to Discord'));
    for (const language of ['zh', 'en']) {
      const article = join(language, 'model-parameters.md');
      await cp(repositoryPath(join('corpus', article)), join(workplace.corpus, article));
    }
    expect(await run(workplace, ['index'])).toMatchObject({ exitCode: 0 });
    await takenOver();
    discord.people.use('ask', { question: 'How many parameters does GPT-3 have?' }, place());
    const answer = await until(() => shown()[0]);
    expect(answer.embeds[0]?.description).toMatch(/175 billion/i);
  }, 90_000);

  test('an administrator rebuilds the index from Discord, and the bot answers from it', async () => {
    const article = join('en', 'flops-and-mfu.md');
    await cp(repositoryPath(join('corpus', article)), join(workplace.corpus, article));
    discord.people.use('admin reindex', {}, { ...place(), permissions: ['ManageGuild'] });
    await takenOver();
    await until(() => shown().find((message) => /\d articles/.test(message.content)));
  }, 90_000);

  test('told to end, it finishes what runs, leaves Discord and ends with 0', async () => {
    for (const question of ['What is the KV cache?', 'What is GPU memory?']) {
      discord.people.use('ask', { question }, place());
    }
    await discord.transcript.waitFor((call) => call.path.endsWith('/callback'), 10_000);
    expect(await bot.end()).toBe(0);
    expect(shown()).toHaveLength(2);
    expect(discord.gateway.sessions.size).toBe(0);
  }, 60_000);

  test('killed while it works, it finishes at the next start what it had acknowledged, each question once', async () => {
    const questions = Array.from({ length: 8 }, (_, index) => `How much memory does the KV cache need, case ${index}?`);
    for (const [index, question] of questions.entries()) {
      if (index % 2 === 0) discord.people.use('ask', { question }, place());
      else discord.people.say(`${discord.people.mention} ${question}`, place());
    }
    const acknowledged = (): number =>
      discord.transcript.calls.filter((call) => call.path.endsWith('/callback')).length;
    await until(() => (acknowledged() === questions.length / 2 ? true : undefined));
    await bot.end('SIGKILL');
    bot = new BotProcess(workplace, settingsFor(discord));
    await bot.connected();
    await until(() => (shown().length >= questions.length ? true : undefined));
    await afterwards(1500);
    expect(shown()).toHaveLength(questions.length);
    const replied = shown().flatMap((message) => message.message_reference?.message_id ?? []);
    expect(new Set(replied).size).toBe(questions.length / 2);
    expect(discord.pings).toEqual([]);
  }, 90_000);
});
