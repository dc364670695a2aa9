import { setTimeout as delay } from 'node:timers/promises';
import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CalculatedAnswer } from '../../../src/answering/answer.js';
import { channelPayload } from '../../discord-stand-in/world/payloads.js';
import type { PermissionName } from '../../discord-stand-in/world/permissions.js';
import { calculatedOutcome } from '../../helpers/fake-compute-desk.js';
import { Conversing, buttonIds, idIn, labelsOf } from '../conversing.js';
import { answered } from '../fake-application.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;
let asker: Conversing;

beforeEach(async () => {
  running = await runBot();
  asker = new Conversing(running);
  const { computeDesk } = running.application;
  computeDesk.calculates = () => calculatedOutcome();
  computeDesk.recalculates = (_request, { value }) => withPrecision(value);
});

afterEach(async () => {
  await running.close();
});

/** The outcome after the precision was changed. */
function withPrecision(value: string) {
  const base = calculatedOutcome();
  return calculatedOutcome({
    text: `Now in ${value}.`,
    query: `Does a 70B model in ${value} fit?`,
    request: { name: 'inference-memory', values: { parameters: '70B', weightPrecision: value } },
    changes: base.changes.map((change) =>
      change.input === 'weightPrecision' ? { ...change, current: value } : change,
    ),
  });
}

const textOf = (message: APIMessage): string => message.embeds[0]?.description ?? message.content;
const fit = (): Promise<APIMessage> => asker.use('compute fit', { model: '70B' });

/** Opens the values of an assumption and chooses one. */
async function choose(message: APIMessage, change: string, option: string): Promise<APIMessage> {
  const opened = await asker.pressToChange(message, buttonIds(message)[change] ?? '', (shown) =>
    labelsOf(shown).flat().includes('Back'),
  );
  const before = textOf(message);
  return asker.pressToChange(opened, buttonIds(opened)[option] ?? '', (shown) => textOf(shown) !== before);
}

test('an assumption opens its values, the used one marked, and goes back', async () => {
  const message = await fit();
  const opened = await asker.pressToChange(message, buttonIds(message)['Precision: BF16 ▾'] ?? '', (shown) =>
    labelsOf(shown).flat().includes('FP8'),
  );
  expect(labelsOf(opened)).toEqual([
    ['BF16', 'FP8', 'INT4', 'Back'],
    ['Why', '👍', '👎'],
  ]);
  expect(opened.attachments).toHaveLength(1);
  const [row] = JSON.parse(JSON.stringify(opened.components)) as { components: object[] }[];
  expect(row?.components[0]).toMatchObject({ style: 1, disabled: true });
  const closed = await asker.pressToChange(opened, buttonIds(opened)['Back'] ?? '', (shown) =>
    labelsOf(shown).flat().includes('Precision: BF16 ▾'),
  );
  expect(textOf(closed)).toMatch(/^No: 70B/);
});

test('a value is computed anew in place: text, picture and buttons, again and again', async () => {
  const message = await fit();
  const changed = await choose(message, 'Precision: BF16 ▾', 'FP8');
  expect(textOf(changed)).toBe('Now in fp8.');
  expect(changed.id).toBe(message.id);
  expect(changed.embeds[0]?.author?.name).toBe('Does a 70B model in fp8 fit?');
  expect(changed.attachments).toHaveLength(1);
  expect(labelsOf(changed)[0]).toEqual(['Precision: FP8 ▾', 'Accelerator: h100-sxm ▾']);
  const again = await choose(changed, 'Accelerator: h100-sxm ▾', 'h200-sxm');
  expect(textOf(again)).toBe('Now in h200-sxm.');
  const calls = running.application.computeDesk.calls.filter(({ name }) => name === 'recalculate');
  expect(calls.map(({ given }) => given.slice(0, 3))).toEqual([
    [{ name: 'inference-memory', values: { parameters: '70B' } }, { input: 'weightPrecision', value: 'fp8' }, 'en'],
    [
      { name: 'inference-memory', values: { parameters: '70B', weightPrecision: 'fp8' } },
      { input: 'accelerator', value: 'h200-sxm' },
      'en',
    ],
  ]);
});

test('an outcome without a picture takes the picture of before away', async () => {
  const message = await fit();
  running.application.computeDesk.recalculates = () => {
    const { chart: _chart, ...rest } = withPrecision('int4');
    return rest;
  };
  expect((await choose(message, 'Precision: BF16 ▾', 'INT4')).attachments).toEqual([]);
});

test('only keys that were given out count; what cannot be computed is whispered', async () => {
  const message = await fit();
  const key = idIn(message, 'change').split(':')[1] ?? '';
  const forged = structuredClone(message);
  const first = forged.components?.[0] as unknown as { components: { custom_id: string }[] };
  for (const [index, id] of [
    `set:${key}:9`,
    `set:${key}:700`,
    'set:unknown:0',
    'change:unknown:0',
    `change:${key}:9`,
  ].entries())
    first.components[index] = { ...first.components[0], custom_id: id };
  for (const { custom_id: id } of first.components)
    expect(await asker.pressForWhisper(forged, id), id).toMatch(/no longer remember this answer/);
  running.application.computeDesk.recalculates = () => ({ kind: 'refused', message: 'Not with FP8.', query: '' });
  const opened = await asker.pressToChange(message, buttonIds(message)['Precision: BF16 ▾'] ?? '', (shown) =>
    labelsOf(shown).flat().includes('FP8'),
  );
  expect(await asker.pressForWhisper(opened, buttonIds(opened)['FP8'] ?? '')).toBe('Not with FP8.');
  expect(textOf(opened)).toMatch(/^No: 70B/);
});

test('buttons work after a restart of the bot', async () => {
  const message = await fit();
  await running.bot.stop();
  const kept = await running.records.answers.find(idIn(message, 'change').split(':')[1] ?? '');
  expect(kept).toMatchObject({
    calculation: { request: { name: 'inference-memory' }, changes: [{ input: 'weightPrecision' }, {}] },
  });
});

test('why shows the formula, its source, every input and the case that it was checked against', async () => {
  const why = await asker.press(await fit(), 'why');
  const text = textOf(why);
  expect(why.embeds[0]?.title).toBe('How I computed this');
  expect(text).toContain('**Formula**: weights + KV cache + overhead ≤ devices · memory · usable share');
  expect(text).toMatch(/\*\*Formula from\*\*: .+/);
  expect(text).toMatch(/\*\*Checked against\*\*: .+/);
  expect(text).toContain('- layers **80**, key-value heads **8** · The Llama 3 Herd of Models, Meta, 2024-07-31');
});

describe('a calculation asked in words', () => {
  beforeEach(() => {
    running.application.computeDesk.asks = () => calculatedOutcome();
    running.application.answers = ({ question }) => calculated(question);
  });

  test('has the picture, the assumptions and their buttons, which recompute', async () => {
    const message = await asker.use('ask', { question: 'Does 70B fit?' });
    expect(message.attachments[0]?.description).toMatch(/140 GB of weights/);
    expect(labelsOf(message)[0]).toEqual(['Precision: BF16 ▾', 'Accelerator: h100-sxm ▾']);
    expect(running.application.computeDesk.calls).toMatchObject([
      { name: 'ask', given: [{ question: 'Does 70B fit?', history: [], language: 'en' }] },
    ]);
    expect(textOf(await choose(message, 'Precision: BF16 ▾', 'FP8'))).toBe('Now in fp8.');
  });

  test('in a mention too; without Attach Files it comes without the picture, without Embed Links as text', async () => {
    const { people, channel, asker: by, transcript } = running.discord;
    const allowAllBut = async (...permissions: PermissionName[]): Promise<void> => {
      channel.denied.clear();
      for (const permission of permissions) channel.denied.add(permission);
      const { discord } = running;
      discord.gateway.dispatch('CHANNEL_UPDATE', discord.guild.id, () => channelPayload(channel, discord.world));
      await delay(50);
    };
    const reply = async (question: string): Promise<APIMessage> => {
      const asked = people.say(`${people.mention} ${question}`, { by, in: channel });
      return transcript.until(() =>
        [...channel.messages.values()].find((each) => each.message_reference?.message_id === asked.id),
      );
    };
    expect((await reply('one?')).attachments).toHaveLength(1);
    await allowAllBut('AttachFiles');
    const bare = await reply('two?');
    expect(bare.attachments).toEqual([]);
    expect(bare.embeds[0]?.image).toBeUndefined();
    await allowAllBut('EmbedLinks');
    const plain = await reply('three?');
    expect(plain.embeds).toEqual([]);
    expect(plain.content).toMatch(/^No: 70B in BF16.*\n\n\*\*Assumed\*\*\n- precision/);
    expect(plain.attachments).toHaveLength(1);
  });

  test('where the desk finds another calculation, or none, there is nothing to change', async () => {
    running.application.computeDesk.asks = () => undefined;
    expect(labelsOf(await asker.use('ask', { question: 'one?' }))).toEqual([['Why', '👍', '👎']]);
    running.application.computeDesk.asks = () => {
      throw new Error('broken');
    };
    expect(labelsOf(await asker.use('ask', { question: 'broken?' }))).toEqual([['Why', '👍', '👎']]);
    const other = calculatedOutcome();
    running.application.computeDesk.asks = () => ({
      ...other,
      calculation: { ...other.calculation, name: 'kv-cache' },
    });
    expect(labelsOf(await asker.use('ask', { question: 'two?' }))).toEqual([['Why', '👍', '👎']]);
  });
});

function calculated(question: string): CalculatedAnswer {
  const { calculation, text, chart } = calculatedOutcome();
  return {
    ...answered({ question, citations: [], answeredBy: 'calculator' }),
    kind: 'calculated',
    calculation,
    text,
    ...(chart === undefined ? {} : { chart }),
  };
}
