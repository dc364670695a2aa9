import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Conversing } from '../conversing.js';
import { answered } from '../fake-application.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;
let asker: Conversing;

beforeEach(async () => {
  running = await runBot();
  asker = new Conversing(running, { permissions: ['ManageGuild'] });
  running.application.answers = ({ question }) => answered({ question });
  running.application.finds = (query) => ({
    query,
    language: 'en',
    hits: [],
    timings: { embedMs: 0, searchMs: 0, totalMs: 0 },
  });
});

afterEach(async () => {
  await running.close();
});

const cutNext = (when: 'before' | 'after'): void => {
  running.discord.faults.failRest('POST', /\/callback$/, { kind: 'drop', when });
};

describe.each(['before', 'after'] as const)('an acknowledgement that is cut off %s it arrived', (when) => {
  test.each(['search', 'sources', 'reset', 'help', 'privacy', 'admin status'])('does not silence /%s', async (name) => {
    cutNext(when);
    const values = name === 'search' ? { query: 'x' } : {};
    const message = await asker.use(name, values);
    expect(message.content + JSON.stringify(message.embeds)).not.toMatch(/wrong on my side/);
    expect(running.discord.botMessages()).toHaveLength(1);
  });

  test.each(['sources', 'why', 'up', 'next'])('does not silence the button %s', async (name) => {
    const answer = await asker.use('ask', { question: 'q' });
    cutNext(when);
    const message = await asker.press(answer, name);
    expect(message.content).not.toMatch(/wrong on my side/);
    expect(running.discord.botMessages()).toHaveLength(2);
  });

  test('does not lose a vote against, nor its reason', async () => {
    const answer = await asker.use('ask', { question: 'q' });
    cutNext(when);
    const form = await asker.pressForForm(answer, 'down');
    cutNext(when);
    expect((await asker.submit(form, 'Old.')).content).toMatch(/reason are kept/);
    expect(await running.records.gaps.list(1)).toMatchObject([{ votedDown: 1, reasons: ['Old.'] }]);
  });

  test('does not keep anybody’s data from being erased', async () => {
    await asker.use('ask', { question: 'q' });
    const privacy = await asker.use('privacy');
    cutNext(when);
    await asker.pressUntil(privacy, 'erase', /^Erased/);
  });
});
