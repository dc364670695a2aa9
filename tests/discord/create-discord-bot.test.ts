import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { UpstreamError } from '../../src/shared/errors/upstream-error.js';
import { answered } from './fake-application.js';
import { makeBot, runBot, type RunningBot } from './running-bot.js';

let running: RunningBot | undefined;

afterEach(async () => {
  await running?.close();
  running = undefined;
});

describe('start', () => {
  test('connects and says so in the log', async () => {
    running = await runBot();
    expect(running.log.some((line) => line.message === 'connected to Discord')).toBe(true);
  });

  test('a rejected token names the setting and where to get one', async () => {
    running = await makeBot({}, { botToken: 'wrong' });
    const failure = await running.bot.start().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UpstreamError);
    expect((failure as Error).message).toMatch(/DISCORD_TOKEN.*discord\.com\/developers.*Reset Token/);
    expect((failure as Error).message).not.toContain('wrong');
  });

  test('without the Message Content intent it connects, says what is lost, and answers commands and mentions', async () => {
    running = await runBot({ grantedIntents: [] });
    const { discord, application, log } = running;
    const warning = log.find((line) => line.message.startsWith('Without the Message Content intent'));
    expect(JSON.stringify(warning?.fields)).toMatch(/Privileged Gateway Intents/);
    application.answers = () => answered();
    discord.people.use('ask', { question: 'by command' }, { by: discord.asker, in: discord.channel });
    await vi.waitFor(() => expect(application.asked).toHaveLength(1), 5000);
    discord.people.say(`${discord.people.mention} by mention`, { by: discord.asker, in: discord.channel });
    await vi.waitFor(() => expect(application.asked.map(({ question }) => question)).toContain('by mention'), 5000);
  });

  test('an address where nobody listens is told with the address', async () => {
    running = await makeBot({}, { apiBase: 'http://127.0.0.1:9/api' });
    const failure = await running.bot.start().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'upstream', isRetryable: true });
    expect((failure as Error).message).toMatch(/127\.0\.0\.1:9.*DISCORD_API_BASE/);
  });

  test('a gateway that greets late is waited for', async () => {
    running = await makeBot();
    running.discord.faults.helloDelayMs = 300;
    await running.bot.start();
    expect(running.discord.gateway.sessions.size).toBe(1);
  });

  test('auto opens as many sessions as Discord recommends', async () => {
    running = await makeBot({ recommendedShards: 2 });
    await running.bot.start();
    expect([...running.discord.gateway.sessions.values()].map((session) => session.shardId).sort()).toEqual([0, 1]);
  }, 20_000);

  test('a number of shards opens that many sessions', async () => {
    running = await makeBot({}, { shards: 2 });
    await running.bot.start();
    expect([...running.discord.gateway.sessions.values()].map((session) => session.shardId).sort()).toEqual([0, 1]);
  }, 20_000);
});

describe('stop', () => {
  test('lets a running answer finish and logs out', async () => {
    running = await runBot();
    const { discord, application, bot } = running;
    let release = (): void => undefined;
    application.answers = () => new Promise((resolve) => (release = () => resolve(answered({ text: 'At last. [1]' }))));
    discord.people.use('ask', { question: 'slow' }, { by: discord.asker, in: discord.channel });
    await vi.waitFor(() => expect(application.asked).toHaveLength(1));
    const stopped = bot.stop();
    release();
    await stopped;
    expect(discord.botMessages()[0]?.embeds[0]?.description).toBe('At last. [1]');
    expect(discord.gateway.sessions.size).toBe(0);
  });

  test('does not wait longer than the grace for one that hangs', async () => {
    running = await runBot({}, { shutdownGraceMs: 100 });
    const { discord, application, bot, log } = running;
    application.answers = () => new Promise(() => undefined);
    discord.people.use('ask', { question: 'hangs' }, { by: discord.asker, in: discord.channel });
    await discord.transcript.waitFor((call) => call.path.endsWith('/callback'));
    const before = Date.now();
    await bot.stop();
    expect(Date.now() - before).toBeLessThan(1500);
    expect(log.some((line) => line.level === 'warn' && line.message.startsWith('stopped before'))).toBe(true);
  });

  test('refuses questions that come meanwhile with a sentence', async () => {
    running = await runBot({}, { shutdownGraceMs: 500 });
    const { discord, application, bot } = running;
    application.answers = () => new Promise(() => undefined);
    discord.people.use('ask', { question: 'hangs' }, { by: discord.asker, in: discord.channel });
    await vi.waitFor(() => expect(application.asked).toHaveLength(1));
    const stopped = bot.stop();
    discord.people.use('ask', { question: 'late' }, { by: discord.asker, in: discord.channel, locale: 'zh-CN' });
    await stopped;
    expect(discord.botMessages().map((message) => message.content)).toContain('我正在重启，请过一分钟再问。');
    expect(application.asked).toHaveLength(1);
  });
});

describe('the gateway fails', () => {
  const ask = ({ discord }: RunningBot): void => {
    discord.people.use('ask', { question: 'after' }, { by: discord.asker, in: discord.channel });
  };

  test.each<[string, (bot: RunningBot) => void]>([
    ['sockets dropped', ({ discord }) => discord.gateway.dropSockets()],
    ['told to reconnect', ({ discord }) => discord.gateway.askToReconnect()],
    ['closed with an unknown error', ({ discord }) => discord.gateway.closeSockets(4000)],
  ])('%s: the session is resumed and what was asked meanwhile is answered once', async (_name, fail) => {
    running = await runBot();
    running.application.answers = () => answered();
    fail(running);
    await delay(20);
    ask(running);
    await running.discord.transcript.waitFor((call) => call.method === 'PATCH', 8000);
    await delay(100);
    expect(running.application.asked).toHaveLength(1);
  });

  test('session invalid: it identifies anew and answers', async () => {
    running = await runBot();
    running.application.answers = () => answered();
    running.discord.gateway.invalidateSessions(false);
    await vi.waitFor(() => expect(running?.discord.gateway.sessions.size).toBe(1), 12_000);
    await delay(100);
    ask(running);
    await running.discord.transcript.waitFor((call) => call.method === 'PATCH', 8000);
  }, 25_000);

  test('session lost for good: mentions and direct messages of the meantime are answered, each once', async () => {
    running = await runBot();
    const { discord, application } = running;
    application.answers = () => answered();
    const direct = discord.world.directChannel(discord.asker.id);
    const say = (text: string): void => {
      discord.people.say(`${discord.people.mention} ${text}`, { by: discord.asker, in: discord.channel });
    };
    say('before');
    discord.people.say('directly before', { by: discord.asker, in: direct });
    await vi.waitFor(() => expect(application.asked).toHaveLength(2), 5000);
    discord.gateway.invalidateSessions(false);
    say('meanwhile');
    discord.people.say('directly meanwhile', { by: discord.asker, in: direct });
    await vi.waitFor(() => expect(application.asked).toHaveLength(4), 12_000);
    say('after');
    await vi.waitFor(() => expect(application.asked).toHaveLength(5), 5000);
    await delay(300);
    expect(application.asked.map(({ question }) => question).sort()).toEqual([
      'after',
      'before',
      'directly before',
      'directly meanwhile',
      'meanwhile',
    ]);
    expect([discord.botMessages(), discord.botMessages(direct)].map(({ length }) => length)).toEqual([3, 2]);
  }, 25_000);

  test('session invalid while an answer is made: it is sent once', async () => {
    running = await runBot();
    const { discord, application } = running;
    let release = (): void => undefined;
    application.answers = () => new Promise((resolve) => (release = () => resolve(answered())));
    ask(running);
    discord.people.say(`${discord.people.mention} and this`, { by: discord.asker, in: discord.channel });
    await vi.waitFor(() => expect(application.asked).toHaveLength(2), 5000);
    application.answers = () => answered();
    const releaseLast = release;
    discord.gateway.invalidateSessions(false);
    releaseLast();
    await vi.waitFor(() => expect(discord.gateway.sessions.size).toBe(1), 12_000);
    await discord.transcript.until(() =>
      discord.botMessages().some(({ embeds }) => embeds.length > 0) ? true : undefined,
    );
    await delay(200);
    expect(application.asked).toHaveLength(2);
    expect(discord.botMessages().filter(({ embeds }) => embeds.length > 0)).toHaveLength(1);
  }, 25_000);

  test('a zombie connection is left and replaced', async () => {
    running = await runBot({ heartbeatIntervalMs: 150 });
    running.application.answers = () => answered();
    running.discord.faults.swallowsHeartbeats = true;
    await vi.waitFor(() => expect(running?.log.map((line) => line.message)).toContain('reconnecting to Discord'), 5000);
    running.discord.faults.swallowsHeartbeats = false;
    ask(running);
    await running.discord.transcript.waitFor((call) => call.method === 'PATCH', 8000);
  });

  test('a token withdrawn while running is reported, not survived in silence', async () => {
    const failures: UpstreamError[] = [];
    running = await runBot({}, { onDisconnected: (failure) => failures.push(failure) });
    running.discord.gateway.closeSockets(4004);
    await vi.waitFor(() => expect(failures).toHaveLength(1), 5000);
    expect(failures[0]?.message).toMatch(/DISCORD_TOKEN/);
  });
});
