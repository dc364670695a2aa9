import { setTimeout as delay } from 'node:timers/promises';
import { GatewayIntentBits, type APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiscordStandIn } from './discord-stand-in.js';
import { RawGateway } from './raw-gateway.js';

const { Guilds, GuildMessages, DirectMessages, MessageContent, GuildPresences } = GatewayIntentBits;
const allIntents = Guilds | GuildMessages | DirectMessages | MessageContent;

let discord: DiscordStandIn;
let gateway: RawGateway;

beforeEach(async () => {
  discord = await DiscordStandIn.start({ heartbeatIntervalMs: 100 });
  gateway = await RawGateway.open(discord);
});

afterEach(async () => {
  await discord.close();
});

async function identified(intents: number = allIntents): Promise<void> {
  gateway.identify(discord.botToken, intents);
  await gateway.dispatched('GUILD_CREATE');
}

describe('what the gateway refuses', () => {
  test.each([
    ['an unknown operation', { op: 99, d: null }, 4001],
    ['malformed JSON', '{', 4002],
    ['a payload over 4,096 bytes', { op: 1, d: 'x'.repeat(5000) }, 4002],
    ['an identify without intents', { op: 2, d: { token: 'x' } }, 4002],
    ['a presence before identifying', { op: 3, d: {} }, 4003],
  ])('%s', async (_name, payload, code) => {
    gateway.send(payload);
    expect(await gateway.closeCode()).toBe(code);
  });

  test.each([
    ['a wrong token', 'wrong', allIntents, [0, 1], 4004],
    ['a shard beyond the count', undefined, allIntents, [1, 1], 4010],
    ['unknown intents', undefined, 1 << 29, [0, 1], 4013],
    ['an intent that was not granted', undefined, Guilds | GuildPresences, [0, 1], 4014],
  ] as const)('%s', async (_name, token, intents, shard, code) => {
    gateway.identify(token ?? discord.botToken, intents, shard);
    expect(await gateway.closeCode()).toBe(code);
  });

  test('identifying twice', async () => {
    await identified();
    gateway.identify(discord.botToken, allIntents);
    expect(await gateway.closeCode()).toBe(4005);
  });

  test('more than 120 payloads in a minute', async () => {
    for (let count = 0; count < 121; count += 1) gateway.send({ op: 1, d: null });
    expect(await gateway.closeCode()).toBe(4008);
  });

  test('a connection whose heartbeats stay out', async () => {
    expect(await gateway.closeCode()).toBe(4009);
  });

  test('a resumption ahead of what was sent, and one of an unknown session', async () => {
    await identified();
    const ready = await gateway.dispatched('READY');
    const { session_id: sessionId } = ready.d as { session_id: string };
    const ahead = await RawGateway.open(discord);
    ahead.send({ op: 6, d: { token: discord.botToken, session_id: sessionId, seq: 999 } });
    expect(await ahead.closeCode()).toBe(4007);
    const unknown = await RawGateway.open(discord);
    unknown.send({ op: 6, d: { token: discord.botToken, session_id: 'unknown', seq: 1 } });
    expect(await unknown.next((payload) => payload.op === 9)).toMatchObject({ d: false });
  });
});

describe('what a connection hears', () => {
  const say = (content: string): APIMessage => discord.people.say(content, { by: discord.asker, in: discord.channel });

  test('no content of guild messages without the MessageContent intent, except where it is mentioned', async () => {
    await identified(Guilds | GuildMessages);
    say('hello');
    expect((await gateway.dispatched('MESSAGE_CREATE')).d).toMatchObject({ content: '' });
    say(`${discord.people.mention} hello`);
    const named = await gateway.next((payload) => payload.t === 'MESSAGE_CREATE' && payload.s === 4);
    expect(named.d).toMatchObject({ content: `<@${discord.applicationId}> hello` });
  });

  test('direct messages only with their intent', async () => {
    await identified(Guilds | GuildMessages | MessageContent);
    discord.people.say('unheard', { by: discord.asker, in: discord.world.directChannel(discord.asker.id) });
    say('heard');
    expect((await gateway.dispatched('MESSAGE_CREATE')).d).toMatchObject({ content: 'heard' });
  });

  test('after a resumption, what was said meanwhile, in order', async () => {
    await identified();
    const ready = await gateway.dispatched('READY');
    discord.gateway.dropSockets();
    await gateway.closeCode();
    say('one');
    say('two');
    const resumed = await RawGateway.open(discord);
    const { session_id: sessionId } = ready.d as { session_id: string };
    resumed.send({ op: 6, d: { token: discord.botToken, session_id: sessionId, seq: 2 } });
    await resumed.dispatched('RESUMED');
    const heard = resumed.received.filter((payload) => payload.t === 'MESSAGE_CREATE').map((payload) => payload.d);
    expect(heard).toMatchObject([{ content: 'one' }, { content: 'two' }]);
  });
});

describe('faults', () => {
  test('a duplicate dispatch carries the same message under two numbers', async () => {
    await identified();
    discord.faults.duplicateDispatches = 1;
    discord.people.say('twice', { by: discord.asker, in: discord.channel });
    const second = await gateway.next((payload) => payload.t === 'MESSAGE_CREATE' && payload.s === 4);
    expect((second.d as APIMessage).id).toBe(((await gateway.dispatched('MESSAGE_CREATE')).d as APIMessage).id);
  });

  test('heartbeats are acknowledged, or swallowed on a zombie connection', async () => {
    gateway.send({ op: 1, d: null });
    await gateway.next((payload) => payload.op === 11);
    discord.faults.swallowsHeartbeats = true;
    gateway.send({ op: 1, d: null });
    await delay(50);
    expect(gateway.received.filter((payload) => payload.op === 11)).toHaveLength(1);
  });

  test('a late greeting', async () => {
    discord.faults.helloDelayMs = 80;
    const late = await RawGateway.open(discord);
    await delay(20);
    expect(late.received).toEqual([]);
    expect(await late.next((payload) => payload.op === 10)).toMatchObject({ d: { heartbeat_interval: 100 } });
  });

  test('reconnection and invalid sessions are announced', async () => {
    await identified();
    discord.gateway.askToReconnect();
    await gateway.next((payload) => payload.op === 7);
    discord.gateway.invalidateSessions(false);
    expect(await gateway.next((payload) => payload.op === 9)).toMatchObject({ d: false });
    expect(discord.gateway.sessions.size).toBe(0);
  });
});
