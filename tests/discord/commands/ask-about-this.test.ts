import { afterEach, beforeEach, expect, test } from 'vitest';
import { postMessage } from '../../discord-stand-in/world/post-message.js';
import { Conversing } from '../conversing.js';
import { answered } from '../fake-application.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;
let asker: Conversing;

beforeEach(async () => {
  running = await runBot();
  asker = new Conversing(running);
  running.application.answers = ({ question }) => answered({ question });
});

afterEach(async () => {
  await running.close();
});

const said = (content: string) =>
  running.discord.people.say(content, { by: running.discord.world.addUser('speaker'), in: running.discord.channel });

const formValue = (): unknown => {
  const body = JSON.stringify(running.discord.transcript.matching('POST', /\/callback$/).at(-1)?.body);
  return /"value":"([^"]*)"/.exec(body)?.[1];
};

test('the message itself is asked where the form is sent off as it is', async () => {
  const form = await asker.useOnForForm(said('How many parameters has GPT-3?'), 'Ask about this');
  expect(formValue()).toBe('How many parameters has GPT-3?');
  const answer = await asker.submit(form, 'How many parameters has GPT-3?');
  expect(answer.embeds[0]?.author?.name).toBe('How many parameters has GPT-3?');
  expect(running.application.asked.at(-1)).toMatchObject({ history: [] });
});

test('a question of one’s own is asked with the message before it', async () => {
  const form = await asker.useOnForForm(said('GPT-3 came out in 2020.'), 'Ask about this');
  await asker.submit(form, 'And its parameters?');
  expect(running.application.asked.at(-1)).toMatchObject({
    question: 'And its parameters?',
    history: ['GPT-3 came out in 2020.'],
  });
});

test.each([
  ['a message of 4,000 characters', '算'.repeat(4000), '算'.repeat(4000)],
  ['a mention of the bot', '<@bot> what is HBM?', 'what is HBM?'],
])('%s fits the form', async (_name, content, value) => {
  const text = content.replace('<@bot>', running.discord.people.mention);
  await asker.useOnForForm(said(text), 'Ask about this');
  expect(formValue()).toBe(value);
});

test('of a message with a card alone, the card’s text is meant; of a picture, nothing', async () => {
  const { world, channel } = running.discord;
  const card = postMessage(world, channel, { embeds: [{ description: 'A card on HBM.' }] }, { author: world.bot });
  await asker.useOnForForm(card, 'Ask about this');
  expect(formValue()).toBe('A card on HBM.');
  await asker.useOnForForm(said(''), 'Ask about this');
  expect(formValue()).toBeUndefined();
});
