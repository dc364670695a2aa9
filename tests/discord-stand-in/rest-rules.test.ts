import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiscordStandIn } from './discord-stand-in.js';
import { callRest, type RawReply } from './raw-rest.js';
import { commandsSchema } from './schemas/command-schema.js';
import type { StandInInteraction } from './world/interaction-book.js';

let discord: DiscordStandIn;

beforeEach(async () => {
  discord = await DiscordStandIn.start({ acknowledgeWithinMs: 100, tokenLifeMs: 300 });
  discord.registerCommands(commandsSchema.parse([askCommand]));
});

afterEach(async () => {
  await discord.close();
});

const question = { type: 3, name: 'question', description: 'd', required: true, max_length: 6000 };
const askCommand = { name: 'ask', description: 'd', options: [question] };
const x = (count: number): string => 'x'.repeat(count);

const asked = (): StandInInteraction =>
  discord.people.use('ask', { question: 'q' }, { by: discord.asker, in: discord.channel });
const acknowledge = ({ id, token }: StandInInteraction, body: unknown): Promise<RawReply> =>
  callRest(discord, 'POST', `/interactions/${id}/${token}/callback`, body);
const webhook = ({ token }: StandInInteraction, rest = ''): string =>
  `/webhooks/${discord.applicationId}/${token}${rest}`;

describe('interactions', () => {
  test('an acknowledgement in time is a 204 without a body', async () => {
    expect(await acknowledge(asked(), { type: 5 })).toMatchObject({ status: 204, body: undefined });
  });

  test('a late one is 10062, as is a wrong token', async () => {
    const interaction = asked();
    expect(await acknowledge({ ...interaction, token: 'wrong' }, { type: 5 })).toMatchObject({
      status: 404,
      code: 10_062,
    });
    await delay(150);
    expect(await acknowledge(interaction, { type: 5 })).toMatchObject({ status: 404, code: 10_062 });
  });

  test('a second one is 40060, so a modal after a deferral as well', async () => {
    const interaction = asked();
    await acknowledge(interaction, { type: 5 });
    expect(await acknowledge(interaction, { type: 9, data: modal })).toMatchObject({ status: 400, code: 40_060 });
  });

  test('a modal may be the first response', async () => {
    expect((await acknowledge(asked(), { type: 9, data: modal })).status).toBe(204);
  });

  test.each([
    ['a message over 2,000', { type: 4, data: { content: x(2001) } }],
    ['a modal title over 45', { type: 9, data: { ...modalOf(), title: x(46) } }],
    ['choices, to a command', { type: 8, data: { choices: [] } }],
    ['an update, to a command', { type: 7, data: { content: 'c' } }],
    ['an unknown kind', { type: 99 }],
  ])('refused as a first response: %s', async (_name, body) => {
    expect(await acknowledge(asked(), body)).toMatchObject({ status: 400, code: 50_035 });
  });

  test.each([
    ['more than 25 choices', Array.from({ length: 26 }, (_, index) => ({ name: `n${index}`, value: 'v' }))],
    ['a choice name over 100', [{ name: x(101), value: 'v' }]],
    ['a choice value over 100', [{ name: 'n', value: x(101) }]],
  ])('refused as completion: %s', async (_name, choices) => {
    const interaction = discord.people.type('ask', 'question', 'q', { by: discord.asker, in: discord.channel });
    expect(await acknowledge(interaction, { type: 8, data: { choices } })).toMatchObject({ status: 400, code: 50_035 });
  });

  test('the token serves only after the acknowledgement (10015) and until it dies (50027)', async () => {
    const interaction = asked();
    expect(await callRest(discord, 'POST', webhook(interaction), { content: 'c' })).toMatchObject({
      status: 404,
      code: 10_015,
    });
    await acknowledge(interaction, { type: 5 });
    const original = webhook(interaction, '/messages/%40original');
    expect(await callRest(discord, 'PATCH', original, { content: 'answer' })).toMatchObject({
      status: 200,
      body: { content: 'answer' },
    });
    await delay(350);
    expect(await callRest(discord, 'PATCH', original, { content: 'late' })).toMatchObject({
      status: 401,
      code: 50_027,
    });
  });

  test('the first message after a deferral takes its place', async () => {
    const interaction = asked();
    await acknowledge(interaction, { type: 5, data: { flags: 64 } });
    const reply = await callRest(discord, 'POST', webhook(interaction), { content: 'answer' });
    expect(reply.body).toMatchObject({ content: 'answer', flags: 64 });
    expect(discord.botMessages()).toHaveLength(1);
  });
});

describe('people cannot do what Discord does not let them', () => {
  const place = () => ({ by: discord.asker, in: discord.channel });
  test.each<[string, () => unknown]>([
    ['an option over 6,000', () => discord.people.use('ask', { question: x(6001) }, place())],
    ['a message over 4,000', () => discord.people.say(x(4001), place())],
    ['a missing option', () => discord.people.use('ask', {}, place())],
    ['an unknown command', () => discord.people.use('unknown', {}, place())],
    ['a button that is not there', () => discord.people.press('b', discord.people.say('hello', place()), place())],
  ])('%s', (_name, act) => {
    expect(act).toThrow();
  });
});

describe('commands', () => {
  const register = (...commands: object[]): Promise<RawReply> =>
    callRest(discord, 'PUT', `/applications/${discord.applicationId}/commands`, commands);

  test('are registered and listed', async () => {
    expect((await register(askCommand)).body).toMatchObject([{ name: 'ask' }]);
    expect(discord.commands.map((command) => command.name)).toEqual(['ask']);
  });

  test.each([
    ['a name in capitals', { ...askCommand, name: 'Ask' }],
    ['a name with a space', { ...askCommand, name: 'ask me' }],
    ['a description over 100', { ...askCommand, description: x(101) }],
    ['an unknown locale', { ...askCommand, name_localizations: { 'zh-HK': '問' } }],
    [
      'an option after an optional one',
      { ...askCommand, options: [{ ...question, name: 'a', required: false }, question] },
    ],
    ['an option twice', { ...askCommand, options: [question, question] }],
    [
      'over 25 choices',
      {
        ...askCommand,
        options: [{ ...question, choices: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }],
      },
    ],
    [
      'choices with autocompletion',
      { ...askCommand, options: [{ ...question, autocomplete: true, choices: [{ name: 'n', value: 'v' }] }] },
    ],
    [
      'over 4,000 characters in all, the longest locale counted',
      {
        ...askCommand,
        options: Array.from({ length: 25 }, (_, index) => ({
          type: 3,
          name: `option-${index}`,
          description: 'd',
          description_localizations: { 'zh-CN': x(100) },
          choices: Array.from({ length: 3 }, (_choice, each) => ({ name: x(10), value: `${each}${x(9)}` })),
        })),
      },
    ],
    ['a length over 6,000', { ...askCommand, options: [{ ...question, max_length: 6001 }] }],
  ])('refused: %s', async (_name, command) => {
    expect(await register(command)).toMatchObject({ status: 400, code: 50_035 });
  });

  test('of another application are 50001', async () => {
    expect(await callRest(discord, 'PUT', '/applications/1/commands', [])).toMatchObject({ status: 403, code: 50_001 });
  });
});

describe('every call', () => {
  test('needs the bot token, and a route that exists', async () => {
    expect(await callRest(discord, 'GET', '/users/@me', undefined, 'wrong')).toMatchObject({ status: 401 });
    expect(await callRest(discord, 'GET', '/nowhere')).toMatchObject({ status: 404, code: 0 });
    expect(await callRest(discord, 'DELETE', '/users/@me')).toMatchObject({ status: 405 });
  });

  test('is limited per bucket, with the time to wait', async () => {
    const type = (): Promise<RawReply> => callRest(discord, 'POST', `/channels/${discord.channel.id}/typing`);
    const replies = [await type(), await type(), await type(), await type(), await type(), await type()];
    expect(replies.map((reply) => reply.status)).toEqual([204, 204, 204, 204, 204, 429]);
    const { headers } = replies[5]!;
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('x-ratelimit-bucket')).not.toBeNull();
    await delay(Number(headers.get('retry-after')) * 1000 + 20);
    expect((await type()).status).toBe(204);
  });

  test('can be made to fail before or after it took effect', async () => {
    const path = `/channels/${discord.channel.id}/messages`;
    discord.faults.failRest('POST', /messages$/, { status: 502, when: 'before' });
    expect(await callRest(discord, 'POST', path, { content: 'c' })).toMatchObject({ status: 502 });
    expect(discord.botMessages()).toHaveLength(0);
    discord.faults.failRest('POST', /messages$/, { kind: 'drop', when: 'after' });
    await expect(callRest(discord, 'POST', path, { content: 'c' })).rejects.toThrow();
    expect(discord.botMessages()).toHaveLength(1);
  });
});

const modal = modalOf();

function modalOf(): object {
  const input = { type: 4, custom_id: 'reason', style: 2, label: 'Reason' };
  return { custom_id: 'why', title: 'Why', components: [{ type: 1, components: [input] }] };
}
