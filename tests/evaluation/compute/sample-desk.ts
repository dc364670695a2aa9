import type { CalculatedOutcome, ComputeOutcome } from '../../../src/calculating/compute-desk.js';

/** A calculation of GPT-3's training; fields given replace its own. */
export function calculatedOutcome(
  fields: Partial<CalculatedOutcome['calculation']> = {},
  wantsPassages = false,
): CalculatedOutcome {
  return {
    kind: 'calculated',
    calculation: {
      name: 'training-flops',
      value: 3.15e23,
      unit: 'FLOP',
      formula: '6·N·D',
      inputs: [
        { name: 'parameters', value: 175e9, unit: '1', origin: 'asked' },
        { name: 'tokens', value: 3.5e12, unit: 'token', origin: 'assumed', source: 'Chinchilla' },
      ],
      ...fields,
    },
    text: 'About 3.15e23 FLOP.',
    answeredBy: 'calculator',
    warnings: [],
    query: 'training compute of GPT-3',
    wantsPassages,
    isFallback: false,
    changes: [],
    request: { name: 'training-flops', values: {} },
  };
}

export const askingOutcome: ComputeOutcome = {
  kind: 'asks',
  message: 'How large is the model: 7B, 70B or 405B?',
  missing: ['parameters'],
  query: 'how many cards',
};

export const refusedOutcome: ComputeOutcome = {
  kind: 'refused',
  message: 'A model cannot have -7 billion parameters.',
  query: 'memory of a -7B model',
};
