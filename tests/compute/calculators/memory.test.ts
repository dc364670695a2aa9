import { describe, expect, it } from 'vitest';
import type { Calculation } from '../../../src/compute/calculation.js';
import { findCalculator } from '../../../src/compute/calculators/all-calculators.js';
import { asked } from '../given.js';

function calculate(
  name: string,
  given: Readonly<Record<string, number | string>>,
  language: 'zh' | 'en' = 'en',
): Calculation {
  const calculation = findCalculator(name)?.calculate(asked(given), language);
  if (calculation === undefined) throw new Error(`there is no ${name}`);
  return calculation;
}
const resultOf = ({ results = [] }: Calculation, name: string): unknown =>
  results.find((result) => result.name === name)?.value;

const llama405 = { parameters: 405e9, layers: 126, kvHeads: 8, headDimension: 128, context: 32_768 };

describe('inference memory', () => {
  it('of Llama 3.1 405B in BF16 at 32k fits on 16 H100, not on 8', () => {
    const eight = calculate('inference-memory', { ...llama405, devices: 8 });
    expect(Number(eight.value)).toBeCloseTo(810e9 + 516_096 * 32_768, 0);
    expect([resultOf(eight, 'fits'), resultOf(eight, 'fewestDevices'), resultOf(eight, 'longestContext')]).toEqual([
      'no',
      16,
      0,
    ]);
    const sixteen = calculate('inference-memory', { ...llama405, devices: 16 }, 'zh');
    expect(resultOf(sixteen, 'fits')).toBe('放得下');
    expect(resultOf(sixteen, 'longestContext')).toBe(Math.floor((16 * 72e9 - 810e9) / 516_096));
  });

  it('counts the weights alone where nothing is known of the attention, and says so', () => {
    const calculation = calculate('inference-memory', { parameters: 70e9, weightPrecision: 'int4', devices: 1 });
    expect(calculation.value).toBe(35e9);
    expect(resultOf(calculation, 'kvCache')).toMatch(/^not counted/);
    expect([resultOf(calculation, 'fits'), resultOf(calculation, 'longestContext')]).toEqual(['yes', undefined]);
    expect(calculation.table).toBeUndefined();
  });

  it('has no longest context where every layer has a window', () => {
    const windowed = { parameters: 7e9, layers: 32, kvHeads: 8, headDimension: 128, window: 4096, devices: 1 };
    expect(resultOf(calculate('inference-memory', windowed), 'longestContext')).toBeUndefined();
  });
});

describe('fine-tuning memory', () => {
  it('says whether it fits on the devices that are there', () => {
    const given = { parameters: 7e9, method: 'lora', deviceMemory: 24e9 };
    const one = calculate('fine-tuning-memory', { ...given, devices: 1 });
    expect(resultOf(one, 'fits')).toBe('yes');
    expect(Number(resultOf(one, 'spare'))).toBeCloseTo(0.9 * 24e9 - Number(one.value), 0);
    expect(resultOf(calculate('fine-tuning-memory', { ...given, method: 'full', devices: 4 }), 'fits')).toBe('no');
  });

  it('assumes the size of the adapters where the shape is not known, and takes it where it is', () => {
    const assumed = calculate('fine-tuning-memory', { parameters: 7e9, method: 'lora' });
    expect(assumed.inputs.find(({ name }) => name === 'adapterParameters')).toMatchObject({
      value: 35e6,
      origin: 'assumed',
    });
    const known = calculate('fine-tuning-memory', { parameters: 7e9, method: 'lora', layers: 32, hiddenSize: 4096 });
    expect(resultOf(known, 'adapters')).toBe(2 * (2 * 32 * 7 * 4096 * 16));
  });
});

describe('training memory', () => {
  const shape = { parameters: 8e9, layers: 32, hiddenSize: 4096, attentionHeads: 32 };

  it('shows the other stages of ZeRO where there is something to split over, else the other ways of recomputation', () => {
    const split = calculate('training-memory', { parameters: 7.5e9, dataParallel: 64, zeroStage: 3 }).table;
    expect(split?.rows.map(([stage, states]) => [stage, states])).toEqual([
      ['0', '120 GB'],
      ['1', '31.41 GB'],
      ['2', '16.64 GB'],
      ['3', '1.875 GB'],
    ]);
    expect(calculate('training-memory', shape, 'zh').table?.rows.map(([way]) => way)).toEqual([
      'none',
      'selective',
      'full',
    ]);
    expect(calculate('training-memory', { parameters: 7.5e9 }).table).toBeUndefined();
  });

  it('says whether a device holds it', () => {
    expect(resultOf(calculate('training-memory', shape), 'fits')).toBe('no');
    const split = { ...shape, zeroStage: 3, dataParallel: 64, recomputation: 'full' };
    expect(resultOf(calculate('training-memory', split), 'fits')).toBe('yes');
  });
});
