import { setTimeout as delay } from 'node:timers/promises';
import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DiscordStandIn } from '../../discord-stand-in/discord-stand-in.js';
import type { Said } from '../../discord-stand-in/people.js';
import { channelPayload } from '../../discord-stand-in/world/payloads.js';
import type { PermissionName } from '../../discord-stand-in/world/permissions.js';
import type { StandInChannel } from '../../discord-stand-in/world/world.js';
import { answered, type FakeApplication } from '../fake-application.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;
let discord: DiscordStandIn;
let application: FakeApplication;

async function start(...options: Parameters<typeof runBot>): Promise<void> {
  running = await runBot(...options);
  ({ discord, application } = running);
  application.answers = () => answered();
}

beforeEach(() => start());

afterEach(async () => {
  await running.close();
});

function say(content: string, said: Partial<Said> = {}): APIMessage {
  return discord.people.say(content, { by: discord.asker, in: discord.channel, ...said });
}

function called(question: string, said: Partial<Said> = {}): APIMessage {
  return say(`${discord.people.mention} ${question}`, said);
}

async function reply(count = 1, channel: StandInChannel = discord.channel): Promise<APIMessage> {
  return discord.transcript.until(() => discord.botMessages(channel)[count - 1]);
}

/** Long enough for a wrong answer to appear. */
async function silence(): Promise<void> {
  await delay(150);
  expect(application.asked).toEqual([]);
  expect(discord.botMessages()).toEqual([]);
}

describe('a mention', () => {
  test('shows typing, then gets a reply that pings nobody, the mention taken out of the question', async () => {
    const question = called('GPT-3 有多少参数？');
    const message = await reply();
    expect(application.asked[0]).toMatchObject({ question: 'GPT-3 有多少参数？', language: 'auto' });
    expect(message.message_reference?.message_id).toBe(question.id);
    expect(message.embeds[0]?.fields?.[0]?.name).toBe('来源');
    expect(discord.transcript.calls.map((call) => call.path.split('/').at(-1))).toEqual([
      '@me',
      'bot',
      'typing',
      'messages',
    ]);
    expect(discord.pings).toEqual([]);
  });

  test('in the middle of a sentence, or of the bot’s own role, is one too', async () => {
    say(`hey ${discord.people.mention}, what is MFU?`);
    await reply(1);
    expect(application.asked[0]?.question).toBe('hey  , what is MFU?');
    say(`<@&${discord.guild.botRoleId}> what is MFU?`);
    await reply(2);
    expect(application.asked[1]?.question).toBe('what is MFU?');
  });

  test('names of other people are read as names', async () => {
    const other = discord.world.addUser('Wang');
    called(`what did <@${other.id}> mean?`);
    await reply();
    expect(application.asked[0]?.question).toBe('what did @Wang mean?');
  });

  test('without a question gets a short help', async () => {
    called(' ');
    expect((await reply()).content).toContain('Ask me about large language models and compute');
  });

  test('dispatched twice is answered once', async () => {
    discord.faults.duplicateDispatches = 1;
    called('once?');
    await reply();
    await delay(100);
    expect(application.asked).toHaveLength(1);
    expect(discord.botMessages()).toHaveLength(1);
  });

  test('text in the answer that looks like a ping pings nobody', async () => {
    application.answers = () => answered({ text: `<@${discord.asker.id}> @everyone [1]` });
    called('who?');
    await reply();
    expect(discord.pings).toEqual([]);
  });

  test('that follows up carries what the same person asked in this channel', async () => {
    called('first');
    await reply(1);
    called('second');
    await reply(2);
    say('elsewhere', { in: discord.world.directChannel(discord.asker.id) });
    await reply(1, discord.world.directChannel(discord.asker.id));
    expect(application.asked.map((request) => request.history)).toEqual([[], ['first'], []]);
  });
});

describe('other ways to ask', () => {
  test('a direct message needs no mention', async () => {
    const direct = discord.world.directChannel(discord.asker.id);
    say('What is MFU?', { in: direct });
    expect((await reply(1, direct)).embeds).toHaveLength(1);
  });

  test.each([true, false])('a reply to the bot (with ping: %s) is a question', async (repliesWithPing) => {
    called('first');
    const answer = await reply(1);
    say('and its parameters?', { repliesTo: answer, repliesWithPing });
    await reply(2);
    expect(application.asked[1]?.question).toBe('and its parameters?');
  });

  test('a thread, also one that opened after the connection', async () => {
    const thread = discord.world.addThread(discord.channel, 'thread');
    discord.gateway.dispatch('THREAD_CREATE', discord.guild.id, () => channelPayload(thread, discord.world));
    called('in the thread?', { in: thread });
    expect((await reply(1, thread)).embeds).toHaveLength(1);
  });
});

describe('what is none of its business', () => {
  test.each<[string, () => void]>([
    ['a message to others', () => say('hello all')],
    ['another bot', () => called('what?', { by: discord.world.addUser('robot', { bot: true }) })],
    ['a webhook', () => called('what?', { webhookId: '400000000000000004' })],
    ['itself', () => called('what?', { by: discord.world.bot })],
    ['@everyone', () => say('@everyone look')],
  ])('%s', async (_name, act) => {
    const before = discord.botMessages().length;
    act();
    await delay(150);
    expect(application.asked).toEqual([]);
    expect(discord.transcript.matching('POST', /messages$/)).toHaveLength(before);
  });

  test('a wordless reply to it', async () => {
    called('first');
    const answer = await reply();
    application.asked.length = 0;
    say(' ', { repliesTo: answer });
    await delay(150);
    expect(discord.botMessages()).toHaveLength(1);
  });

  test('a channel that is not allowed', async () => {
    await running.close();
    await start({}, { allowedChannelIds: ['300000000000000003'] });
    called('here?');
    await silence();
  });
});

describe('failures', () => {
  test('an error becomes a sentence in the language of the question', async () => {
    application.answers = () => {
      throw new Error('secret detail');
    };
    called('这是什么？');
    expect((await reply()).content).toBe('我这边出了问题，原因已记入日志，请运营者查看。');
    expect(JSON.stringify(discord.transcript.calls)).not.toContain('secret detail');
  });

  test('a reply that was cut off after it arrived is not posted twice', async () => {
    discord.faults.failRest('POST', /messages$/, { kind: 'drop', when: 'after' });
    called('q');
    await vi.waitFor(() => expect(discord.transcript.matching('POST', /messages$/)).toHaveLength(2), 5000);
    expect(discord.botMessages()).toHaveLength(1);
  });

  test('a deleted question is answered all the same', async () => {
    application.answers = async () => {
      await delay(50);
      return answered();
    };
    const question = called('q');
    discord.channel.messages.delete(question.id);
    expect((await reply()).embeds).toHaveLength(1);
  });

  test('without Embed Links the answer comes as plain text, without Read Message History not as a reply', async () => {
    await restrict('EmbedLinks', 'ReadMessageHistory');
    called('q');
    const message = await reply();
    expect(message.embeds).toEqual([]);
    expect(message.content).toContain('GPT-3 has 175 billion parameters. [1]');
    expect(message.content).toContain('[GPT-3](<https://arxiv.org/abs/2005.14165>)');
    expect(message.message_reference).toBeUndefined();
  });

  test('without Send Messages the operator finds a hint in the log', async () => {
    await restrict('SendMessages');
    called('q');
    await vi.waitFor(() =>
      expect(running.log.some((line) => line.message.startsWith('cannot answer: give'))).toBe(true),
    );
  });

  test('a rate limit is waited out', async () => {
    for (let count = 0; count < 7; count += 1) called(`question ${count}`);
    await reply(7);
    expect(new Set(discord.botMessages().map((message) => message.message_reference?.message_id)).size).toBe(7);
  });
});

/** Takes permissions from the bot in the channel, and tells it as Discord does. */
async function restrict(...permissions: PermissionName[]): Promise<void> {
  for (const permission of permissions) discord.channel.denied.add(permission);
  discord.gateway.dispatch('CHANNEL_UPDATE', discord.guild.id, () => channelPayload(discord.channel, discord.world));
  await delay(50);
}
