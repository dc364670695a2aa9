import type { Reading } from '../reading/reading.js';

/** More things than this side by side are a table of their own. */
const MOST = 4;

/**
 * The readings of a question that names several models, sizes, accelerators, formats or lengths of context: one for each.
 * A question that names one of each has one.
 */
export function readingVariants(reading: Reading): readonly Reading[] {
  const { models, accelerators, weightPrecisions, values } = reading;
  const sizes = values.parameters ?? [];
  const { parameters: _, ...others } = values;
  const bySubject = [
    ...models.map((id): Reading => ({ ...reading, models: [id], values: others })),
    ...sizes.map((size): Reading => ({ ...reading, models: [], values: { ...others, parameters: [size] } })),
  ];
  if (bySubject.length > 1) return bySubject.slice(0, MOST);
  if (accelerators.length > 1) return accelerators.slice(0, MOST).map((id) => ({ ...reading, accelerators: [id] }));
  if (weightPrecisions.length > 1) {
    return weightPrecisions.slice(0, MOST).map((precision) => ({ ...reading, weightPrecisions: [precision] }));
  }
  const lengths = values.contextTokens ?? [];
  if (lengths.length > 1) {
    return lengths.slice(0, MOST).map((length) => ({ ...reading, values: { ...values, contextTokens: [length] } }));
  }
  return [reading];
}
