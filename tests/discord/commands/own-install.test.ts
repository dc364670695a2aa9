import { afterEach, beforeEach, expect, test } from 'vitest';
import { Conversing, labelsOf } from '../conversing.js';
import { answered } from '../fake-application.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;

beforeEach(async () => {
  running = await runBot();
  running.application.answers = ({ question }) => answered({ question });
});

afterEach(async () => {
  await running.close();
});

test('people who installed the app for themselves ask in a server and press the buttons', async () => {
  const person = new Conversing(running, { isUserInstalled: true, locale: 'zh-CN' });
  const answer = await person.use('ask', { question: 'q' });
  expect(answer.embeds[0]?.description).toBe('GPT-3 has 175 billion parameters. [1]');
  expect(labelsOf(answer)[0]).toHaveLength(5);
  expect((await person.press(answer, 'sources')).embeds[0]?.title).toBe('原文引用');
  expect((await person.use('help')).content).toContain('/ask');
});

test('commands, buttons and forms serve in direct messages', async () => {
  const direct = running.discord.world.directChannel(running.discord.asker.id);
  const person = new Conversing(running, { in: direct });
  const answer = await person.use('ask', { question: 'q' });
  await person.press(answer, 'up');
  expect((await person.submit(await person.useForForm('feedback'), 'Fine.')).content).toMatch(/feedback is kept/);
  expect((await person.use('privacy')).content).toMatch(/Kept of you right now: [2-9] entries/);
});
