import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calculator, GivenInput, InputDefinition } from '../../src/compute/calculator.js';
import { ALL_CALCULATORS, findCalculator } from '../../src/compute/calculators/all-calculators.js';
import { InvalidInputError } from '../../src/compute/invalid-input-error.js';
import { MissingInputError } from '../../src/compute/missing-input-error.js';
import { isUnitSymbol } from '../../src/compute/units.js';
import { asked } from './given.js';

type Given = Readonly<Record<string, number | string>>;

function calculate(name: string, given: Given, language: 'zh' | 'en' = 'en'): unknown {
  const calculator = findCalculator(name);
  expect(calculator).toBeDefined();
  return calculator?.calculate(asked(given), language);
}

/** Any value of an input's range, by orders of magnitude, the ends among them. */
function anyValue({ choices, minimum = 0, maximum = 1e12, isInteger }: InputDefinition): fc.Arbitrary<number | string> {
  if (choices !== undefined) return fc.constantFrom(...choices);
  const smallest = Math.max(minimum, 1e-9);
  const spread = fc
    .double({ min: Math.log(smallest), max: Math.log(maximum), noNaN: true })
    .map((logarithm) => Math.min(maximum, Math.max(minimum, Math.exp(logarithm))));
  const inRange = isInteger === true ? spread.map(Math.round) : spread;
  return fc.oneof(inRange, fc.constantFrom(minimum, maximum));
}

const anyGiven = ({ inputs }: Calculator): fc.Arbitrary<Given> =>
  fc.record(Object.fromEntries(inputs.map((definition) => [definition.name, anyValue(definition)])), {
    requiredKeys: inputs.filter(({ isRequired }) => isRequired).map(({ name }) => name),
  });

const named = ALL_CALCULATORS.map((calculator) => [calculator.name, calculator] as const);

describe('values out of the ordinary', () => {
  it.each(named)('%s gives finite numbers in known units, or a sentence, over all its ranges', (_name, calculator) => {
    fc.assert(
      fc.property(anyGiven(calculator), fc.constantFrom('zh', 'en'), (given, language) => {
        try {
          const { value, unit, results = [], inputs, table } = calculator.calculate(asked(given), language);
          for (const quantity of [{ value, unit }, ...results, ...inputs]) {
            expect(isUnitSymbol(quantity.unit)).toBe(true);
            if (typeof quantity.value === 'number') expect(Number.isFinite(quantity.value)).toBe(true);
          }
          expect(JSON.stringify(table ?? {})).not.toMatch(/NaN|Infinity|undefined/);
          expect(
            inputs.every(({ origin, source, why }) => origin !== 'assumed' || (source ?? '') + (why ?? '') !== ''),
          ).toBe(true);
        } catch (error) {
          if (!(error instanceof InvalidInputError) && !(error instanceof MissingInputError)) throw error;
          expect(error.message).toMatch(/[.。]$/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(named)('%s refuses what is no number of the range in any input', (_name, calculator) => {
    for (const definition of calculator.inputs.filter(({ choices }) => choices === undefined)) {
      const { minimum = 0, maximum = Infinity } = definition;
      for (const value of [Number.NaN, Infinity, -Infinity, -1, minimum - 1, maximum * 10, 1e40, 'many']) {
        const given: Record<string, GivenInput> = { [definition.name]: { value, origin: 'asked' } };
        if (value === -1 && minimum <= -1) continue;
        expect(() => calculator.calculate(given, 'en'), `${definition.name} = ${String(value)}`).toThrow(
          InvalidInputError,
        );
      }
    }
  });

  it('are refused with a sentence that names the value and the limit, in both languages', () => {
    const given = { parameters: 1e40, tokens: 1e12 };
    expect(() => calculate('training-flops', given)).toThrow(
      'parameters of the model (parameters) must be at most 1×10^16, and 1×10^40 was given.',
    );
    expect(() => calculate('training-flops', given, 'zh')).toThrow(
      '参数量 (parameters) 最多为 1×10^16，而给出的是 1×10^40。',
    );
    expect(() => calculate('training-flops', { parameters: -7e9 })).toThrow(
      'must be at least 1, and -7 billion was given.',
    );
    expect(() => calculate('training-time', { parameters: 7e9, accelerators: 2.5 })).toThrow('must be a whole number');
    expect(() => calculate('model-weights', { parameters: 7e9, weightPrecision: 'fp3' })).toThrow(
      /weightPrecision cannot be fp3; it is one of fp32, bf16/,
    );
    expect(() => calculate('model-weights', { parameters: 7e9, colour: 1 })).toThrow(
      'model-weights has no input colour; it takes parameters, weightPrecision, groupSize.',
    );
    expect(() => calculate('model-weights', { parameters: 7e9, colour: 1 }, 'zh')).toThrow('没有名为 colour 的输入');
  });
});

describe('values that contradict each other', () => {
  it('more active parameters than there are', () => {
    expect(() => calculate('training-flops', { parameters: 37e9, activeParameters: 671e9, tokens: 1e12 })).toThrow(
      'The active parameters (671 billion) cannot be more than all of them (37 billion).',
    );
    expect(() => calculate('decode-speed', { parameters: 37e9, activeParameters: 671e9 }, 'zh')).toThrow(
      '激活参数量（6,710 亿）不能大于总参数量（370 亿）。',
    );
  });

  it('more key-value heads than attention heads, adapters larger than the model, more than the peak', () => {
    const heads = { layers: 80, kvHeads: 64, attentionHeads: 8, headDimension: 128 };
    expect(() => calculate('kv-cache', heads)).toThrow('more key-value heads (64) than attention heads (8)');
    expect(() => calculate('fine-tuning-memory', { parameters: 1e6, adapterParameters: 1e9, method: 'lora' })).toThrow(
      'cannot be larger than the model',
    );
    const tooFast = { parameters: 70e9, tokensPerSecond: 1e9, accelerators: 8 };
    expect(() => calculate('mfu', tooFast)).toThrow(/more than the peak/);
  });

  it('tokens and bytes at once', () => {
    expect(() => calculate('data-volume', { tokens: 1e12, bytes: 1e12 })).toThrow('Give either tokens or bytes');
  });
});

describe('values that are missing', () => {
  it('are all named at once, with what they are', () => {
    expect(() => calculate('training-flops', { parameters: 7e9, attentionTerm: 'full' })).toThrow(
      'Also needed: layers (layers); hiddenSize (hidden size); context (tokens of a training sequence).',
    );
    expect(() => calculate('training-time', {}, 'zh')).toThrow('还需要：parameters (参数量)。');
  });

  it('carry the calculator and the names', () => {
    try {
      calculate('kv-cache', {});
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(MissingInputError);
      expect(error).toMatchObject({ calculator: 'kv-cache', inputs: ['layers'], code: 'invalid-argument' });
    }
  });
});
