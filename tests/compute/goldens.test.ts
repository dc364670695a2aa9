import { describe, expect, it } from 'vitest';
import { ALL_CALCULATORS, findCalculator } from '../../src/compute/calculators/all-calculators.js';
import { attentionFlopPerToken } from '../../src/compute/formulas/training-flops.js';
import { activationBytes } from '../../src/compute/formulas/training-memory.js';
import { utilisation } from '../../src/compute/formulas/utilisation.js';
import { convert } from '../../src/compute/units.js';
import { asked } from './given.js';
import { costGoldens } from './goldens/cost-goldens.js';
import type { Golden } from './goldens/golden.js';
import { memoryGoldens } from './goldens/memory-goldens.js';
import { trainingGoldens } from './goldens/training-goldens.js';
import { gptParameters, KORTHIKANTI_ROWS, utilisationGoldens } from './goldens/utilisation-goldens.js';

const goldens: readonly Golden[] = [...trainingGoldens, ...costGoldens, ...memoryGoldens, ...utilisationGoldens];

function compute({ calculator, given, result, unit }: Golden): number {
  const calculation = findCalculator(calculator)?.calculate(asked(given), 'en');
  const found = result === undefined ? calculation : calculation?.results?.find(({ name }) => name === result);
  return convert(Number(found?.value), found?.unit ?? '', unit);
}

describe('published numbers', () => {
  it('are at least 60, each with its source', () => {
    expect(goldens.length).toBeGreaterThanOrEqual(60);
    expect(goldens.filter(({ source }) => source.length < 10)).toEqual([]);
  });

  it.each(goldens.map((golden) => [`${golden.calculator}: ${golden.what}`, golden] as const))('%s', (_name, golden) => {
    const deviation = compute(golden) / golden.published - 1;
    expect(Math.abs(deviation)).toBeLessThanOrEqual(golden.tolerance);
  });

  it.each(ALL_CALCULATORS.map((calculator) => [calculator.name, calculator] as const))(
    'hold for the case that %s names itself',
    (_name, calculator) => {
      const { publishedCase } = calculator;
      const { value } = calculator.calculate(asked(publishedCase.given), 'en');
      expect(Math.abs(Number(value) / publishedCase.published - 1)).toBeLessThanOrEqual(publishedCase.tolerance);
    },
  );
});

describe('Reducing Activation Recomputation in Large Transformer Models', () => {
  // The paper counts 72BLsh²(1 + s/3h + V/12hL): with selective recomputation the whole attention term once more.
  it.each(KORTHIKANTI_ROWS)('has HFU $hfu for the GPT $name by its own definition', (row) => {
    const attention = attentionFlopPerToken(row.layers, row.hiddenSize, 2048, false);
    const speed = (row.batch * 2048) / row.seconds / row.devices;
    const { hfu } = utilisation(speed, gptParameters(row.layers, row.hiddenSize), attention, attention, 312e12);
    expect(Math.abs(hfu / row.hfu - 1)).toBeLessThan(0.02);
  });

  it.each([
    ['GPT-3', 12_288, 96, 0.7],
    ['Megatron-Turing NLG', 20_480, 128, 0.65],
  ])('saves the published share of activations by selective recomputation (%s)', (_name, hiddenSize, heads, saved) => {
    const shape = {
      layers: 96,
      hiddenSize,
      attentionHeads: heads,
      batch: 1,
      context: 2048,
      tensorParallel: 8,
      isSequenceParallel: true,
    };
    const none = activationBytes({ ...shape, recomputation: 'none' });
    const selective = activationBytes({ ...shape, recomputation: 'selective' });
    expect(1 - selective / none).toBeCloseTo(saved, 2);
  });
});
