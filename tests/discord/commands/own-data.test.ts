import { MessageFlags, type APIMessage } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Conversing, labelsOf } from '../conversing.js';
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

const isEphemeral = (message: APIMessage): boolean => (Number(message.flags) & MessageFlags.Ephemeral) !== 0;

test.each([
  ['en-GB', 'Feedback', /feedback is kept/],
  ['zh-CN', '反馈', /你的反馈已经留给运营者/],
  ['zh-TW', '意見回饋', /你的意見已經留給營運者/],
])('/feedback in %s opens a form and keeps what is written', async (locale, title, thanks) => {
  const person = new Conversing(running, { locale });
  const form = await person.useForForm('feedback');
  const shown = running.discord.transcript.matching('POST', /\/callback$/).at(-1);
  expect(shown?.body).toMatchObject({ type: 9, data: { title } });
  const reply = await person.submit(form, 'More on cooling, please.');
  expect(reply.content).toMatch(thanks);
  expect(isEphemeral(reply)).toBe(true);
  expect(await running.records.gaps.feedback(5)).toMatchObject([
    { text: 'More on cooling, please.', guildId: running.discord.guild.id },
  ]);
});

test('/privacy says what is kept and erases it, what others left included not', async () => {
  const other = new Conversing(running, { by: running.discord.world.addUser('other') });
  await other.press(await other.use('ask', { question: 'of another' }), 'up');
  const answer = await asker.use('ask', { question: 'mine' });
  await asker.press(answer, 'up');
  const privacy = await asker.use('privacy');
  expect(isEphemeral(privacy)).toBe(true);
  expect(privacy.content).toContain('erased after 90 days');
  expect(privacy.content).toMatch(/Kept of you right now: [2-9] entries\./);
  expect(labelsOf(privacy)).toEqual([['Erase my data']]);
  const erased = await asker.pressUntil(privacy, 'erase', /^Erased/);
  expect(erased.content).toMatch(/^Erased: [2-9] entries\. I remember nothing of you now\.$/);
  expect(labelsOf(erased)).toEqual([]);
  expect((await asker.use('privacy')).content).toContain('Kept of you right now: 0 entries.');
  expect((await other.use('privacy')).content).toMatch(/Kept of you right now: [2-9] entries\./);
  await asker.use('ask', { question: 'after' });
  expect(running.application.asked.at(-1)?.history).toEqual([]);
  expect((await asker.press(answer, 'sources')).content).toMatch(/no longer remember this answer/);
});

test('the id of a person stands nowhere in what is kept', async () => {
  const answer = await asker.use('ask', { question: 'q' });
  await asker.press(answer, 'up');
  const { asker: person } = running.discord;
  const [question] = await Promise.all([running.records.questions.findByAnswerMessage(answer.id)]);
  expect(question?.userHash).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(question)).not.toContain(person.id);
});
