import { setTimeout as delay } from 'node:timers/promises';
import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DiscordStandIn } from '../../discord-stand-in/discord-stand-in.js';
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

const called = (question: string): APIMessage =>
  discord.people.say(`${discord.people.mention} ${question}`, { by: discord.asker, in: discord.channel });
const edit = (message: APIMessage, question: string): void =>
  discord.people.edit(message, `${discord.people.mention} ${question}`);
const shown = (): (string | undefined)[] => discord.botMessages().map((message) => message.embeds[0]?.description);

describe('an edited question', () => {
  test('is answered again in the place of the first answer', async () => {
    const question = called('first');
    await vi.waitFor(() => expect(shown()).toEqual(['About first [1]']));
    edit(question, 'second');
    await vi.waitFor(() => expect(shown()).toEqual(['About second [1]']));
    called('third');
    await vi.waitFor(() => expect(shown()).toHaveLength(2));
    expect(application.asked.map(({ question: asked, history }) => [asked, history])).toEqual([
      ['first', []],
      ['second', []],
      ['third', ['second']],
    ]);
  });

  test('that shrinks takes what is too much of the old answer away, one that grows adds to it', async () => {
    const paragraph = `${'word '.repeat(600)}\n\n`;
    application.answers = ({ question }) =>
      answered({ question, text: question === 'long' ? paragraph.repeat(4) : 'Short. [1]' });
    const question = called('long');
    await vi.waitFor(() => expect(shown().length).toBeGreaterThan(2));
    edit(question, 'short');
    await vi.waitFor(() => expect(shown()).toEqual(['Short. [1]']));
    edit(question, 'long');
    await vi.waitFor(() => expect(shown().length).toBeGreaterThan(2));
  });

  test('while the first answer is on its way gets one answer, to the last wording', async () => {
    let release = (): void => undefined;
    application.answers = ({ question }) =>
      question === 'first'
        ? new Promise((resolve) => (release = () => resolve(answered({ text: 'About first [1]' }))))
        : answered({ text: 'About second [1]' });
    const question = called('first');
    await vi.waitFor(() => expect(application.asked).toHaveLength(1));
    edit(question, 'second');
    await delay(50);
    release();
    await vi.waitFor(() => expect(shown()).toEqual(['About second [1]']));
    await delay(50);
    expect(shown()).toEqual(['About second [1]']);
  });

  test('that only now calls the bot is answered', async () => {
    const message = discord.people.say('what is MFU?', { by: discord.asker, in: discord.channel });
    edit(message, 'what is MFU?');
    await vi.waitFor(() => expect(shown()).toEqual(['About what is MFU? [1]']));
    expect(discord.botMessages()[0]?.message_reference?.message_id).toBe(message.id);
  });

  test('after two minutes stays as it was answered', async () => {
    const question = called('first');
    await vi.waitFor(() => expect(shown()).toHaveLength(1));
    question.timestamp = new Date(Date.now() - 121_000).toISOString();
    // Older than Discord's own clock says: the id of a message holds its time.
    const old = { ...question, id: String(BigInt(question.id) - (121_000n << 22n)) };
    discord.channel.messages.set(old.id, old);
    edit(old, 'second');
    await delay(150);
    expect(application.asked).toHaveLength(1);
  });

  test('whose words are the same, as when Discord adds a preview, is left alone', async () => {
    const question = called('first');
    await vi.waitFor(() => expect(shown()).toHaveLength(1));
    edit(question, 'first');
    await delay(100);
    expect(application.asked).toHaveLength(1);
  });
});

describe('a deleted question', () => {
  test('takes its answer along', async () => {
    const question = called('first');
    await vi.waitFor(() => expect(shown()).toHaveLength(1));
    discord.people.delete(question);
    await vi.waitFor(() => expect(shown()).toEqual([]));
    expect(await running.records.questions.find(question.id)).toBeUndefined();
    called('second');
    await vi.waitFor(() => expect(application.asked).toHaveLength(2));
    expect(application.asked[1]?.history).toEqual([]);
  });

  test('before it is answered stays unanswered', async () => {
    let release = (): void => undefined;
    application.answers = () => new Promise((resolve) => (release = () => resolve(answered())));
    const question = called('first');
    await vi.waitFor(() => expect(application.asked).toHaveLength(1));
    discord.people.delete(question);
    await delay(50);
    release();
    await delay(150);
    expect(shown()).toEqual([]);
    expect(await running.records.questions.unfinished()).toEqual([]);
  });

  test('that was not put to the bot is none of its business', async () => {
    discord.people.delete(discord.people.say('hello', { by: discord.asker, in: discord.channel }));
    await delay(50);
    expect(discord.transcript.matching('DELETE', /./)).toEqual([]);
  });
});
