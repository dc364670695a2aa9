import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DiscordStandIn } from './discord-stand-in.js';
import { callRest, type RawReply } from './raw-rest.js';
import type { PermissionName } from './world/permissions.js';

let discord: DiscordStandIn;

beforeAll(async () => {
  discord = await DiscordStandIn.start({ rateLimit: { limit: 1000, windowMs: 1000 } });
});

afterAll(async () => {
  await discord.close();
});

beforeEach(() => {
  discord.channel.denied.clear();
  discord.pings.length = 0;
});

const post = (body: unknown): Promise<RawReply> =>
  callRest(discord, 'POST', `/channels/${discord.channel.id}/messages`, body);
/** No text in UTF-8. */
const BYTES = Uint8Array.of(0x89, 0x50, 0xff, 0xfe, 0x0d, 0x0a, 0x00);
const x = (count: number): string => 'x'.repeat(count);
const times = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
const field = { name: 'n', value: 'v' };
const button = (index: number): object => ({ type: 2, style: 2, custom_id: `b${index}`, label: 'B' });
const row = (...components: object[]): object => ({ type: 1, components });

describe('messages that Discord takes, at the limits', () => {
  test.each([
    ['content of 2,000', { content: x(2000) }],
    [
      'an embed at its limits',
      { embeds: [{ title: x(256), description: x(4096), fields: [{ name: x(256), value: x(1024) }] }] },
    ],
    ['6,000 characters over two embeds', { embeds: [{ description: x(3000) }, { description: x(3000) }] }],
    ['25 fields', { embeds: [{ fields: times(25, () => field) }] }],
    ['5 rows of 5 buttons', { content: 'c', components: times(5, (r) => row(...times(5, (b) => button(r * 5 + b)))) }],
  ])('%s', async (_name, body) => {
    expect((await post(body)).status).toBe(200);
  });
});

describe('messages that Discord refuses as malformed (50035)', () => {
  test.each([
    ['content over 2,000', { content: x(2001) }],
    ['embed title over 256', { embeds: [{ title: x(257) }] }],
    ['embed description over 4,096', { embeds: [{ description: x(4097) }] }],
    ['embeds over 6,000 together', { embeds: [{ description: x(3001) }, { description: x(3000) }] }],
    ['more than 10 embeds', { embeds: times(11, () => ({ title: 't' })) }],
    ['more than 25 fields', { embeds: [{ fields: times(26, () => field) }] }],
    ['field name over 256', { embeds: [{ fields: [{ ...field, name: x(257) }] }] }],
    ['field value over 1,024', { embeds: [{ fields: [{ ...field, value: x(1025) }] }] }],
    ['an empty field value', { embeds: [{ fields: [{ ...field, value: ' ' }] }] }],
    ['footer over 2,048', { embeds: [{ footer: { text: x(2049) } }] }],
    ['author over 256', { embeds: [{ author: { name: x(257) } }] }],
    ['an embed with nothing in it', { embeds: [{ color: 1 }] }],
    ['more than 5 rows', { content: 'c', components: times(6, (index) => row(button(index))) }],
    ['more than 5 buttons a row', { content: 'c', components: [row(...times(6, button))] }],
    ['an empty row', { content: 'c', components: [row()] }],
    ['a button label over 80', { content: 'c', components: [row({ ...button(1), label: x(81) })] }],
    ['a custom id over 100', { content: 'c', components: [row({ ...button(1), custom_id: x(101) })] }],
    ['a custom id twice', { content: 'c', components: [row(button(1), button(1))] }],
    ['a link button with a custom id', { content: 'c', components: [row({ ...button(1), style: 5 })] }],
    ['an unknown field', { content: 'c', colour: 'red' }],
    ['a nonce over 25', { content: 'c', nonce: x(26) }],
    ['parse and ids of the same kind', { content: 'c', allowed_mentions: { parse: ['users'], users: [discordId()] } }],
    ['an ephemeral message in a channel', { content: 'c', flags: 64 }],
    ['a description of a file over 1,024', { content: 'c', attachments: [{ id: 0, description: x(1025) }] }],
    ['a list that names a file which does not come', { content: 'c', attachments: [{ id: 0 }] }],
    ['a reply to an unknown message', { content: 'c', message_reference: { message_id: discordId() } }],
  ])('%s', async (_name, body) => {
    expect(await post(body)).toMatchObject({ status: 400, code: 50_035 });
  });

  test('the answer names the field', async () => {
    const reply = await post({ embeds: [{ title: x(257) }] });
    expect(reply.body).toMatchObject({ errors: { embeds: { 0: { title: { _errors: [{}] } } } } });
  });
});

describe('files', () => {
  const upload = async (path: string, method: string, body: object, ...files: string[]): Promise<APIMessage> => {
    const form = new FormData();
    form.append('payload_json', JSON.stringify(body));
    for (const [index, name] of files.entries()) form.append(`files[${index}]`, new Blob([BYTES]), name);
    const headers = { authorization: `Bot ${discord.botToken}` };
    const reply = await fetch(`${discord.apiBase}/v10${path}`, { method, headers, body: form });
    return (await reply.json()) as APIMessage;
  };
  const channelPath = (): string => `/channels/${discord.channel.id}/messages`;

  test('come byte for byte, each with the description that is listed for its number', async () => {
    const attachments = [{ id: '1', description: 'the second' }, { id: 0 }];
    const message = await upload(channelPath(), 'POST', { content: 'c', attachments }, 'a.png', 'b.png');
    expect(message.attachments).toMatchObject([
      { filename: 'a.png', size: BYTES.length },
      { filename: 'b.png', description: 'the second' },
    ]);
    expect(discord.transcript.calls.at(-1)?.files.map(({ bytes }) => [...bytes])).toEqual([[...BYTES], [...BYTES]]);
  });

  test('stay where an edit lists none, and go where its list leaves them out', async () => {
    const { id } = await upload(channelPath(), 'POST', { content: 'c' }, 'a.png');
    const names = async (body: object): Promise<string[]> => {
      const reply = await callRest(discord, 'PATCH', `${channelPath()}/${id}`, body);
      return (reply.body as APIMessage).attachments.map(({ filename }) => filename);
    };
    expect(await names({ content: 'd' })).toEqual(['a.png']);
    const changed = await upload(`${channelPath()}/${id}`, 'PATCH', { attachments: [{ id: 0 }] }, 'b.png');
    expect(changed.attachments.map(({ filename }) => filename)).toEqual(['b.png']);
    expect(await names({ attachments: [{ id: changed.attachments[0]?.id }] })).toEqual(['b.png']);
    expect(await names({ attachments: [] })).toEqual([]);
  });
});

test('nothing to show is 50006, broken JSON 50109', async () => {
  expect(await post({ content: ' \n ' })).toMatchObject({ status: 400, code: 50_006 });
  expect(await post('{')).toMatchObject({ status: 400, code: 50_109 });
});

describe('permissions', () => {
  const embeds = [{ description: 'd' }];
  test.each<[PermissionName, object, number]>([
    ['ViewChannel', { content: 'c' }, 50_001],
    ['SendMessages', { content: 'c' }, 50_013],
    ['EmbedLinks', { embeds }, 50_013],
  ])('%s', async (permission, body, code) => {
    discord.channel.denied.add(permission);
    expect(await post(body)).toMatchObject({ status: 403, code });
  });

  test('Read Message History for replies', async () => {
    const message = discord.people.say('hello', { by: discord.asker, in: discord.channel });
    discord.channel.denied.add('ReadMessageHistory');
    const reply = { content: 'c', message_reference: { message_id: message.id } };
    expect(await post(reply)).toMatchObject({ status: 403, code: 160_002 });
  });

  test('Send Messages in Threads, of the parent', async () => {
    const thread = discord.world.addThread(discord.channel, 'thread');
    discord.channel.denied.add('SendMessagesInThreads');
    const reply = await callRest(discord, 'POST', `/channels/${thread.id}/messages`, { content: 'c' });
    expect(reply).toMatchObject({ status: 403, code: 50_013 });
  });
});

describe('pings', () => {
  const content = `<@${discordId()}> <@&${discordId()}> @everyone`;

  test('everything mentioned, where allowed_mentions is left out', async () => {
    await post({ content });
    expect(discord.pings).toMatchObject([{ userIds: [discordId()], roleIds: [discordId()], everyone: true }]);
  });

  test('nothing with an empty parse', async () => {
    await post({ content, allowed_mentions: { parse: [] } });
    expect(discord.pings).toEqual([]);
  });

  test('the author replied to, unless replied_user is false', async () => {
    const message = discord.people.say('hello', { by: discord.asker, in: discord.channel });
    const reference = { content: 'c', message_reference: { message_id: message.id } };
    await post({ ...reference, allowed_mentions: { parse: [], replied_user: false } });
    expect(discord.pings).toEqual([]);
    await post({ ...reference, allowed_mentions: { parse: [], replied_user: true } });
    expect(discord.pings).toMatchObject([{ userIds: [discord.asker.id] }]);
  });
});

test('a message with the same enforced nonce is posted once', async () => {
  const body = { content: 'once', nonce: 'n-1', enforce_nonce: true };
  const first = await post(body);
  const second = await post(body);
  expect((second.body as { id: string }).id).toBe((first.body as { id: string }).id);
});

function discordId(): string {
  return '200000000000000002';
}
