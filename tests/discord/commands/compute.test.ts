import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/charts/chart.js';
import { ALL_CALCULATORS, findCalculator } from '../../../src/compute/calculators/all-calculators.js';
import { computeOptions } from '../../../src/discord/commands/compute-options.js';
import { computeSubcommands } from '../../../src/discord/commands/compute-subcommands.js';
import { calculatedOutcome } from '../../helpers/fake-compute-desk.js';
import { Conversing, labelsOf } from '../conversing.js';
import { runBot, type RunningBot } from '../running-bot.js';

let running: RunningBot;
let asker: Conversing;

beforeEach(async () => {
  running = await runBot();
  asker = new Conversing(running);
  running.application.computeDesk.calculates = () => calculatedOutcome();
});

afterEach(async () => {
  await running.close();
});

/** What the calculator calls an input, without its explanation. */
const label = (name: string): string =>
  findCalculator('inference-memory')
    ?.inputs.find((input) => input.name === name)
    ?.description.en.split(' (')[0] ?? '';

const pictureOf = (message: APIMessage) => {
  const call = running.discord.transcript.calls.findLast(({ files }) => files.length > 0);
  return { attachment: message.attachments[0], bytes: call?.files[0]?.bytes ?? Buffer.alloc(0) };
};

describe('/compute', () => {
  test('shows the result, what was assumed and why, what was asked and published, and the picture', async () => {
    const message = await asker.use('compute fit', { model: 'llama-3.1-70b', context: '32k', devices: '8' });
    expect(running.application.computeDesk.calls).toMatchObject([
      {
        name: 'calculate',
        given: ['inference-memory', { model: 'llama-3.1-70b', context: '32k', devices: '8' }, 'en', expect.any(Date)],
      },
    ]);
    const [embed] = message.embeds;
    expect(embed).toMatchObject({
      author: { name: 'Does a 70B model fit on one H100?' },
      description: 'No: 70B in BF16 takes 142.7 GB and does not fit on one H100.',
      image: { url: 'attachment://chart.png' },
      fields: [
        {
          name: 'Assumed',
          value:
            `- ${label('weightPrecision')} **BF16** · no precision given: BF16\n` +
            `- ${label('batch')} **1** · no batch given: one sequence`,
        },
        {
          name: 'Asked and published',
          value:
            `- ${label('parameters')} **70 billion** · as asked\n` +
            `- ${label('layers')} **80**, ${label('kvHeads')} **8** · The Llama 3 Herd of Models, Meta, 2024-07-31`,
        },
      ],
    });
    const { attachment, bytes } = pictureOf(message);
    expect(attachment).toMatchObject({
      filename: 'chart.png',
      description: '140 GB of weights and 2.7 GB of KV cache against 72 GB on one H100',
    });
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1200);
    expect(labelsOf(message)).toEqual([
      ['Precision: BF16 ▾', 'Accelerator: h100-sxm ▾'],
      ['Why', '👍', '👎'],
    ]);
  });

  test('a size stands for a model; a collective operation chooses its calculator', async () => {
    await asker.use('compute weights', { model: '70B' });
    await asker.use('compute weights', { model: '1.5 万亿' });
    await asker.use('compute network', { operation: 'all-to-all', bytes: '2 GB' });
    expect(running.application.computeDesk.calls.map(({ given }) => given.slice(0, 2))).toEqual([
      ['model-weights', { parameters: '70B' }],
      ['model-weights', { parameters: '1.5 万亿' }],
      ['all-to-all', { bytes: '2 GB' }],
    ]);
  });

  test.each([
    ['en-US', 'Inference memory · model llama-3.1-405b · devices 8'],
    ['zh-CN', '推理显存 · 模型 llama-3.1-405b · 卡数 8'],
    ['zh-TW', '推理顯示記憶體 · 模型 llama-3.1-405b · 卡數 8'],
  ])('a calculation that has no question is named by what was given (%s)', async (locale, name) => {
    const request = { name: 'inference-memory', values: { model: 'llama-3.1-405b', devices: '8' } };
    running.application.computeDesk.calculates = () => calculatedOutcome({ query: '', request });
    const person = new Conversing(running, { locale });
    const [embed] = (await person.use('compute fit', { model: 'x' })).embeds;
    expect(embed?.author?.name).toBe(name);
  });

  test('speaks the language of the person who uses it', async () => {
    const taiwanese = new Conversing(running, { locale: 'zh-TW' });
    running.application.computeDesk.calculates = (_name, _values, language) =>
      calculatedOutcome({ text: language, warnings: [{ code: 'stale-figure', message: '價格已逾 90 天' }] });
    const [embed] = (await taiwanese.use('compute fit', { model: '70B' })).embeds;
    expect(embed?.description).toBe('zh-TW\n-# ⚠ 價格已逾 90 天');
    expect(embed?.fields?.map(({ name }) => name)).toEqual(['假設', '你給的和已公佈的']);
    expect(embed?.fields?.[1]?.value).toContain('參數量 **700 億** · 你給的');
  });

  test('what is missing or wrong is one sentence', async () => {
    running.application.computeDesk.calculates = () => ({
      kind: 'asks',
      message: 'How large is the model: 7B, 70B or 405B?',
      missing: ['parameters'],
      query: '',
    });
    expect((await asker.use('compute fit', { model: 'x' })).content).toBe('How large is the model: 7B, 70B or 405B?');
    running.application.computeDesk.calculates = () => ({ kind: 'refused', message: 'There is no x.', query: '' });
    expect((await asker.use('compute fit', { model: 'x' })).content).toBe('There is no x.');
    running.application.computeDesk.calculates = () => {
      throw new Error('broken');
    };
    expect((await asker.use('compute fit', { model: 'x' })).content).toMatch(/Something is wrong on my side/);
  });

  test('a picture that cannot be drawn costs the picture and nothing else', async () => {
    const broken = { ...calculatedOutcome().chart, kind: 'unheard-of' } as unknown as Chart;
    running.application.computeDesk.calculates = () => calculatedOutcome({ chart: broken });
    const message = await asker.use('compute fit', { model: '70B' });
    expect(message.attachments).toEqual([]);
    expect(message.embeds[0]?.image).toBeUndefined();
    expect(running.log.map(({ message: text }) => text)).toContain(
      'a picture could not be drawn; the answer goes without it',
    );
  });

  test('completes models, accelerators and formats', async () => {
    const { computeDesk } = running.application;
    computeDesk.models = ['llama-3.1-70b', 'llama-3.1-405b', 'qwen3-32b'];
    computeDesk.accelerators = ['h100-sxm', 'h200-sxm'];
    expect(await asker.type('compute fit', 'model', 'llama')).toEqual([
      { name: 'LLAMA-3.1-70B', value: 'llama-3.1-70b' },
      { name: 'LLAMA-3.1-405B', value: 'llama-3.1-405b' },
    ]);
    expect(await asker.type('compute fit', 'accelerator', 'h2')).toEqual([{ name: 'H200-SXM', value: 'h200-sxm' }]);
    expect(await asker.type('compute fit', 'precision', 'FP')).toEqual([
      { name: 'fp16', value: 'fp16' },
      { name: 'fp8', value: 'fp8' },
      { name: 'mxfp4', value: 'mxfp4' },
    ]);
    expect(await asker.type('compute network', 'link', 'ethernet')).toHaveLength(4);
  });

  test('every option is an input of its calculator, and every calculator but two is there', () => {
    const named = new Set(['model', 'accelerator', 'operation']);
    for (const { calculator, required, optional } of computeSubcommands) {
      const found = ALL_CALCULATORS.find(({ name }) => name === calculator);
      const inputs = new Set(found?.inputs.map(({ name }) => name));
      for (const key of [...required, ...optional]) {
        const { input } = computeOptions[key];
        expect(inputs.has(input) || named.has(input), `${calculator} ${key}`).toBe(true);
        const choices = found?.inputs.find(({ name }) => name === input)?.choices;
        const offered: unknown = Object.entries(computeOptions[key]).find(([name]) =>
          ['choices', 'completes'].includes(name),
        )?.[1];
        if (choices !== undefined && Array.isArray(offered))
          for (const word of offered as string[]) expect(choices, `${calculator} ${key}`).toContain(word);
      }
    }
    const offered = new Set(computeSubcommands.map(({ calculator }) => calculator));
    const missing = ALL_CALCULATORS.map(({ name }) => name).filter((name) => !offered.has(name));
    expect(missing.sort()).toEqual(['all-to-all', 'mfu']);
  });
});

const table = {
  columns: ['cell', 'H100', 'H200'],
  rows: [
    ['memory', '80 GB', '141 GB'],
    ['power', '700 W', ''],
  ],
};

describe('/compare', () => {
  beforeEach(() => {
    const { calculation } = calculatedOutcome();
    running.application.computeDesk.compares = () =>
      calculatedOutcome({
        text: 'H100 and H200: memory 80 GB against 141 GB.\nmemory: 80 GB / 141 GB\npower: 700 W / not published',
        calculation: { ...calculation, name: 'compare', table },
        changes: [],
        answeredBy: 'fact-sheet',
      });
  });

  test('shows the table in lines, each source once, and no assumption', async () => {
    const message = await asker.use('compare', { first: 'h100-sxm', second: 'h200-sxm' });
    expect(running.application.computeDesk.calls[0]).toMatchObject({
      given: [['h100-sxm', 'h200-sxm'], 'en', expect.any(Date)],
    });
    expect(message.embeds[0]?.description).toBe(
      'H100 and H200: memory 80 GB against 141 GB.\n\n**H100 · H200**\n**memory** 80 GB · 141 GB\n**power** 700 W · —',
    );
    expect(message.embeds[0]?.fields?.find(({ name }) => name === 'Sources')?.value).toBe(
      '- The Llama 3 Herd of Models, Meta, 2024-07-31',
    );
    expect(labelsOf(message)).toEqual([['Why', '👍', '👎']]);
  });

  test('completes both kinds, then the kind that was chosen, and nothing twice', async () => {
    const { computeDesk } = running.application;
    computeDesk.models = ['gpt-3', 'gpt-4'];
    computeDesk.accelerators = ['h100-sxm', 'h200-sxm', 'gaudi-3'];
    const values = (choices: readonly { value: string | number }[]): unknown[] => choices.map(({ value }) => value);
    expect(values(await asker.type('compare', 'first', 'g'))).toEqual(['gpt-3', 'gpt-4', 'gaudi-3']);
    const typed = { by: running.discord.asker, in: running.discord.channel };
    const interaction = running.discord.people.type('compare', 'second', '', typed, { first: 'h100-sxm' });
    const offered = await running.discord.transcript.until(() => interaction.choices);
    expect(values(offered)).toEqual(['h200-sxm', 'gaudi-3']);
  });
});

test('/timeline shows the newest rows and few sources, since the picture shows all', async () => {
  const { calculation } = calculatedOutcome();
  const rows = Array.from({ length: 30 }, (_, index) => [`${1990 + index}`, `Model ${index}`, `1×10^${index} FLOP`]);
  const inputs = rows.map((_, index) => ({
    name: `model-${index}`,
    value: 1,
    unit: 'FLOP',
    origin: 'fact-sheet' as const,
    source: `A paper with a title of ordinary length, number ${index}`,
  }));
  const drawn = { ...calculation, name: 'timeline', inputs, table: { columns: ['date', 'model', 'compute'], rows } };
  running.application.computeDesk.draws = () => calculatedOutcome({ calculation: drawn, changes: [] });
  const [embed] = (await asker.use('timeline')).embeds;
  expect(embed?.description).toContain('2019 · Model 29 · 1×10²⁹ FLOP\n2018 · Model 28');
  expect(embed?.description).toMatch(/-# … and 22 more$/);
  expect(embed?.fields?.[0]?.value).toMatch(/… and 2\d more$/);
});

test('/timeline passes on what it is limited to', async () => {
  running.application.computeDesk.draws = () => calculatedOutcome({ changes: [] });
  await asker.use('timeline', { organisation: ' OpenAI ', country: 'US', from: 2020, to: 2024 });
  await asker.use('timeline');
  expect(running.application.computeDesk.calls.map(({ given }) => given[0])).toEqual([
    { organisation: 'OpenAI', country: 'US', fromYear: 2020, toYear: 2024 },
    {},
  ]);
});

test('the longest calculation keeps to Discord’s limits', async () => {
  const long = (length: number): string => '长'.repeat(length);
  const { calculation } = calculatedOutcome();
  const inputs = Array.from({ length: 120 }, (_, index) => ({
    name: `input${index}`,
    value: index,
    unit: '1',
    origin: (['asked', 'assumed', 'fact-sheet'] as const)[index % 3] ?? 'asked',
    source: `${index} ${long(300)}`,
  }));
  const rows = Array.from({ length: 60 }, (_, index) => [`${index} ${long(100)}`, long(300), long(300)]);
  running.application.computeDesk.calculates = () =>
    calculatedOutcome({
      text: long(9000),
      query: long(5000),
      warnings: Array.from({ length: 9 }, () => ({ code: 'stale-figure' as const, message: long(900) })),
      calculation: { ...calculation, inputs, table: { ...table, rows } },
    });
  const message = await asker.use('compute fit', { model: '70B' });
  expect(message.embeds[0]?.description).toMatch(/… and \d+ more$/);
  const why = await asker.press(message, 'why');
  expect(why.embeds[0]?.title).toBe('How I computed this');
});
