import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answered } from '../fake-application.js';
import { makeBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;

beforeEach(async () => {
  running = await makeBot();
  running.application.answers = ({ question }) => answered({ question });
});

afterEach(() => running.close());

const cut = { kind: 'drop' } as const;

test('a connection that breaks off while the bot starts does not keep it from starting', async () => {
  running.discord.faults.failRest('GET', /./, { ...cut, when: 'before' }, 2);
  await running.bot.start();
  expect(running.discord.gateway.sessions.size).toBe(1);
});

test.each(['before', 'after'] as const)('an acknowledgement cut off %s it arrived is sent again', async (when) => {
  await running.bot.start();
  const { discord } = running;
  discord.faults.failRest('POST', /callback$/, { ...cut, when });
  const interaction = discord.people.use('ask', { question: 'q' }, { by: discord.asker, in: discord.channel });
  await vi.waitFor(() => expect(interaction.isDeferred ? 0 : discord.botMessages()[0]?.embeds.length).toBe(1), 5000);
  expect(discord.botMessages()).toHaveLength(1);
  expect(interaction.isAcknowledged).toBe(true);
});
