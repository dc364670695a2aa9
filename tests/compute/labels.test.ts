import { describe, expect, it } from 'vitest';
import { ALL_CALCULATORS, findCalculator } from '../../src/compute/calculators/all-calculators.js';
import { inputLabel, resultLabel } from '../../src/compute/labels.js';
import { asked } from './given.js';

describe('labels', () => {
  it('name every result that the calculators give, in both languages', () => {
    const shape = { layers: 80, kvHeads: 8, headDimension: 128, attentionHeads: 64, hiddenSize: 8192, devices: 8 };
    const more = { context: 4096, attentionTerm: 'full', recomputation: 'full', activeParameters: 37e9 };
    const names = ALL_CALCULATORS.flatMap((calculator) => {
      const known = new Set(calculator.inputs.map(({ name }) => name));
      const extra = Object.entries({ ...shape, ...more }).filter(([name]) => known.has(name));
      const cases = [
        calculator.publishedCase.given,
        { ...Object.fromEntries(extra), ...calculator.publishedCase.given },
      ];
      return cases.flatMap((given) => calculator.calculate(asked(given), 'en').results ?? []).map(({ name }) => name);
    });
    expect(new Set(names).size).toBeGreaterThan(35);
    for (const name of names) {
      expect(resultLabel(name, 'en')).toMatch(/^[A-Za-z' ,()/-]+(?: of 8)?$/);
      expect(resultLabel(name, 'zh'), name).not.toBe(name);
    }
  });

  it('take a calculator by its title, an input by its description without the explanation', () => {
    expect(resultLabel('training-cost', 'zh')).toBe('训练成本');
    expect(inputLabel('training-flops', 'attentionTerm', 'en')).toBe('attention term');
    expect(inputLabel('training-flops', 'context', 'zh')).toBe('训练序列长度');
    expect(inputLabel('inference-memory', 'context', 'zh')).toBe('上下文长度');
    expect(inputLabel('compare', 'layers', 'zh')).toBe('层数');
    expect(inputLabel('compare', 'h100-sxm', 'en')).toBe('h100-sxm');
    expect(resultLabel('anything else', 'en')).toBe('anything else');
  });
});

describe('the calculators', () => {
  it('have names of their own, of the form that flags and tools take', () => {
    const names = ALL_CALCULATORS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(findCalculator('kv-cache')?.name).toBe('kv-cache');
    expect(findCalculator('no-such')).toBeUndefined();
  });

  it('describe every input once, in both languages, with an assumption inside its range', () => {
    for (const { name, inputs } of ALL_CALCULATORS) {
      expect(new Set(inputs.map((input) => input.name)).size, name).toBe(inputs.length);
      for (const { description, assumption, choices, minimum = 0, maximum = Infinity } of inputs) {
        expect(description.en).toMatch(/[a-z]/);
        expect(description.zh).toMatch(/\p{Script=Han}|KV|MLA/u);
        if (assumption === undefined) continue;
        expect(assumption.why.zh).toMatch(/\p{Script=Han}/u);
        expect(assumption.source).not.toBe('');
        const { value } = assumption;
        const isPossible = typeof value === 'number' ? value >= minimum && value <= maximum : choices?.includes(value);
        expect(isPossible, `${name}: ${String(value)}`).toBe(true);
      }
    }
  });
});
