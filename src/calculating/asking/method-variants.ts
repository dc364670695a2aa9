import type { CalculationRequest } from '../compute-desk.js';

const METHODS: readonly (readonly [RegExp, string])[] = [
  [/全参|全量|\bfull\b|所有参数/, 'full'],
  [/(?<!q)lora/, 'lora'],
  [/qlora/, 'qlora'],
];

/** Requests for the other ways of fine-tuning that a question names beside the first. */
export function methodVariants(request: CalculationRequest, text: string): CalculationRequest[] {
  if (request.name !== 'fine-tuning-memory') return [];
  const named = METHODS.filter(([pattern]) => pattern.test(text)).map(([, method]) => method);
  const others = named.filter((method) => method !== request.values['method']);
  return named.length < 2 ? [] : others.map((method) => ({ ...request, values: { ...request.values, method } }));
}
