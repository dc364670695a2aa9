import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiscordStandIn } from './discord-stand-in.js';
import { RawGateway } from './raw-gateway.js';
import { callRest, type RawReply } from './raw-rest.js';
import { commandsSchema } from './schemas/command-schema.js';
import type { StandInChannel } from './world/world.js';

let discord: DiscordStandIn;

beforeEach(async () => {
  discord = await DiscordStandIn.start({ rateLimit: { limit: 1000, windowMs: 1000 } });
});

afterEach(() => discord.close());

const post = (channel: StandInChannel, body: unknown): Promise<RawReply> =>
  callRest(discord, 'POST', `/channels/${channel.id}/messages`, body);
const history = (query: string): Promise<RawReply> =>
  callRest(discord, 'GET', `/channels/${discord.channel.id}/messages?${query}`);
const say = (content: string) => discord.people.say(content, { by: discord.asker, in: discord.channel });

describe('threads', () => {
  test('an archived one opens again when the bot writes, one that is locked as well is refused (50083)', async () => {
    const thread = discord.world.addThread(discord.channel, 'thread');
    thread.isArchived = true;
    expect((await post(thread, { content: 'c' })).status).toBe(200);
    expect(thread.isArchived).toBe(false);
    thread.isArchived = true;
    thread.isLocked = true;
    expect(await post(thread, { content: 'c' })).toMatchObject({ status: 400, code: 50_083 });
  });

  test('a forum post is a thread whose first message has its id', async () => {
    const forum = discord.world.addForum(discord.guild, 'help');
    const { thread, message } = discord.people.openForumPost('title', 'text', { by: discord.asker, in: forum });
    expect(message.id).toBe(thread.id);
    expect(await callRest(discord, 'GET', `/channels/${thread.id}`)).toMatchObject({
      body: { name: 'title', parent_id: forum.id },
    });
  });
});

describe('what was said', () => {
  test('comes the latest first, before or after a message, and without the permission not at all', async () => {
    const [one, two, three] = [say('one'), say('two'), say('three')];
    const contents = async (query: string): Promise<string[]> =>
      ((await history(query)).body as { content: string }[]).map(({ content }) => content);
    expect(await contents('limit=2')).toEqual(['three', 'two']);
    expect(await contents(`before=${three.id}`)).toEqual(['two', 'one']);
    expect(await contents(`after=${one.id}&limit=1`)).toEqual(['two']);
    expect(await history('limit=101')).toMatchObject({ status: 400, code: 50_035 });
    discord.channel.denied.add('ReadMessageHistory');
    expect(await contents('limit=2')).toEqual([]);
    expect(two.content).toBe('two');
  });

  test('can be changed and taken back by who said it, and the bot hears of both', async () => {
    const gateway = await RawGateway.open(discord);
    gateway.identify(discord.botToken, (1 << 0) | (1 << 9) | (1 << 15));
    await gateway.dispatched('GUILD_CREATE');
    const message = say('one');
    discord.people.edit(message, 'two');
    expect((await gateway.dispatched('MESSAGE_UPDATE')).d).toMatchObject({ id: message.id, content: 'two' });
    discord.people.delete(message);
    expect((await gateway.dispatched('MESSAGE_DELETE')).d).toMatchObject({ id: message.id });
    expect(() => discord.people.edit(message, 'x'.repeat(4001))).toThrow(/4000/);
  });

  test('another’s message is neither changed (50005) nor deleted (50013) by the bot', async () => {
    const message = say('mine');
    const path = `/channels/${discord.channel.id}/messages/${message.id}`;
    expect(await callRest(discord, 'PATCH', path, { content: 'c' })).toMatchObject({ status: 403, code: 50_005 });
    expect(await callRest(discord, 'DELETE', path)).toMatchObject({ status: 403, code: 50_013 });
  });
});

describe('where the bot is not', () => {
  test('an app that a person installed answers by its token and nothing else (50001)', async () => {
    const guild = discord.world.addGuild('Elsewhere', 'en-US', { hasBot: false });
    const channel = discord.world.addTextChannel(guild, 'general');
    discord.registerCommands(commandsSchema.parse([{ name: 'ask', description: 'd' }]));
    const interaction = discord.people.use('ask', {}, { by: discord.asker, in: channel, isUserInstalled: true });
    const callback = `/interactions/${interaction.id}/${interaction.token}/callback`;
    expect((await callRest(discord, 'POST', callback, { type: 4, data: { content: 'c' } })).status).toBe(204);
    expect(await post(channel, { content: 'c' })).toMatchObject({ status: 403, code: 50_001 });
  });
});

describe('commands in menus and with subcommands', () => {
  const register = (...commands: object[]): Promise<RawReply> =>
    callRest(discord, 'PUT', `/applications/${discord.applicationId}/commands`, commands);
  const menu = { type: 3, name: 'Ask about this' };
  const sub = { type: 1, name: 'status', description: 'd' };

  test('a menu has names in capitals with spaces, and is used on a message', async () => {
    expect((await register(menu)).status).toBe(200);
    const place = { by: discord.asker, in: discord.channel };
    expect(discord.people.useOn(say('hello'), 'Ask about this', place).kind).toBe('command');
    expect(() => discord.people.useOn(say('hello'), 'unknown', place)).toThrow();
  });

  test('a subcommand is used by its path', async () => {
    await register({ name: 'admin', description: 'd', options: [sub] });
    const place = { by: discord.asker, in: discord.channel };
    expect(discord.people.use('admin status', {}, place).kind).toBe('command');
    expect(() => discord.people.use('admin', {}, place)).toThrow(/subcommand/);
    expect(() => discord.people.use('admin unknown', {}, place)).toThrow(/unknown/);
  });

  test.each([
    ['a menu with a description', [{ ...menu, description: 'd' }]],
    ['a menu name over 32', [{ ...menu, name: 'x'.repeat(33) }]],
    ['more than 15 in a menu', Array.from({ length: 16 }, (_, index) => ({ ...menu, name: `n${index}` }))],
    ['the same name twice', [menu, menu]],
    ['subcommands beside values', [{ name: 'a', description: 'd', options: [sub, { ...sub, type: 3, name: 'q' }] }]],
  ])('refused: %s', async (_name, commands) => {
    expect(await register(...commands)).toMatchObject({ status: 400, code: 50_035 });
  });

  test('of a guild are kept apart, and one alone is added, changed and removed', async () => {
    const path = `/applications/${discord.applicationId}/guilds/${discord.guild.id}/commands`;
    const added = await callRest(discord, 'POST', path, { name: 'ask', description: 'one' });
    const { id } = added.body as { id: string };
    expect(await callRest(discord, 'PATCH', `${path}/${id}`, { description: 'two' })).toMatchObject({
      body: { id, description: 'two' },
    });
    expect(discord.guildCommands(discord.guild.id)).toMatchObject([{ description: 'two' }]);
    expect(discord.commands).toEqual([]);
    expect((await callRest(discord, 'DELETE', `${path}/${id}`)).status).toBe(204);
    expect(await callRest(discord, 'DELETE', `${path}/${id}`)).toMatchObject({ status: 404, code: 10_063 });
  });
});

test('a person who takes no direct messages gets none (50007)', async () => {
  discord.world.refusesDirectMessages.add(discord.asker.id);
  const direct = discord.world.directChannel(discord.asker.id);
  expect(await post(direct, { content: 'c' })).toMatchObject({ status: 403, code: 50_007 });
});

describe('forms', () => {
  test('are sent off with the fields that they have', async () => {
    discord.registerCommands(commandsSchema.parse([{ name: 'feedback', description: 'd' }]));
    const place = { by: discord.asker, in: discord.channel };
    const shown = discord.people.use('feedback', {}, place);
    expect(() => discord.people.submit(shown, {}, place)).toThrow(/no form/);
    const input = { type: 4, custom_id: 'text', style: 2, label: 'Text' };
    const data = { custom_id: 'form', title: 'Form', components: [{ type: 1, components: [input] }] };
    await callRest(discord, 'POST', `/interactions/${shown.id}/${shown.token}/callback`, { type: 9, data });
    expect(() => discord.people.submit(shown, { other: 'x' }, place)).toThrow(/no field other/);
    const sent = discord.people.submit(shown, { text: 'hello' }, place);
    const callback = `/interactions/${sent.id}/${sent.token}/callback`;
    expect(await callRest(discord, 'POST', callback, { type: 9, data })).toMatchObject({ status: 400, code: 50_035 });
    expect((await callRest(discord, 'POST', callback, { type: 4, data: { content: 'thanks' } })).status).toBe(204);
  });
});
