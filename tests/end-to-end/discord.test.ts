import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MessageFlags, type APIMessage } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DiscordStandIn } from '../discord-stand-in/discord-stand-in.js';
import type { StandInChannel } from '../discord-stand-in/world/world.js';
import { BotProcess, settingsFor } from './bot-process.js';
import { makeWorkplace, run, type Workplace } from './terminal-runs.js';

// The built bot in a process of its own, the real model, and Discord's rules over real sockets.
let workplace: Workplace;

beforeAll(async () => {
  workplace = await makeWorkplace(['kv-cache', 'gpu-memory', 'model-parameters']);
  expect(await run(workplace, ['index'])).toMatchObject({ exitCode: 0 });
}, 120_000);

afterAll(() => rm(workplace.folder, { recursive: true, force: true }));

describe('a running bot', () => {
  let discord: DiscordStandIn;
  let bot: BotProcess;

  beforeAll(async () => {
    discord = await DiscordStandIn.start();
    const deployed = await run(workplace, ['deploy-commands'], { environment: settingsFor(discord) });
    expect(deployed).toMatchObject({ exitCode: 0 });
    bot = new BotProcess(workplace, settingsFor(discord));
    await bot.connected();
  }, 120_000);

  afterEach(() => {
    expect(discord.pings).toEqual([]);
    expect(discord.transcript.calls.filter((call) => call.status >= 400 && call.status !== 429)).toEqual([]);
  });

  afterAll(async () => {
    const exitCode = await bot.end();
    await discord.close();
    expect(exitCode).toBe(0);
    expect(bot.log).not.toContain(discord.botToken);
    expect(bot.log).not.toMatch(/unhandled|deprecat|"level":(?:50|60)/i);
  });

  const place = (): { by: typeof discord.asker; in: StandInChannel } => ({ by: discord.asker, in: discord.channel });

  /** The bot's next message in the channel that shows something, after what `act` does. */
  async function after(act: () => void, channel: StandInChannel = discord.channel): Promise<APIMessage> {
    const before = discord.botMessages(channel).length;
    act();
    return discord.transcript.until(() => {
      const message = discord.botMessages(channel)[before];
      return message !== undefined && (message.embeds.length > 0 || message.content !== '') ? message : undefined;
    }, 20_000);
  }

  const sourcesId = (message: APIMessage): string =>
    /"custom_id":"(sources:[^"]+)"/.exec(JSON.stringify(message.components))?.[1] ?? '';

  test('/ask in Chinese is answered with citations, and the Sources button shows what the articles say to the letter', async () => {
    const answer = await after(() =>
      discord.people.use('ask', { question: 'KV 缓存是什么？' }, { ...place(), locale: 'zh-CN' }),
    );
    expect(answer.embeds[0]?.description).toMatch(/缓存[^]*\[1\]/);
    expect(answer.embeds[0]?.fields?.[0]).toMatchObject({
      name: '来源',
      value: expect.stringMatching(/^\*\*\[1\](?:\[\d\])*\*\* .+截至 \d{4}/) as string,
    });
    const sources = await after(() => discord.people.press(sourcesId(answer), answer, { ...place(), locale: 'zh-CN' }));
    expect(Number(sources.flags) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    const quotes = quotesIn(sources.embeds[0]?.description ?? '');
    const articles = await corpusText();
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter((quote) => !articles.includes(quote))).toEqual([]);
  });

  test('a mention in English is answered as a reply', async () => {
    let asked: APIMessage | undefined;
    const answer = await after(
      () => (asked = discord.people.say(`${discord.people.mention} What is the KV cache?`, place())),
    );
    expect(answer.message_reference?.message_id).toBe(asked?.id);
    expect(answer.embeds[0]?.description).toMatch(/KV cache[^]*\[1\]/i);
    expect(answer.embeds[0]?.fields?.[0]?.name).toBe('Sources');
  });

  test('a direct message in Traditional Chinese is answered in Traditional Chinese', async () => {
    const direct = discord.world.directChannel(discord.asker.id);
    const answer = await after(
      () => discord.people.say('KV 快取是什麼？有什麼用？', { ...place(), in: direct }),
      direct,
    );
    expect(answer.embeds[0]?.description).toMatch(/[這個為與產]/);
  });

  test('a question that no article answers is declined, with the nearest articles', async () => {
    const answer = await after(() =>
      discord.people.use('ask', { question: 'Who won the football match last night?' }, place()),
    );
    expect(answer.embeds[0]?.title).toBe('Not my field');
    expect(answer.embeds[0]?.fields?.[0]?.name).not.toBe('Sources');
  });

  test('thirty questions at once are all acknowledged in time and answered', async () => {
    const before = discord.botMessages().length;
    for (let count = 0; count < 30; count += 1) {
      discord.people.use('ask', { question: `How much memory does the KV cache need, case ${count}?` }, place());
    }
    await discord.transcript.until(() => {
      const filled = discord
        .botMessages()
        .slice(before)
        .filter((message) => message.embeds.length > 0);
      return filled.length === 30 ? filled : undefined;
    }, 30_000);
  }, 40_000);

  test('what is asked while the connection is down is answered after it, once', async () => {
    const before = discord.botMessages().length;
    const answer = await after(() => {
      discord.gateway.dropSockets();
      discord.people.use('ask', { question: 'What is GPU memory used for?' }, place());
    });
    expect(answer.embeds).toHaveLength(1);
    expect(discord.botMessages()).toHaveLength(before + 1);
  });
});

describe('the end of a bot', () => {
  let discord: DiscordStandIn;

  beforeEach(async () => {
    discord = await DiscordStandIn.start();
  });

  afterEach(async () => {
    await discord.close();
  });

  test.each([
    [
      'without a token: exit code 2, where to get one',
      { DISCORD_TOKEN: '' },
      2,
      /DISCORD_TOKEN is not set.*discord\.com\/developers/,
    ],
    ['with a wrong token: exit code 1, which setting', { DISCORD_TOKEN: 'wrong' }, 1, /DISCORD_TOKEN.*Reset Token/],
  ])('%s', async (_name, settings, exitCode, sentence) => {
    const bot = new BotProcess(workplace, { ...settingsFor(discord), ...settings });
    expect(await bot.ended).toBe(exitCode);
    expect(bot.log).toMatch(sentence);
    expect(bot.log).not.toMatch(/^\s+at /m);
  });
});

/** The quotes of a Sources message as they stand in the articles: one line each, Markdown's escapes taken back. */
function quotesIn(description: string): string[] {
  const lines = description.split('\n').filter((line) => line.startsWith('> '));
  return lines.map((line) => line.slice(2).replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

async function corpusText(): Promise<string> {
  const files = (await readdir(workplace.corpus, { recursive: true })).filter((name) => name.endsWith('.md'));
  return (await Promise.all(files.map((name) => readFile(join(workplace.corpus, name), 'utf8')))).join('\n');
}
