import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { looksLikeQuestion } from '../../../src/discord/events/looks-like-question.js';
import type { DiscordStandIn } from '../../discord-stand-in/discord-stand-in.js';
import type { StandInChannel } from '../../discord-stand-in/world/world.js';
import { answered, type FakeApplication } from '../fake-application.js';
import { makeBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;
let discord: DiscordStandIn;
let application: FakeApplication;
let forum: StandInChannel;

/** The ids of the channels are known only once the stand-in runs, so the settings are filled in afterwards. */
beforeEach(async () => {
  const autoAnswerChannelIds: string[] = [];
  running = await makeBot({}, { settings: { autoAnswerChannelIds } });
  ({ discord, application } = running);
  forum = discord.world.addForum(discord.guild, 'help');
  autoAnswerChannelIds.push(discord.channel.id, forum.id);
  await running.bot.start();
  application.answers = ({ question }) => answered({ question });
});

afterEach(() => running.close());

const questions = (): string[] => application.asked.map(({ question }) => question);

describe('a channel where the bot answers unasked', () => {
  test('a question is answered without a mention', async () => {
    const question = discord.people.say('How large is GPT-3?', { by: discord.asker, in: discord.channel });
    await vi.waitFor(() => expect(discord.botMessages()).toHaveLength(1));
    expect(discord.botMessages()[0]?.message_reference?.message_id).toBe(question.id);
  });

  test('talk among people is not', async () => {
    const other = discord.world.addUser('other');
    const place = { by: discord.asker, in: discord.channel };
    const thanks = discord.people.say('thanks a lot!', place);
    discord.people.say('what do you mean?', { ...place, by: other, repliesTo: thanks });
    discord.people.say(`<@${other.id}> what do you think?`, place);
    discord.people.say('is anybody here?', { ...place, webhookId: '400000000000000004' });
    await delay(150);
    expect(questions()).toEqual([]);
  });

  test('a thread in it is answered only when the bot is called', async () => {
    const thread = discord.people.openThread('aside', discord.channel);
    discord.people.say('How large is GPT-3?', { by: discord.asker, in: thread });
    await delay(100);
    expect(questions()).toEqual([]);
  });

  test('an ordinary channel stays quiet', async () => {
    const other = discord.world.addTextChannel(discord.guild, 'other');
    discord.people.say('How large is GPT-3?', { by: discord.asker, in: other });
    await delay(100);
    expect(questions()).toEqual([]);
  });
});

describe('a forum', () => {
  test('a new post is answered once, with its title; later messages only when they call the bot', async () => {
    const post = discord.people.openForumPost('GPT-3 参数量', '有人知道吗', { by: discord.asker, in: forum });
    await vi.waitFor(() => expect(discord.botMessages(post.thread)).toHaveLength(1));
    expect(questions()).toEqual(['GPT-3 参数量\n有人知道吗']);
    discord.people.say('还有 GPT-4 呢？', { by: discord.asker, in: post.thread });
    await delay(100);
    expect(questions()).toHaveLength(1);
    discord.people.say(`${discord.people.mention} 还有 GPT-4 呢？`, { by: discord.asker, in: post.thread });
    await vi.waitFor(() => expect(discord.botMessages(post.thread)).toHaveLength(2));
    expect(application.asked[1]?.history).toEqual(['GPT-3 参数量\n有人知道吗', '还有 GPT-4 呢？']);
  });

  test('a post dispatched twice is answered once', async () => {
    discord.faults.duplicateDispatches = 2;
    const post = discord.people.openForumPost('What is MFU?', 'please', { by: discord.asker, in: forum });
    await vi.waitFor(() => expect(discord.botMessages(post.thread)).toHaveLength(1));
    await delay(100);
    expect(questions()).toHaveLength(1);
  });
});

describe('what reads like a question', () => {
  test.each([
    'GPT-3 有多少参数',
    'H100 和 A100 的区别',
    '這張卡適合訓練嗎',
    '介绍一下 KV cache',
    'what is MFU',
    'hi, how large is GPT-3',
    'GPT-3 size?',
    'explain tensor parallelism',
  ])('%s', (text) => {
    expect(looksLikeQuestion(text)).toBe(true);
  });

  test.each(['谢谢！', '好的', 'thanks a lot', 'lol', '?', 'I asked him yesterday', '我买了一张显卡'])(
    'not: %s',
    (text) => {
      expect(looksLikeQuestion(text)).toBe(false);
    },
  );
});
