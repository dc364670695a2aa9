import { MessageFlags, type APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { IndexDamagedError } from '../../../src/shared/errors/index-damaged-error.js';
import { InvalidQuestionError } from '../../../src/shared/errors/invalid-question-error.js';
import type { DiscordStandIn } from '../../discord-stand-in/discord-stand-in.js';
import type { Used } from '../../discord-stand-in/people.js';
import type { OptionValue } from '../../discord-stand-in/world/command-payloads.js';
import { abstained, answered, type FakeApplication } from '../fake-application.js';
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

function ask(values: Readonly<Record<string, OptionValue>>, used: Partial<Used> = {}): void {
  discord.people.use('ask', values, { by: discord.asker, in: discord.channel, ...used });
}

/** The bot's message once it holds an answer. */
async function reply(count = 1): Promise<APIMessage> {
  return discord.transcript.until(() => {
    const filled = discord.botMessages().filter((message) => message.embeds.length > 0 || message.content !== '');
    return filled[count - 1];
  });
}

describe('a question', () => {
  test('is acknowledged before the answer is looked for, then answered in an embed with a Sources button', async () => {
    let callsBefore = -1;
    application.answers = () => {
      callsBefore = discord.transcript.matching('POST', /\/callback$/).length;
      return answered();
    };
    ask({ question: 'How many parameters does GPT-3 have?' });
    const message = await reply();
    expect(callsBefore).toBe(1);
    expect(message.embeds[0]).toMatchObject({
      author: { name: 'How many parameters does GPT-3 have?' },
      description: 'GPT-3 has 175 billion parameters. [1]',
      fields: [{ name: 'Sources', value: '**[1]** [GPT-3](https://arxiv.org/abs/2005.14165) · as of 2023-04 · arXiv' }],
    });
    expect(JSON.stringify(message.components)).toContain('"label":"Sources"');
  });

  test('without an answer looks different and offers the nearest articles', async () => {
    application.answers = () => abstained();
    ask({ question: 'Who won the match?' }, { locale: 'zh-TW' });
    const message = await reply();
    expect(message.embeds[0]).toMatchObject({
      title: '我的文章裡沒有答案',
      fields: [{ name: '最接近的文章', value: '- GPT-3' }],
    });
    expect(JSON.stringify(message.components)).toContain('"label":"GPT-3"');
  });

  test('is asked in the chosen language, and privately where wanted', async () => {
    ask({ question: 'GPT-3?', language: 'zh-TW', private: true });
    const message = await reply();
    expect(application.asked[0]).toMatchObject({ language: 'zh-TW', history: [] });
    expect(Number(message.flags) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  });

  test('of 6,000 characters arrives whole', async () => {
    ask({ question: '问'.repeat(6000) });
    await reply();
    expect(application.asked[0]?.question).toHaveLength(6000);
  });

  test('dispatched twice is answered once', async () => {
    discord.faults.duplicateDispatches = 1;
    ask({ question: 'once' });
    await reply();
    expect(application.asked).toHaveLength(1);
    expect(discord.transcript.matching('POST', /\/callback$/)).toHaveLength(1);
  });

  test('that follows up carries what the same person asked here, and only that', async () => {
    const other = discord.world.addUser('other');
    ask({ question: 'first' });
    await reply(1);
    ask({ question: 'by another' }, { by: other });
    await reply(2);
    ask({ question: 'second' });
    await reply(3);
    expect(application.asked.map((request) => request.history)).toEqual([[], [], ['first']]);
  });
});

describe('many messages', () => {
  test('a long answer takes several, none over the limits, the button under the last', async () => {
    application.answers = () => answered({ text: `${'A sentence about compute. '.repeat(400)}[1]` });
    ask({ question: 'long' });
    const last = await reply(3);
    expect(JSON.stringify(last.components)).toContain('sources');
    expect(discord.transcript.calls.filter((call) => call.status >= 400)).toEqual([]);
  });

  test('what five messages cannot hold goes along as a file', async () => {
    application.answers = () => answered({ text: `${'算力'.repeat(15_000)}[1]` });
    ask({ question: 'longer' });
    const last = await reply(5);
    expect(last.attachments[0]?.filename).toBe('answer.md');
    const file = discord.transcript.calls.flatMap((call) => call.files)[0];
    expect(file?.text).toHaveLength(30_003);
    expect(discord.botMessages()).toHaveLength(5);
  });

  test('fifty questions at once are all answered', async () => {
    for (let count = 0; count < 50; count += 1) ask({ question: `question ${count}` });
    await reply(50);
    expect(new Set(application.asked.map((request) => request.question)).size).toBe(50);
  });
});

describe('failures become a sentence in the asker’s language', () => {
  test.each([
    [new InvalidQuestionError('secret detail'), 'zh-CN', '问题需要 1 到 8000 个字符。请用文字提问，太长的话请缩短。'],
    [new IndexDamagedError('secret detail'), 'zh-TW', '我的文章索引暫時無法使用，原因已寫入記錄檔，請營運者查閱。'],
    [
      new TypeError('secret detail'),
      'en-GB',
      'Something is wrong on my side. The operator finds the reason in the log.',
    ],
  ])('%s', async (failure, locale, sentence) => {
    application.answers = () => {
      throw failure;
    };
    ask({ question: 'q' }, { locale });
    expect((await reply()).content).toBe(sentence);
    expect(JSON.stringify(discord.transcript.calls)).not.toContain('secret detail');
  });

  test('a person over the limit of waiting questions is told so', async () => {
    await running.close();
    await start({}, { settings: { maxQuestionsPerUser: 1 } });
    application.answers = () => new Promise(() => undefined);
    ask({ question: 'hangs' });
    await vi.waitFor(() => expect(application.asked).toHaveLength(1));
    ask({ question: 'one too many' });
    expect((await reply()).content).toMatch(/1 questions waiting/);
  });
});

describe('Discord fails', () => {
  test('the token dies: the answer goes to the channel and pings nobody', async () => {
    await running.close();
    await start({ tokenLifeMs: 50 });
    application.answers = async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return answered();
    };
    ask({ question: 'slow' });
    await discord.transcript.waitFor(
      (call) => call.path === `/channels/${discord.channel.id}/messages` && call.status === 200,
    );
    expect((await reply()).embeds[0]?.description).toBe('GPT-3 has 175 billion parameters. [1]');
    expect(discord.pings).toEqual([]);
  });

  test('the token of a private answer dies: it goes to the person, not to the channel', async () => {
    await running.close();
    await start({ tokenLifeMs: 50 });
    application.answers = async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return answered();
    };
    ask({ question: 'slow', private: true });
    const direct = discord.world.directChannel(discord.asker.id);
    await discord.transcript.until(() => discord.botMessages(direct)[0]);
    expect(discord.transcript.matching('POST', new RegExp(`/channels/${discord.channel.id}/messages`))).toEqual([]);
  });

  test('an acknowledgement that is cut off after it arrived is answered all the same, once', async () => {
    discord.faults.failRest('POST', /\/callback$/, { kind: 'drop', when: 'after' });
    ask({ question: 'q' });
    await reply();
    expect(application.asked).toHaveLength(1);
    expect(discord.botMessages()).toHaveLength(1);
  });

  test('a late acknowledgement still ends in an answer, by message', async () => {
    await running.close();
    await start({ acknowledgeWithinMs: -1 });
    ask({ question: 'q' });
    await discord.transcript.waitFor(
      (call) => call.path === `/channels/${discord.channel.id}/messages` && call.status === 200,
    );
    expect((await reply()).embeds).toHaveLength(1);
  });

  test('servers that fail for a while get the answer later', async () => {
    discord.faults.failRest('PATCH', /@original$/, { status: 502 }, 5);
    ask({ question: 'q' });
    expect((await reply()).embeds).toHaveLength(1);
  });

  test('a refused answer is told as a failure', async () => {
    application.answers = () => ({ ...answered(), citations: undefined }) as unknown as ReturnType<typeof answered>;
    ask({ question: 'q' });
    expect((await reply()).content).toMatch(/wrong on my side/);
    expect(running.log.some((line) => line.message === 'interaction failed')).toBe(true);
  });
});

describe('allowed channels', () => {
  test('elsewhere the command names the right channel, to the asker alone', async () => {
    await running.close();
    const allowed = '300000000000000003';
    await start({}, { allowedChannelIds: [allowed] });
    ask({ question: 'q' });
    const message = await reply();
    expect(message.content).toBe(`I do not answer in this channel. Please ask in <#${allowed}>.`);
    expect(Number(message.flags) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(application.asked).toEqual([]);
  });
});
