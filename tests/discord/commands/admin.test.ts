import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IndexControl, ReindexReport } from '../../../src/discord/life-cycle/index-control.js';
import { IndexLockedError } from '../../../src/shared/errors/index-locked-error.js';
import { Conversing } from '../conversing.js';
import { abstained, answered } from '../fake-application.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;
let admin: Conversing;
let asker: Conversing;

const control = (reindex: IndexControl['reindex']): IndexControl => ({ generation: 'g-1', openedAt: 0, reindex });

async function start(options: Parameters<typeof runBot>[1] = {}): Promise<void> {
  running = await runBot({}, options);
  admin = new Conversing(running, { permissions: ['ManageGuild'] });
  asker = new Conversing(running);
  running.application.answers = ({ question }) => answered({ question });
}

beforeEach(() => start());

afterEach(async () => {
  await running.close();
});

describe('who may', () => {
  test('those who may manage the server, where no role is named; others are refused, in private', async () => {
    expect((await admin.use('admin status')).embeds[0]?.title).toBe('Status');
    const refused = await asker.use('admin status');
    expect(refused.content).toBe('This command is for the people who run this server.');
    expect(Number(refused.flags) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  });

  test('the roles that are named, and nobody else', async () => {
    await running.close();
    const adminRoleIds: string[] = [];
    await start({ settings: { adminRoleIds } });
    const roleId = running.discord.guild.botRoleId;
    adminRoleIds.push(roleId);
    expect((await admin.use('admin pause')).content).toMatch(/people who run this server/);
    const trusted = new Conversing(running, { roleIds: [roleId] });
    expect((await trusted.use('admin status')).embeds[0]?.title).toBe('Status');
  });
});

test('status says how the bot is doing', async () => {
  const status = (await new Conversing(running, { permissions: ['ManageGuild'], locale: 'zh-TW' }).use('admin status'))
    .embeds[0];
  expect(status?.title).toBe('執行狀態');
  expect(status?.description).toMatch(/^文章：0 篇，索引：.*\n.*0 個\n伺服器：1 個，分片：1 個/);
  expect(status?.description).toMatch(/本伺服器：正常回答/);
});

test('gaps shows what was not answered, voted down or written to the operator', async () => {
  expect((await admin.use('admin gaps')).embeds[0]?.description).toBe('There is none.');
  running.application.answers = ({ question }) => abstained({ question });
  await asker.use('ask', { question: 'Who **won** <@1>?' });
  await asker.use('ask', { question: 'who **won** <@1>' });
  await asker.submit(await asker.useForForm('feedback'), 'Good.');
  const elsewhere = { userHash: 'h', language: 'en', guildId: '800000000000000008' };
  await running.records.gaps.addUnanswered({ ...elsewhere, id: '1', question: 'Elsewhere?', reason: 'no-evidence' });
  await running.records.gaps.addFeedback({ ...elsewhere, text: 'Elsewhere.' });
  const gaps = (await admin.use('admin gaps')).embeds[0]?.description ?? '';
  expect(gaps).toContain('\\*\\*won\\*\\* \\<@1\\>');
  expect(gaps).toContain('(unanswered 2×)');
  expect(gaps).toContain('**Latest feedback**\n- Good.');
  expect(gaps).not.toContain('Elsewhere');
});

describe('pause', () => {
  test('silences the bot in this server until it is used again', async () => {
    expect((await admin.use('admin pause')).content).toMatch(/^Paused/);
    expect((await asker.use('ask', { question: 'q' })).content).toBe(
      'I am paused in this server. Please ask again later.',
    );
    expect(running.application.asked).toEqual([]);
    expect((await asker.use('help')).content).toContain('/ask');
    expect((await admin.use('admin pause')).content).toBe('I answer in this server again.');
    expect((await asker.use('ask', { question: 'q' })).embeds).toHaveLength(1);
  });
});

describe('reindex', () => {
  test('says that it began, then what came of it', async () => {
    await running.close();
    let finish: (report: ReindexReport) => void = () => undefined;
    const report = new Promise<ReindexReport>((resolve) => (finish = resolve));
    await start({ index: control(() => report) });
    const begun = await admin.use('admin reindex');
    expect(begun.content).toMatch(/^I am bringing the index up to date/);
    const { discord } = running;
    finish({ documents: 174, isChanged: true });
    const done = await discord.transcript.until(() => {
      const message = discord.channel.messages.get(begun.id);
      return message?.content.startsWith('The index') === true ? message.content : undefined;
    });
    expect(done).toMatch(/^The index is up to date: 174 articles, [\d.]+ s\.$/);
  });

  test('that fails says why', async () => {
    await running.close();
    await start({ index: control(() => Promise.reject(new IndexLockedError('/secret/path'))) });
    const begun = await admin.use('admin reindex');
    const { discord } = running;
    const failed = await discord.transcript.until(() => {
      const message = discord.channel.messages.get(begun.id);
      return message?.content.includes('could not') === true ? message.content : undefined;
    });
    expect(failed).toContain('being rebuilt');
    expect(failed).not.toContain('secret');
  });

  test('is not offered by a bot that has no index to control', async () => {
    expect((await admin.use('admin reindex')).content).toContain('suanli index');
  });
});
