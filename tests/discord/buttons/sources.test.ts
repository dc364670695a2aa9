import { MessageFlags, type APIMessage } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DiscordStandIn } from '../../discord-stand-in/discord-stand-in.js';
import { postMessage } from '../../discord-stand-in/world/post-message.js';
import { answered, citation } from '../fake-application.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;
let discord: DiscordStandIn;

beforeEach(async () => {
  running = await runBot();
  ({ discord } = running);
});

afterEach(async () => {
  await running.close();
});

const button = (customId: string) => ({ type: 2 as const, style: 2 as const, custom_id: customId, label: 'B' });

async function answerTo(act: () => void): Promise<APIMessage> {
  const before = discord.botMessages().length;
  act();
  return discord.transcript.until(() => {
    const message = discord.botMessages()[before];
    return message !== undefined && (message.embeds.length > 0 || message.content !== '') ? message : undefined;
  });
}

/** Custom id of the message's one button. */
function idIn(message: APIMessage): string {
  return /"custom_id":"([^"]+)"/.exec(JSON.stringify(message.components))?.[1] ?? '';
}

function press(message: APIMessage, locale = 'en-US'): Promise<APIMessage> {
  const customId = idIn(message);
  return answerTo(() => discord.people.press(customId, message, { by: discord.asker, in: discord.channel, locale }));
}

test.each<[string, () => void]>([
  ['a slash command', () => discord.people.use('ask', { question: 'q' }, { by: discord.asker, in: discord.channel })],
  ['a mention', () => discord.people.say(`${discord.people.mention} q`, { by: discord.asker, in: discord.channel })],
])('shows the exact quotes of the answer to %s, to the person who pressed', async (_name, ask) => {
  running.application.answers = () => answered({ citations: [citation(1, { headingPath: ['Models', 'Size'] })] });
  const answer = await answerTo(ask);
  const sources = await press(answer, 'zh-CN');
  expect(Number(sources.flags) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  expect(sources.embeds[0]).toMatchObject({
    title: '原文引用',
    description:
      '**[1]** [GPT-3](https://arxiv.org/abs/2005.14165) · 截至 2023-04 · arXiv\nModels › Size\n> GPT-3 has 175 billion parameters.',
  });
});

test('quotes too long for one message take several, all of them ephemeral', async () => {
  const quote = 'A sentence about compute that is quoted. '.repeat(60).trim();
  running.application.answers = () =>
    answered({ citations: [1, 2, 3, 4].map((marker) => citation(marker, { quote })) });
  const answer = await answerTo(() =>
    discord.people.use('ask', { question: 'q' }, { by: discord.asker, in: discord.channel }),
  );
  await press(answer);
  await discord.transcript.until(() => discord.botMessages()[3]);
  const sources = discord.botMessages().slice(1);
  expect(sources.every((message) => (Number(message.flags) & MessageFlags.Ephemeral) !== 0)).toBe(true);
});

test('under a message that the bot no longer remembers it says so politely', async () => {
  const components = [{ type: 1 as const, components: [button('sources:forgotten')] }];
  const old = postMessage(
    discord.world,
    discord.channel,
    { content: 'old', components },
    { author: discord.world.bot },
  );
  const reply = await press(old, 'zh-TW');
  expect(reply.content).toBe('這則回答我已經記不得了，請把問題再問一次。');
});

test('a button that the bot does not know, forged or of another version, is refused', async () => {
  const components = [{ type: 1 as const, components: [button('votes:some-answer')] }];
  const forged = postMessage(
    discord.world,
    discord.channel,
    { content: 'x', components },
    { author: discord.world.bot },
  );
  expect((await press(forged)).content).toMatch(/older version/);
});
