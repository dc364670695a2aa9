import { setTimeout as delay } from 'node:timers/promises';
import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DiscordStandIn } from '../../discord-stand-in/discord-stand-in.js';
import type { Said } from '../../discord-stand-in/people.js';
import type { StandInChannel } from '../../discord-stand-in/world/world.js';
import { answered, type FakeApplication } from '../fake-application.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;
let discord: DiscordStandIn;
let application: FakeApplication;

beforeEach(async () => {
  running = await runBot({ rateLimit: { limit: 100, windowMs: 1000 } });
  ({ discord, application } = running);
  application.answers = ({ question }) => answered({ question, text: `About ${question} [1]` });
});

afterEach(() => running.close());

const say = (content: string, said: Partial<Said> = {}): APIMessage =>
  discord.people.say(content, { by: discord.asker, in: discord.channel, ...said });
const called = (question: string, said: Partial<Said> = {}): APIMessage =>
  say(`${discord.people.mention} ${question}`, said);

async function reply(count = 1, channel: StandInChannel = discord.channel): Promise<APIMessage> {
  return discord.transcript.until(() => {
    const messages = discord.botMessages(channel).filter((message) => message.embeds.length > 0);
    return messages[count - 1];
  });
}

const history = (index: number): readonly string[] | undefined => application.asked[index]?.history;

describe('a reply', () => {
  test('carries the chain above it, whoever wrote it, the bot’s answers left out', async () => {
    const other = discord.world.addUser('other');
    called('M6 是什么？');
    const answer = await reply(1);
    say('那它的参数量呢？', { by: other, repliesTo: answer });
    await reply(2);
    expect(history(1)).toEqual(['M6 是什么？']);
    const second = discord.botMessages()[1]!;
    say('谁做的？', { repliesTo: second });
    await reply(3);
    expect(history(2)).toEqual(['M6 是什么？', '那它的参数量呢？']);
  });

  test('to somebody’s message, with a mention, takes that message for what is talked about', async () => {
    const other = discord.world.addUser('other');
    const said = say('We run Llama 3.1 405B on eight GPUs', { by: other });
    called('how large is it?', { repliesTo: said });
    await reply();
    expect(history(0)).toEqual(['We run Llama 3.1 405B on eight GPUs']);
  });

  test('to an answer that a command gave carries the question of the command', async () => {
    discord.people.use('ask', { question: 'What is M6?' }, { by: discord.asker, in: discord.channel });
    const answer = await reply(1);
    say('and its parameters?', { repliesTo: answer });
    await reply(2);
    expect(history(1)).toEqual(['What is M6?']);
  });

  test('fetches what is not cached, and no more than a bounded number', async () => {
    let last = say('message 0');
    for (let count = 1; count <= 40; count += 1) last = say(`message ${count}`, { repliesTo: last });
    called('and now?', { repliesTo: last });
    await reply();
    expect(history(0)).toEqual(Array.from({ length: 8 }, (_, index) => `message ${33 + index}`));
    const fetches = discord.transcript.matching('GET', /\/messages\/\d+$/);
    expect(fetches.length).toBeLessThanOrEqual(16);
  });

  test('whose chain may not be read is answered without it', async () => {
    const said = say('unreadable');
    discord.channel.messages.delete(said.id);
    say(`${discord.people.mention} and this?`, { repliesTo: said });
    await reply();
    expect(application.asked).toHaveLength(1);
  });
});

describe('a thread', () => {
  test('is the conversation, with the message that it grew from', async () => {
    const other = discord.world.addUser('other');
    const starter = say('Let us talk about M6', { by: other });
    const thread = discord.people.openThread('M6', discord.channel, starter);
    say('it is by Alibaba', { in: thread, by: other });
    called('how many parameters does it have?', { in: thread });
    await reply(1, thread);
    expect(history(0)).toEqual(['Let us talk about M6', 'it is by Alibaba']);
  });

  test('counts for commands too, until /reset', async () => {
    const thread = discord.people.openThread('M6', discord.channel);
    called('What is M6?', { in: thread });
    await reply(1, thread);
    const place = { by: discord.asker, in: thread };
    discord.people.use('ask', { question: 'and its size?' }, place);
    await reply(2, thread);
    expect(history(1)).toEqual(['What is M6?']);
    discord.people.use('reset', {}, place);
    await delay(50);
    discord.people.use('ask', { question: 'a new topic' }, place);
    await reply(3, thread);
    expect(history(2)).toEqual([]);
  });
});

describe('outside of both', () => {
  test('the same person’s questions in the same channel count, nobody else’s', async () => {
    const other = discord.world.addUser('other');
    called('first');
    await reply(1);
    called('of another', { by: other });
    await reply(2);
    discord.people.use('ask', { question: 'second' }, { by: discord.asker, in: discord.channel });
    await reply(3);
    expect([history(0), history(1), history(2)]).toEqual([[], [], ['first']]);
  });
});
