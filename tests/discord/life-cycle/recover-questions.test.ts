import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDiscordBot, type DiscordBot } from '../../../src/discord/create-discord-bot.js';
import { silentLogger } from '../../../src/shared/logger.js';
import { hashWith } from '../../../src/storage/user-hash.js';
import { answered, FakeApplication } from '../fake-application.js';
import { runBot, type RunningBot } from '../running-bot.js';

const MINUTE_MS = 60_000;

let first: RunningBot;
let second: DiscordBot | undefined;
let application: FakeApplication;
let now: number;
const clock = { now: () => now };

beforeEach(async () => {
  now = Date.now();
  first = await runBot({}, { shutdownGraceMs: 20, clock });
  first.application.answers = () => new Promise(() => undefined);
  application = new FakeApplication();
  application.answers = () => answered();
  second = undefined;
});

afterEach(async () => {
  await second?.stop();
  await first.close();
});

const place = (): { by: typeof first.discord.asker; in: typeof first.discord.channel } => ({
  by: first.discord.asker,
  in: first.discord.channel,
});

/** Waits until the first bot works on that many questions, ends it, and starts a second one on what it kept. */
async function restart(questions = 1): Promise<void> {
  await vi.waitFor(() => expect(first.application.asked).toHaveLength(questions), 5000);
  await first.bot.stop();
  await startSecond();
}

async function startSecond(): Promise<void> {
  second = createDiscordBot({
    application,
    botToken: first.discord.botToken,
    apiBase: first.discord.apiBase,
    allowedChannelIds: [],
    shards: 'auto',
    records: first.records,
    hashUser: hashWith(Buffer.from('a key for tests')),
    logger: silentLogger,
    shutdownGraceMs: 20,
    clock,
  });
  await second.start();
}

const settled = (): Promise<void> =>
  vi.waitFor(async () => expect(await first.records.questions.unfinished()).toEqual([]), {
    timeout: 8000,
    interval: 20,
  });

const shown = (): APIMessage[] =>
  first.discord.botMessages().filter((message) => message.embeds.length > 0 || message.content !== '');

describe('after a restart', () => {
  test('a command that was acknowledged is answered by its token, once, with what stood before it', async () => {
    first.application.answers = () => answered();
    first.discord.people.use('ask', { question: 'What is the M6?' }, place());
    await vi.waitFor(() => expect(shown()).toHaveLength(1), 5000);
    first.application.answers = () => new Promise(() => undefined);
    first.discord.people.use('ask', { question: 'And its size?' }, { ...place(), locale: 'zh-CN' });
    await restart(2);
    await settled();
    expect(shown()).toHaveLength(2);
    expect(application.asked).toMatchObject([{ question: 'And its size?', history: ['What is the M6?'] }]);
    expect(JSON.stringify(shown()[1]?.embeds)).toContain('来源');
  });

  test('a mention is answered as a reply, once', async () => {
    const asked = first.discord.people.say(`${first.discord.people.mention} What is HBM?`, place());
    await restart();
    await settled();
    expect(shown().map((message) => message.message_reference?.message_id)).toEqual([asked.id]);
    expect(first.discord.pings).toEqual([]);
  });

  test('a direct message is answered there', async () => {
    const direct = first.discord.world.directChannel(first.discord.asker.id);
    const asked = first.discord.people.say('什么是 HBM？', { by: first.discord.asker, in: direct });
    await restart();
    await settled();
    const answers = first.discord.botMessages(direct);
    expect(answers.map((message) => message.message_reference?.message_id)).toEqual([asked.id]);
  });

  test('an answer that was sent and not yet noted is not sent again', async () => {
    first.application.answers = () => answered();
    const asked = first.discord.people.say(`${first.discord.people.mention} What is HBM?`, place());
    await vi.waitFor(async () => expect((await first.records.questions.find(asked.id))?.state).toBe('delivered'), 5000);
    await first.bot.stop();
    const userHash = hashWith(Buffer.from('a key for tests'))(first.discord.asker.id);
    await first.records.questions.remove(asked.id);
    const record = {
      id: asked.id,
      kind: 'message',
      channelId: asked.channel_id,
      userHash,
      question: 'What is HBM?',
    } as const;
    await first.records.questions.open({ ...record, language: 'auto', isPrivate: false, createdAt: now });
    await startSecond();
    await settled();
    expect(shown()).toHaveLength(1);
    expect(application.asked).toHaveLength(1);
  });

  test('a question whose message was deleted meanwhile is dropped', async () => {
    const asked = first.discord.people.say(`${first.discord.people.mention} What is HBM?`, place());
    await vi.waitFor(() => expect(first.application.asked).toHaveLength(1), 5000);
    await first.bot.stop();
    first.discord.people.delete(asked);
    await startSecond();
    await settled();
    expect([shown(), application.asked]).toEqual([[], []]);
  });

  test('a public command whose token has died is answered in the channel, mentioning nobody', async () => {
    const interaction = first.discord.people.use('ask', { question: 'What is HBM?' }, place());
    await vi.waitFor(() => expect(first.application.asked).toHaveLength(1), 5000);
    await first.bot.stop();
    interaction.isExpired = true;
    await startSecond();
    await settled();
    expect(shown()).toHaveLength(1);
    expect(first.discord.pings).toEqual([]);
  });

  test('a private one whose token has died waits for its asker', async () => {
    const interaction = first.discord.people.use('ask', { question: 'Secret?', private: true }, place());
    await vi.waitFor(() => expect(first.application.asked).toHaveLength(1), 5000);
    await first.bot.stop();
    interaction.isExpired = true;
    await startSecond();
    await settled();
    expect(shown()).toEqual([]);
    const userHash = hashWith(Buffer.from('a key for tests'))(first.discord.asker.id);
    expect(await first.records.questions.heldFor(userHash)).toHaveLength(1);
  });

  test('one of long ago is told to ask again, and not answered into another conversation', async () => {
    const asked = first.discord.people.say(`${first.discord.people.mention} What is HBM?`, place());
    await vi.waitFor(() => expect(first.application.asked).toHaveLength(1), 5000);
    await first.bot.stop();
    now += 61 * MINUTE_MS;
    await startSecond();
    await settled();
    expect(application.asked).toEqual([]);
    expect(shown().map((message) => [message.message_reference?.message_id, message.content])).toEqual([
      [asked.id, 'I was restarted while I worked on this question. Please ask it again.'],
    ]);
  });

  test('a question that the network keeps from its asker stays open', async () => {
    first.discord.people.say(`${first.discord.people.mention} What is HBM?`, place());
    await vi.waitFor(() => expect(first.application.asked).toHaveLength(1), 5000);
    await first.bot.stop();
    first.discord.faults.failRest('GET', /\/messages\/\d+$/, { kind: 'drop' }, 100);
    await startSecond();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await first.records.questions.unfinished()).toHaveLength(1);
  });
});
