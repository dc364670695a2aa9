import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answered } from '../fake-application.js';
import { runBot, type RunningBot } from '../running-bot.js';

// The Message Content intent is not granted: Discord shows the bot what is put to it, and nothing else.
let running: RunningBot;

beforeEach(async () => {
  running = await runBot({ grantedIntents: [] });
  running.application.answers = ({ question }) => answered({ question });
});

afterEach(() => running.close());

const questions = (): string[] => running.application.asked.map(({ question }) => question);

test('mentions, direct messages and commands are answered', async () => {
  const { discord } = running;
  const place = { by: discord.asker, in: discord.channel };
  discord.people.say(`${discord.people.mention} by mention?`, place);
  discord.people.say('directly?', { ...place, in: discord.world.directChannel(discord.asker.id) });
  discord.people.use('ask', { question: 'by command?' }, place);
  await vi.waitFor(() => expect(questions().sort()).toEqual(['by command?', 'by mention?', 'directly?']));
});

test('a reply that does not ping the bot cannot be read, and harms nothing', async () => {
  const { discord } = running;
  const place = { by: discord.asker, in: discord.channel };
  discord.people.say(`${discord.people.mention} first?`, place);
  await vi.waitFor(() => expect(discord.botMessages()).toHaveLength(1));
  discord.people.say('second?', { ...place, repliesTo: discord.botMessages()[0]!, repliesWithPing: false });
  await delay(100);
  expect(questions()).toEqual(['first?']);
  expect(running.log.filter(({ level }) => level === 'error')).toEqual([]);
});
