import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Conversing, labelsOf } from '../conversing.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;

beforeEach(async () => {
  running = await runBot();
});

afterEach(async () => {
  await running.close();
});

function addPairs(count: number): void {
  for (let index = 1; index <= count; index += 1) {
    const number = String(index).padStart(2, '0');
    const shared = { asOf: `2026-${number}`, sources: [{ title: 's', publisher: 'p', date: '2026' }] };
    add({ id: `a${number}.zh`, title: `数据中心 ${number}`, language: 'zh', ...shared });
    add({
      id: `a${number}.en`,
      title: `Data_centre ${number}`,
      language: 'en',
      translationOf: `a${number}.zh`,
      ...shared,
    });
  }
}

function add(document: object): void {
  running.application.documents.set((document as { id: string }).id, document);
}

test.each([
  ['en-US', 'My 2 articles', '- Data\\_centre 01 · as of 2026-01 · 1 source'],
  ['zh-CN', '我的 2 篇文章', '- 数据中心 01 · 截至 2026-01 · 1 个来源'],
  ['zh-TW', '我的 2 篇文章', '- 資料中心 01 · 截至 2026-01 · 1 個來源'],
])('/sources in %s lists the articles with their dates, to the asker alone', async (locale, title, line) => {
  addPairs(2);
  const list = await new Conversing(running, { locale }).use('sources');
  expect(list.embeds[0]?.title).toBe(title);
  expect(list.embeds[0]?.description?.split('\n')[0]).toBe(line);
  expect(Number(list.flags) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  expect(labelsOf(list)).toEqual([]);
});

test('an article in one language only is listed for everybody', async () => {
  addPairs(1);
  add({ id: 'solo', title: 'Solo', language: 'en', sources: [] });
  const list = await new Conversing(running, { locale: 'zh-CN' }).use('sources');
  expect(list.embeds[0]?.description).toContain('- Solo');
});

test('many articles are turned page by page, in place', async () => {
  addPairs(40);
  const asker = new Conversing(running);
  const first = await asker.use('sources');
  expect(first.embeds[0]?.footer?.text).toBe('Page 1 of 3');
  const buttons = JSON.stringify(first.components);
  const next = /"custom_id":"(page:next:\d+)"/.exec(buttons)?.[1] ?? '';
  running.discord.people.press(next, first, { by: running.discord.asker, in: running.discord.channel });
  await running.discord.transcript.until(() =>
    running.discord.channel.messages.get(first.id)?.embeds[0]?.footer?.text === 'Page 2 of 3' ? true : undefined,
  );
  expect(running.discord.channel.messages.get(first.id)?.embeds[0]?.description).toContain('Data\\_centre 16');
});

test('an empty corpus is no fault', async () => {
  const list = await new Conversing(running).use('sources');
  expect(list.embeds[0]?.title).toBe('My 0 articles');
});
