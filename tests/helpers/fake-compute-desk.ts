import type { CalculatedOutcome, ComputeDesk, ComputeOutcome } from '../../src/calculating/compute-desk.js';

const untold = (name: string) => (): never => {
  throw new Error(`FakeComputeDesk: tell \`${name}\` what to return`);
};

/** A desk that throws until told what to return, and finds no calculation in a question; it remembers what it was asked. */
export class FakeComputeDesk implements ComputeDesk {
  readonly calculators = [];
  readonly calls: { readonly name: string; readonly given: readonly unknown[] }[] = [];
  asks: (...given: Parameters<ComputeDesk['ask']>) => ComputeOutcome | undefined = () => undefined;
  calculates: (...given: Parameters<ComputeDesk['calculate']>) => ComputeOutcome = untold('calculates');
  recalculates: (...given: Parameters<ComputeDesk['recalculate']>) => ComputeOutcome = untold('recalculates');
  compares: (...given: Parameters<ComputeDesk['compare']>) => ComputeOutcome = untold('compares');
  draws: (...given: Parameters<ComputeDesk['timeline']>) => ComputeOutcome = untold('draws');
  models: readonly string[] = [];
  accelerators: readonly string[] = [];

  ask(...given: Parameters<ComputeDesk['ask']>): ComputeOutcome | undefined {
    this.calls.push({ name: 'ask', given });
    return this.asks(...given);
  }

  calculate(...given: Parameters<ComputeDesk['calculate']>): ComputeOutcome {
    this.calls.push({ name: 'calculate', given });
    return this.calculates(...given);
  }

  recalculate(...given: Parameters<ComputeDesk['recalculate']>): ComputeOutcome {
    this.calls.push({ name: 'recalculate', given });
    return this.recalculates(...given);
  }

  compare(...given: Parameters<ComputeDesk['compare']>): ComputeOutcome {
    this.calls.push({ name: 'compare', given });
    return this.compares(...given);
  }

  timeline(...given: Parameters<ComputeDesk['timeline']>): ComputeOutcome {
    this.calls.push({ name: 'timeline', given });
    return this.draws(...given);
  }

  suggestModels(typed: string): readonly { id: string; name: string }[] {
    return suggested(this.models, typed);
  }

  suggestAccelerators(typed: string): readonly { id: string; name: string }[] {
    return suggested(this.accelerators, typed);
  }
}

function suggested(names: readonly string[], typed: string): { id: string; name: string }[] {
  return names.filter((name) => name.startsWith(typed)).map((name) => ({ id: name, name: name.toUpperCase() }));
}

/** Whether a model fits on a card, as a desk answers it. */
export function calculatedOutcome(parts: Partial<CalculatedOutcome> = {}): CalculatedOutcome {
  return {
    kind: 'calculated',
    calculation: {
      name: 'inference-memory',
      value: 142.7e9,
      unit: 'B',
      formula: 'weights + KV cache + overhead ≤ devices · memory · usable share',
      inputs: [
        { name: 'parameters', value: 70e9, unit: '1', origin: 'asked' },
        {
          name: 'layers',
          value: 80,
          unit: '1',
          origin: 'fact-sheet',
          source: 'The Llama 3 Herd of Models, Meta, 2024-07-31',
        },
        {
          name: 'kvHeads',
          value: 8,
          unit: '1',
          origin: 'fact-sheet',
          source: 'The Llama 3 Herd of Models, Meta, 2024-07-31',
        },
        { name: 'weightPrecision', value: 'bf16', unit: '', origin: 'assumed', why: 'no precision given: BF16' },
        { name: 'batch', value: 1, unit: '1', origin: 'assumed', why: 'no batch given: one sequence' },
      ],
    },
    text:
      'No: 70B in BF16 takes 142.7 GB and does not fit on one H100.\n' +
      'Assumed: precision BF16 (no precision given).\nSources: The Llama 3 Herd of Models, Meta, 2024-07-31.',
    answeredBy: 'calculator',
    warnings: [],
    query: 'Does a 70B model fit on one H100?',
    wantsPassages: false,
    isFallback: false,
    changes: [
      {
        input: 'weightPrecision',
        label: 'Precision',
        current: 'bf16',
        options: ['bf16', 'fp8', 'int4'].map((value) => ({ value, label: value.toUpperCase() })),
      },
      {
        input: 'accelerator',
        label: 'Accelerator',
        current: 'h100-sxm',
        options: ['h100-sxm', 'h200-sxm'].map((value) => ({ value, label: value })),
      },
    ],
    request: { name: 'inference-memory', values: { parameters: '70B' } },
    chart: {
      kind: 'stack',
      title: 'Memory of a 70B model',
      altText: '140 GB of weights and 2.7 GB of KV cache against 72 GB on one H100',
      unit: 'B',
      bars: [
        {
          label: 'bf16',
          parts: [
            { label: 'Weights', value: 140e9 },
            { label: 'KV cache', value: 2.7e9 },
          ],
        },
      ],
      limit: { label: 'H100', value: 72e9 },
    },
    ...parts,
  };
}
