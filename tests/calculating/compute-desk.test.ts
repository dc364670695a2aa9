import { describe, expect, it } from 'vitest';
import { openComputeDesk } from '../../src/calculating/create-compute-desk.js';
import { repositoryPath } from '../helpers/corpus-articles.js';
import { askNumber, desk, now } from './helpers/desk.js';

function calculate(name: string, values: Readonly<Record<string, string>>, at = now) {
  const outcome = desk.calculate(name, values, 'en', at);
  if (outcome.kind !== 'calculated') throw new Error(outcome.message);
  return outcome;
}

describe('an answer of several calculations', () => {
  it('lists the price of the cost among the inputs, with its source and date', () => {
    const { calculation, text } = askNumber('训练一个 70B 模型要多少卡、多少钱');
    expect(calculation.name).toBe('accelerators-for-deadline');
    const price = calculation.inputs.find(({ name }) => name === 'pricePerHour');
    expect(price).toMatchObject({ unit: 'USD/h', origin: 'assumed' });
    expect(text).toContain(`每卡时 ${String(price?.value)} 美元`);
    expect(`${price?.source ?? ''} ${price?.why ?? ''}`).toMatch(/20\d\d-\d\d/);
    expect(new Set(calculation.inputs.map(({ name }) => name)).size).toBe(calculation.inputs.length);
  });

  it('tells what electricity costs where its price is given', () => {
    const { calculation, text } = askNumber('power bill 1000 h100 for 10 days at 10c/kWh, pue 1.2');
    expect(calculation.name).toBe('training-energy');
    // 1,000 · 0.7 kW · 240 h · 1.2 · $0.1
    expect(calculation.results?.find(({ name }) => name === 'electricityCost')?.value).toBeCloseTo(20_160, 6);
    expect(text).toContain('$20,160');
  });

  it('shows a length of context by its digits', () => {
    expect(askNumber('llama 3.1 70b 128k kv cache 多大').text).toContain('131,072 token');
  });
});

describe('calculating by name', () => {
  it('takes values as people write them', () => {
    const written = calculate('training-time', {
      parameters: '70B',
      tokens: '1.5 万亿',
      accelerators: '2048 张',
      accelerator: 'h100',
      mfu: '40%',
    });
    const plain = calculate('training-time', {
      parameters: '7e10',
      tokens: '1500000000000',
      accelerators: '2,048',
      peakFlops: '989.4 TFLOP/s',
      mfu: '0.4',
    });
    expect(written.calculation.value).toBe(plain.calculation.value);
  });

  it('takes flags in kebab-case and a precision for all calculators', () => {
    const outcome = calculate('inference-memory', {
      model: 'llama-3.1-405b',
      precision: 'FP8',
      'kv-precision': 'fp8',
      context: '128k',
    });
    expect(outcome.calculation.value).toBe(405e9 + (516_096 / 2) * 131_072);
  });

  it('tells the origin and source of every input', () => {
    const { calculation } = calculate('training-cost', { model: 'GPT-3', accelerator: 'A100' });
    for (const { origin, source } of calculation.inputs) expect(origin === 'asked' || (source ?? '') !== '').toBe(true);
    expect(calculation.inputs.find(({ name }) => name === 'tokens')).toMatchObject({
      origin: 'fact-sheet',
      value: 300e9,
    });
    expect(calculation.inputs.find(({ name }) => name === 'pricePerHour')?.origin).toBe('assumed');
  });

  it('uses the published hours of a run, and computes anew where something differs', () => {
    const published = calculate('training-cost', { model: 'DeepSeek-V3', pricePerHour: '2' });
    expect(published.calculation.value).toBe(5.576e6);
    const other = calculate('training-cost', { model: 'DeepSeek-V3', pricePerHour: '2', mfu: '30%' });
    expect(other.calculation.inputs.some(({ name }) => name === 'acceleratorHours')).toBe(false);
  });

  it('warns of prices older than 90 days, by the given clock', () => {
    const fresh = calculate('training-cost', { parameters: '7B', accelerator: 'H100' }, new Date('2026-06-01'));
    expect(fresh.warnings).toEqual([]);
    const stale = calculate('training-cost', { parameters: '7B', accelerator: 'H100' }, new Date('2026-11-20'));
    expect(stale.warnings.map(({ code }) => code)).toEqual(['stale-figure']);
    const own = calculate('training-cost', { parameters: '7B', pricePerHour: '2' }, new Date('2030-01-01'));
    expect(own.warnings).toEqual([]);
  });
});

describe('changing one value', () => {
  const first = calculate('inference-memory', { model: 'Llama 3.1 70B', devices: '2', accelerator: 'H100' });

  it('offers precision, batch, context and accelerator, with what was used', () => {
    expect(first.changes.map(({ input, current }) => [input, current])).toEqual([
      ['weightPrecision', 'bf16'],
      ['batch', '1'],
      ['context', '8192'],
      ['accelerator', 'h100-sxm'],
    ]);
    for (const { current, options } of first.changes) expect(options.map(({ value }) => value)).toContain(current);
  });

  it('recomputes with each of the offered values, and keeps the rest', () => {
    for (const { input, options } of first.changes) {
      for (const { value } of options) {
        const outcome = desk.recalculate(first.request, { input, value }, 'en', now);
        if (outcome.kind !== 'calculated') throw new Error(`${input} ${value}: ${outcome.message}`);
        expect(outcome.request.values).toEqual({ ...first.request.values, [input]: value });
        expect(outcome.calculation.inputs.find(({ name }) => name === 'devices')?.value).toBe(2);
      }
    }
  });

  it('survives being stored as JSON', () => {
    const stored = JSON.parse(JSON.stringify(first.request)) as typeof first.request;
    const outcome = desk.recalculate(stored, { input: 'weightPrecision', value: 'fp8' }, 'zh-CN', now);
    expect(outcome.kind === 'calculated' && outcome.calculation.value).toBe(70e9 + 327_680 * 8192);
  });
});

describe('pictures', () => {
  it('stack the parts of training memory', () => {
    const { chart } = calculate('training-memory', { model: 'Llama 3.1 8B' });
    if (chart?.kind !== 'stack') throw new Error('no stack');
    expect(chart.bars[0]?.parts.map(({ label }) => label)).toEqual([
      'weights',
      'gradients',
      'optimiser states',
      'activations',
    ]);
  });

  it('draw cost over price, a line for each utilisation', () => {
    const { chart, calculation } = calculate('training-cost', { parameters: '70B', pricePerHour: '2' });
    if (chart?.kind !== 'lines') throw new Error('no lines');
    expect(chart.lines.map(({ label }) => label)).toEqual(['MFU 30 %', 'MFU 40 %', 'MFU 50 %']);
    const at = chart.lines[1]?.points.find(([price]) => price === 2)?.[1];
    expect(at).toBeCloseTo(Number(calculation.value), 0);
  });
});

describe('suggestions', () => {
  it('begin with what was typed, however it is spelt', () => {
    expect(desk.suggestModels('llama-3.1').map(({ id }) => id)).toContain('llama-3.1-405b');
    expect(desk.suggestAccelerators('昇腾').map(({ id }) => id)).toContain('ascend-910b');
    expect(desk.suggestAccelerators('h100')[0]?.name).toMatch(/^H100/);
  });

  it('are no more than asked for, and some for nothing', () => {
    expect(desk.suggestModels('', 5)).toHaveLength(5);
    expect(desk.suggestModels('')).toHaveLength(25);
    expect(desk.suggestModels('zzzz')).toEqual([]);
  });
});

describe('opening', () => {
  it('reads the sheets of a folder', async () => {
    const opened = await openComputeDesk({ factSheetsFolder: repositoryPath('fact-sheets') });
    expect(opened.calculators.length).toBeGreaterThan(15);
  });

  it('fails with the file that is missing', async () => {
    await expect(openComputeDesk({ factSheetsFolder: repositoryPath('docs') })).rejects.toThrow(
      /\.yaml of the fact sheets cannot be read/,
    );
  });
});
