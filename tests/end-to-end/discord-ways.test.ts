import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { MessageFlags, type APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DiscordStandIn } from '../discord-stand-in/discord-stand-in.js';
import type { StandInChannel } from '../discord-stand-in/world/world.js';
import { Conversing } from '../discord/conversing.js';
import { BotProcess, settingsFor } from './bot-process.js';
import { makeWorkplace, run, type Workplace } from './terminal-runs.js';

// Every way in, through the built bot with the real model, in the locales that it speaks.
let workplace: Workplace;
let discord: DiscordStandIn;
let bot: BotProcess;
let unasked: StandInChannel;
let forum: StandInChannel;

beforeAll(async () => {
  workplace = await makeWorkplace(['kv-cache', 'gpu-memory', 'model-parameters']);
  expect(await run(workplace, ['index'])).toMatchObject({ exitCode: 0 });
  discord = await DiscordStandIn.start({ rateLimit: { limit: 100, windowMs: 1000 } });
  unasked = discord.world.addTextChannel(discord.guild, 'unasked');
  forum = discord.world.addForum(discord.guild, 'forum');
  const settings = { ...settingsFor(discord), DISCORD_AUTO_ANSWER_CHANNEL_IDS: `${unasked.id},${forum.id}` };
  expect(await run(workplace, ['deploy-commands'], { environment: settings })).toMatchObject({ exitCode: 0 });
  bot = new BotProcess(workplace, settings);
  await bot.connected();
}, 120_000);

afterAll(async () => {
  const exitCode = await bot.end();
  await discord.close();
  await rm(workplace.folder, { recursive: true, force: true });
  expect(exitCode).toBe(0);
  expect(discord.pings).toEqual([]);
  expect(bot.log).not.toMatch(/unhandled|"level":(?:50|60)/i);
  expect(discord.transcript.calls.filter(({ status }) => status >= 400)).toEqual([]);
});

/** The bot's next answer in a channel after `act`. */
async function after(channel: StandInChannel, act: () => void): Promise<APIMessage> {
  const shown = (): APIMessage[] => discord.botMessages(channel).filter((message) => message.embeds.length > 0);
  const before = shown().length;
  act();
  return discord.transcript.until(() => shown()[before], 20_000);
}

const isEphemeral = (message: APIMessage): boolean => ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const textOf = (message: APIMessage): string => `${message.content} ${JSON.stringify(message.embeds)}`;

const locales = [
  {
    locale: 'en-US',
    question: 'What is the KV cache?',
    followUp: 'why does it grow?',
    answer: /KV cache[^]*\[1\]/i,
    sources: 'Sources',
    words: [/Passages for/, /My \d+ articles/, /forget|Forgotten/, /Ask me about/, /What I keep/, /feedback is kept/],
  },
  {
    locale: 'zh-CN',
    question: 'KV 缓存是什么？',
    followUp: '它为什么会变大？',
    answer: /缓存[^]*\[1\]/,
    sources: '来源',
    words: [/相关的段落/, /篇文章/, /忘掉/, /问我大语言模型/, /保存了你/, /反馈已经留给/],
  },
  {
    locale: 'zh-TW',
    question: 'KV 快取是什麼？有什麼用？',
    followUp: '它為什麼會變大？',
    answer: /[這個為與產][^]*\[1\]/,
    sources: '來源',
    words: [/相關的段落/, /篇文章/, /忘掉/, /問我大型語言模型/, /儲存了你/, /意見已經留給/],
  },
];

describe.each(locales)('$locale', ({ locale, question, followUp, answer, sources, words }) => {
  const person = (): Conversing => new Conversing({ discord }, { locale });
  const place = () => ({ by: discord.asker, in: discord.channel, locale });

  test('/ask, and again in private', async () => {
    const shown = await person().use('ask', { question });
    expect(shown.embeds[0]?.description).toMatch(answer);
    expect(shown.embeds[0]?.fields?.[0]?.name).toBe(sources);
    const hidden = await person().use('ask', { question, private: true });
    expect(isEphemeral(hidden)).toBe(true);
    expect(hidden.embeds[0]?.description).toMatch(answer);
  });

  test('/search, /sources, /reset, /help, /privacy', async () => {
    const said = [
      await person().use('search', { query: question, count: 3 }),
      await person().use('sources'),
      await person().use('reset'),
      await person().use('help'),
      await person().use('privacy'),
    ];
    for (const [index, message] of said.entries()) expect(textOf(message)).toMatch(words[index]!);
    expect(said.slice(1).every(isEphemeral)).toBe(true);
  });

  test('/feedback, by a form', async () => {
    const form = await person().useForForm('feedback');
    expect(textOf(await person().submit(form, 'well done'))).toMatch(words[5]!);
  });

  test('a mention, then a reply to the answer', async () => {
    const first = await after(discord.channel, () =>
      discord.people.say(`${discord.people.mention} ${question}`, place()),
    );
    expect(first.embeds[0]?.description).toMatch(answer);
    const second = await after(discord.channel, () => discord.people.say(followUp, { ...place(), repliesTo: first }));
    expect(second.message_reference?.message_id).toBeDefined();
    expect(textOf(second)).toMatch(/KV/);
  });

  test('a direct message', async () => {
    const direct = discord.world.directChannel(discord.asker.id);
    const told = await after(direct, () => discord.people.say(question, { by: discord.asker, in: direct }));
    expect(told.embeds[0]?.description).toMatch(answer);
  });

  test('the menu of a message', async () => {
    const other = discord.world.addUser('other');
    const message = discord.people.say(question, { by: other, in: discord.channel });
    const form = await person().useOnForForm(message, 'Ask about this');
    expect((await person().submit(form, question)).embeds[0]?.description).toMatch(answer);
  });

  test('a channel and a forum where the bot answers unasked', async () => {
    const told = await after(unasked, () => discord.people.say(question, { by: discord.asker, in: unasked }));
    expect(told.embeds[0]?.description).toMatch(answer);
    const { thread } = discord.people.openForumPost(question, '?', { by: discord.asker, in: forum });
    const inPost = await after(thread, () => undefined).catch(() => discord.botMessages(thread)[0]);
    expect(inPost?.embeds[0]?.description).toMatch(answer);
  });

  test('the buttons Sources and Why, a vote, and completion', async () => {
    const shown = await person().use('ask', { question });
    expect(isEphemeral(await person().press(shown, 'sources'))).toBe(true);
    expect(isEphemeral(await person().press(shown, 'why'))).toBe(true);
    const choices = await person().type('ask', 'question', 'KV');
    expect(choices.length).toBeGreaterThan(0);
  });
});

describe('what an administrator does', () => {
  const admin = (): Conversing => new Conversing({ discord }, { permissions: ['ManageGuild'] });

  test('status and gaps', async () => {
    await new Conversing({ discord }).use('ask', { question: 'Who won the football match last night?' });
    expect(textOf(await admin().use('admin status'))).toMatch(/Status/);
    expect(textOf(await admin().use('admin gaps'))).toMatch(/football match/);
  });

  test('reindex leaves the bot answering', async () => {
    const done = await admin().use('admin reindex');
    expect(isEphemeral(done)).toBe(true);
    const shown = await new Conversing({ discord }).use('ask', { question: 'What is the KV cache?' });
    expect(shown.embeds[0]?.description).toMatch(/KV cache/i);
  }, 60_000);

  test('pause silences the bot in the guild, and a second time lets it speak', async () => {
    expect(textOf(await admin().use('admin pause'))).toMatch(/Paused/);
    const before = discord.botMessages().length;
    discord.people.say(`${discord.people.mention} What is the KV cache?`, { by: discord.asker, in: discord.channel });
    await delay(500);
    expect(discord.botMessages()).toHaveLength(before);
    await admin().use('admin pause');
    const told = await after(discord.channel, () =>
      discord.people.say(`${discord.people.mention} What is the KV cache?`, { by: discord.asker, in: discord.channel }),
    );
    expect(told.embeds[0]?.description).toMatch(/KV cache/i);
  });
});
