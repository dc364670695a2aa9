import type { GivenInputs } from '../../src/compute/calculator.js';

/** Values as a person asked for them. */
export const asked = (values: Readonly<Record<string, number | string>>): GivenInputs =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, origin: 'asked' }]));
