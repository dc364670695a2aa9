import { MessageFlags, type APIMessage } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SearchResult } from '../../../src/retrieval/hit.js';
import type { DiscordStandIn } from '../../discord-stand-in/discord-stand-in.js';
import { answered } from '../fake-application.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;
let discord: DiscordStandIn;

beforeEach(async () => {
  running = await runBot();
  ({ discord } = running);
});

afterEach(async () => {
  await running.close();
});

async function use(name: string, values: Record<string, string | number>, locale = 'en-US'): Promise<APIMessage> {
  const before = discord.botMessages().length;
  discord.people.use(name, values, { by: discord.asker, in: discord.channel, locale });
  return discord.transcript.until(() => {
    const message = discord.botMessages()[before];
    return message !== undefined && (message.content !== '' || message.embeds.length > 0) ? message : undefined;
  });
}

const isEphemeral = (message: APIMessage): boolean => (Number(message.flags) & MessageFlags.Ephemeral) !== 0;

test('/help explains in the asker’s locale, with example questions, to the asker alone', async () => {
  const message = await use('help', {}, 'zh-TW');
  expect(message.content).toContain('- GPT-3 有多少');
  expect(message.content).toContain('**/ask** 提問');
  expect(isEphemeral(message)).toBe(true);
});

test('/reset forgets the questions of the asker in this channel', async () => {
  running.application.answers = () => answered();
  await use('ask', { question: 'first' });
  expect((await use('reset', {})).content).toBe('Forgotten: 1 of your questions in this channel.');
  await use('ask', { question: 'second' });
  expect(running.application.asked[1]?.history).toEqual([]);
  await use('reset', {});
  expect((await use('reset', {})).content).toBe('There was nothing to forget.');
});

test('/search shows ranked passages with their headings', async () => {
  let asked: unknown;
  running.application.finds = (query, count) => {
    asked = [query, count];
    return result(query, ['The H100 has 80 GB of memory.', 'It was **announced** in 2022.']);
  };
  const message = await use('search', { query: 'H100 memory', count: 2 });
  expect(asked).toEqual(['H100 memory', 2]);
  expect(message.embeds[0]).toMatchObject({
    title: 'Passages for “H100 memory”',
    description:
      '**1.** H100 › Memory\n> The H100 has 80 GB of memory.\n\n**2.** H100 › Memory\n> It was \\*\\*announced\\*\\* in 2022.',
  });
});

test('/search without a hit says what to try', async () => {
  running.application.finds = (query) => result(query, []);
  expect((await use('search', { query: 'zzz' }, 'zh-CN')).embeds[0]?.description).toMatch(/没有相符的段落/);
});

test('/search that fails says so', async () => {
  expect((await use('search', { query: 'x' })).content).toMatch(/wrong on my side/);
});

test('a command that is no longer there is answered', async () => {
  discord.registerCommands([...discord.commands, { name: 'old', description: 'd' }]);
  expect((await use('old', {})).content).toMatch(/do not know this command/);
});

function result(query: string, texts: readonly string[]): SearchResult {
  const hits = texts.map((text, index) => ({
    rank: index + 1,
    score: 1,
    chunk: { headingPath: ['Memory'], text },
    document: { title: 'H100' },
    legs: {},
  }));
  const timings = { embedMs: 1, searchMs: 1, totalMs: 2 };
  return { query, language: 'en', hits, timings } as unknown as SearchResult;
}
