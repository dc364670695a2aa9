import { setTimeout as delay } from 'node:timers/promises';
import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AssistantRequest } from '../../src/assistant/assistant.js';
import { defaultQueueLimits } from '../../src/discord/preconditions/question-queue.js';
import type { DiscordStandIn } from '../discord-stand-in/discord-stand-in.js';
import { answered, type FakeApplication } from './fake-application.js';
import { runBot, type RunningBot } from './running-bot.js';

let running: RunningBot;
let discord: DiscordStandIn;
let application: FakeApplication;

beforeEach(async () => {
  running = await runBot();
  ({ discord, application } = running);
});

afterEach(() => running.close());

const pieces = [
  'GPT-3 has 175 billion parameters. [1]',
  ' It was trained on 300 billion tokens. [1]',
  ' That was in 2020. [1]',
];
const whole = pieces.join('');

/** Says a piece every so often, as a chat model does whose sentences pass the gate. */
const saysInPieces =
  (pauseMs: number) =>
  async ({ onText }: AssistantRequest) => {
    for (const piece of pieces) {
      onText?.(piece);
      await delay(pauseMs);
    }
    return answered({ text: whole, answeredBy: 'stand-in-1' });
  };

/** Says one piece and then nothing more until it is ended. */
const neverEnds = ({ onText, signal }: AssistantRequest): Promise<never> =>
  new Promise((_, reject) => {
    onText?.(pieces[0] ?? '');
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

const called = (question: string): APIMessage =>
  discord.people.say(`${discord.people.mention} ${question}`, { by: discord.asker, in: discord.channel });
const shown = (): (string | undefined)[] => discord.botMessages().map((message) => message.embeds[0]?.description);
const descriptionOf = (body: unknown): string | undefined =>
  (body as { embeds?: { description?: string }[] } | undefined)?.embeds?.[0]?.description;

/** Texts of the calls that show the answer, and the pauses between them. */
function states(method: RegExp): { texts: (string | undefined)[]; pausesMs: number[] } {
  const calls = discord.transcript.calls.filter((call) => method.test(call.method) && descriptionOf(call.body));
  const pausesMs = calls.slice(1).map(({ at }, index) => at - (calls[index]?.at ?? 0));
  return { texts: calls.map(({ body }) => descriptionOf(body)), pausesMs };
}

describe('an answer that comes in pieces', () => {
  test('to a command is shown as it grows, at least 1.2 s between edits, and whole in the end', async () => {
    application.answers = saysInPieces(700);
    discord.people.use('ask', { question: 'How large?' }, { by: discord.asker, in: discord.channel });
    await vi.waitFor(() => expect(shown()).toEqual([whole]), 10_000);
    const { texts, pausesMs } = states(/PATCH/);
    expect(texts[0]).toBe(`${pieces[0] ?? ''} …`);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.at(-1)).toBe(whole);
    expect(Math.min(...pausesMs)).toBeGreaterThanOrEqual(1195);
    expect(discord.botMessages()[0]?.components).not.toEqual([]);
    expect(JSON.stringify(discord.botMessages()[0]?.embeds)).toContain('arxiv.org');
    expect(discord.pings).toEqual([]);
  });

  test('to a message is one message, which grows', async () => {
    application.answers = saysInPieces(700);
    called('How large?');
    await vi.waitFor(() => expect(shown()).toEqual([`${pieces[0] ?? ''} …`]));
    await vi.waitFor(() => expect(shown()).toEqual([whole]), 10_000);
    expect(Math.min(...states(/POST|PATCH/).pausesMs)).toBeGreaterThanOrEqual(1195);
    await vi.waitFor(async () => expect(await running.records.questions.unfinished()).toEqual([]));
  });

  test('is whole in the end where Discord refuses the edits between', async () => {
    application.answers = saysInPieces(100);
    discord.faults.failRest('PATCH', /messages\/@original/, { status: 500 }, 5);
    discord.people.use('ask', { question: 'How large?' }, { by: discord.asker, in: discord.channel });
    await vi.waitFor(() => expect(shown()).toEqual([whole]), 20_000);
  });

  test('that turns out otherwise is replaced', async () => {
    application.answers = async ({ onText }) => {
      onText?.(pieces[0] ?? '');
      await delay(50);
      throw new Error('It broke.');
    };
    called('How large?');
    await vi.waitFor(() => expect(discord.botMessages()[0]?.content ?? '').not.toBe(''), 5000);
    expect(shown()).toEqual([undefined]);
  });

  test('pings nobody while it grows', async () => {
    application.answers = async ({ onText }) => {
      onText?.('@everyone <@123456789012345678> ![x](https://evil.example/a.png)');
      await delay(100);
      return answered({ text: whole });
    };
    called('How large?');
    await vi.waitFor(() => expect(shown()).toEqual([whole]), 5000);
    expect(discord.pings).toEqual([]);
  });
});

describe('a question whose answer is being made', () => {
  test('takes the request and what was shown along when it is deleted', async () => {
    application.answers = neverEnds;
    const question = called('How large?');
    await vi.waitFor(() => expect(shown()).toEqual([`${pieces[0] ?? ''} …`]));
    discord.people.delete(question);
    await vi.waitFor(() => expect(application.asked[0]?.signal?.aborted).toBe(true));
    await vi.waitFor(() => expect(shown()).toEqual([]));
    await vi.waitFor(async () => expect(await running.records.questions.unfinished()).toEqual([]));
    expect(running.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test.each(['a command', 'a message'])('of %s ends the request when what is shown of it is deleted', async (way) => {
    application.answers = ({ onText, signal }) =>
      new Promise((_, reject) => {
        const talking = setInterval(() => onText?.('More. '), 50);
        signal?.addEventListener('abort', () => {
          clearInterval(talking);
          reject(signal.reason as Error);
        });
      });
    if (way === 'a message') called('How large?');
    else discord.people.use('ask', { question: 'How large?' }, { by: discord.asker, in: discord.channel });
    await vi.waitFor(() => expect(shown()[0]).toContain('More.'));
    const [answer] = discord.botMessages();
    if (answer !== undefined) discord.people.delete(answer);
    await vi.waitFor(() => expect(application.asked[0]?.signal?.aborted).toBe(true), 5000);
    await vi.waitFor(async () => expect(await running.records.questions.unfinished()).toEqual([]));
    expect(shown()).toEqual([]);
    expect(running.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('ends the request when it is edited, and gets the answer to its new wording', async () => {
    application.answers = (request) =>
      request.question === 'How large?' ? neverEnds(request) : answered({ text: 'New. [1]' });
    const question = called('How large?');
    await vi.waitFor(() => expect(shown()).toHaveLength(1));
    discord.people.edit(question, `${discord.people.mention} How small?`);
    await vi.waitFor(() => expect(shown()).toEqual(['New. [1]']), 5000);
    expect(application.asked[0]?.signal?.aborted).toBe(true);
  });

  test('is not asked at all when it is deleted while it waits', async () => {
    const releases: (() => void)[] = [];
    application.answers = () => new Promise((resolve) => releases.push(() => resolve(answered())));
    const { running: atATime } = defaultQueueLimits;
    for (let number = 1; number <= atATime; number += 1) called(`question ${number}`);
    await vi.waitFor(() => expect(releases).toHaveLength(atATime), 5000);
    const waiting = called('one more');
    await delay(100);
    discord.people.delete(waiting);
    await delay(100);
    for (const release of releases) release();
    await vi.waitFor(() => expect(shown()).toHaveLength(atATime), 5000);
    await delay(100);
    expect(application.asked).toHaveLength(atATime);
  });

  test('uses the budget of its guild', async () => {
    application.answers = () => answered();
    called('one');
    await vi.waitFor(() => expect(shown()).toHaveLength(1));
    discord.people.say('two', { by: discord.asker, in: discord.world.directChannel(discord.asker.id) });
    await vi.waitFor(() => expect(application.asked).toHaveLength(2));
    expect(application.asked.map((request) => request.budgetId)).toEqual([discord.guild.id, undefined]);
  });
});
