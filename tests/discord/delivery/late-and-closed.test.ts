import { setTimeout as delay } from 'node:timers/promises';
import { MessageFlags, type APIMessage } from 'discord.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DiscordStandIn } from '../../discord-stand-in/discord-stand-in.js';
import { channelPayload } from '../../discord-stand-in/world/payloads.js';
import type { PermissionName } from '../../discord-stand-in/world/permissions.js';
import type { StandInChannel } from '../../discord-stand-in/world/world.js';
import { abstained, answered, type FakeApplication } from '../fake-application.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;
let discord: DiscordStandIn;
let application: FakeApplication;

async function start(...options: Parameters<typeof runBot>): Promise<void> {
  running = await runBot(...options);
  ({ discord, application } = running);
  application.answers = ({ question }) => answered({ question });
}

afterEach(() => running.close());

const direct = (): StandInChannel => discord.world.directChannel(discord.asker.id);
const isEphemeral = (message: APIMessage): boolean => ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const ask = (question: string, isPrivate = false) =>
  discord.people.use('ask', { question, private: isPrivate }, { by: discord.asker, in: discord.channel });

/** Answers later than the interaction's token lives. */
function answerLate(): void {
  application.answers = async ({ question }) => {
    await delay(700);
    return answered({ question });
  };
}

describe('an answer after the token has died', () => {
  test('goes to the channel as one message that pings nobody', async () => {
    await start({ tokenLifeMs: 500 });
    answerLate();
    ask('slow');
    await discord.transcript.waitFor((call) => call.method === 'POST' && call.path.endsWith('/messages'));
    const shown = discord.botMessages().filter((message) => message.embeds.length > 0);
    expect(shown).toHaveLength(1);
    expect(discord.pings).toEqual([]);
  });

  test('that is private goes by direct message, and nothing of it is said in public', async () => {
    await start({ tokenLifeMs: 500 });
    answerLate();
    ask('slow secret', true);
    await vi.waitFor(() => expect(discord.botMessages(direct())).toHaveLength(1), 5000);
    expect(JSON.stringify(discord.botMessages().filter((message) => !isEphemeral(message)))).not.toContain('secret');
  });

  test('that is private, to a person who takes no direct messages, is shown at the next /ask, once', async () => {
    await start({ tokenLifeMs: 500 });
    discord.world.refusesDirectMessages.add(discord.asker.id);
    answerLate();
    const { id } = ask('slow secret', true);
    await vi.waitFor(async () => expect((await running.records.questions.find(id))?.state).toBe('held'), 5000);
    expect(JSON.stringify(discord.botMessages().filter((message) => !isEphemeral(message)))).not.toContain('secret');
    application.answers = ({ question }) => answered({ question });
    ask('another');
    await vi.waitFor(async () => expect((await running.records.questions.find(id))?.state).toBe('delivered'), 5000);
    const whispered = discord.botMessages().filter((message) => JSON.stringify(message.embeds).includes('slow secret'));
    expect(whispered.map(isEphemeral)).toEqual([true]);
    ask('a third');
    await delay(200);
    expect(JSON.stringify(discord.botMessages()).split('slow secret')).toHaveLength(2);
  });
});

describe('a channel that is closed to the bot', () => {
  async function restrict(...permissions: PermissionName[]): Promise<void> {
    for (const permission of permissions) discord.channel.denied.add(permission);
    discord.gateway.dispatch('CHANNEL_UPDATE', discord.guild.id, () => channelPayload(discord.channel, discord.world));
    await delay(50);
  }
  const called = (question: string, channel = discord.channel): APIMessage =>
    discord.people.say(`${discord.people.mention} ${question}`, { by: discord.asker, in: channel });

  test('without Send Messages the answer comes by direct message with the reason, and a hint for the administrator', async () => {
    await start();
    await restrict('SendMessages');
    called('q');
    await vi.waitFor(() => expect(discord.botMessages(direct())).toHaveLength(2));
    expect(discord.botMessages(direct())[0]?.content).toContain(`<#${discord.channel.id}>`);
    expect(discord.botMessages(direct())[1]?.embeds).toHaveLength(1);
    expect(running.log.some((line) => line.message.startsWith('cannot answer: give'))).toBe(true);
  });

  test('an archived and locked thread is treated alike', async () => {
    await start();
    const thread = discord.people.openThread('old', discord.channel);
    const question = called('q', thread);
    thread.isArchived = true;
    thread.isLocked = true;
    await vi.waitFor(() => expect(discord.botMessages(direct())).toHaveLength(2));
    await vi.waitFor(async () => {
      expect((await running.records.questions.find(question.id))?.state).toBe('delivered');
    });
  });

  test('to a person who takes no direct messages either, nothing can be said, and that is noted', async () => {
    await start();
    discord.world.refusesDirectMessages.add(discord.asker.id);
    await restrict('SendMessages');
    const question = called('q');
    await vi.waitFor(async () => expect((await running.records.questions.find(question.id))?.state).toBe('refused'));
  });

  test('without Attach Files a long answer comes without its file', async () => {
    await start({ rateLimit: { limit: 100, windowMs: 1000 } });
    application.answers = ({ question }) => answered({ question, text: 'word '.repeat(6000) });
    await restrict('AttachFiles');
    called('q');
    await vi.waitFor(() => expect(discord.botMessages()).toHaveLength(5), 5000);
    expect(discord.botMessages().flatMap((message) => message.attachments)).toEqual([]);
  });
});

describe('the queue', () => {
  test('shows a place in it to whoever waits, where the answer then stands', async () => {
    await start();
    const releases: (() => void)[] = [];
    application.answers = ({ question }) =>
      new Promise((resolve) => releases.push(() => resolve(answered({ question }))));
    const asked = Array.from({ length: 6 }, (_, index) => ask(`question ${index}`));
    const waiting = asked[5]!;
    await discord.transcript.waitFor(
      (call) => call.method === 'PATCH' && /number 2 in the queue/.test(JSON.stringify(call.body)),
      8000,
    );
    while (releases.length > 0) {
      releases.shift()?.();
      await delay(20);
    }
    await vi.waitFor(() => {
      const message = discord.channel.messages.get(waiting.originalId ?? '');
      expect([message?.content, message?.embeds.length]).toEqual(['', 1]);
    });
  }, 20_000);

  test('refuses what is over a person’s or a guild’s limit, and says when to ask again', async () => {
    await start({}, { settings: { maxQuestionsPerUser: 2, maxQuestionsPerGuild: 3 } });
    application.answers = () => new Promise(() => undefined);
    for (let count = 0; count < 3; count += 1) ask('q');
    await vi.waitFor(() =>
      expect(discord.botMessages()[2]?.content).toMatch(/^You have 2 questions waiting.*<t:\d+:R>/),
    );
    const place = { by: discord.world.addUser('other'), in: discord.channel, locale: 'zh-CN' };
    discord.people.use('ask', { question: 'q' }, place);
    discord.people.use('ask', { question: 'q' }, place);
    await vi.waitFor(() => expect(discord.botMessages()[4]?.content).toMatch(/^本服务器已有 3 个问题.*<t:\d+:R>/));
  });
});

test('a private question that is not answered is not among the gaps that administrators see', async () => {
  await start();
  application.answers = ({ question }) => abstained({ question });
  ask('in private?', true);
  ask('in public?');
  await vi.waitFor(() => expect(discord.botMessages().filter(({ embeds }) => embeds.length > 0)).toHaveLength(2));
  const gaps = await running.records.gaps.list(10);
  expect(gaps.map(({ question }) => question)).toEqual(['in public?']);
});
