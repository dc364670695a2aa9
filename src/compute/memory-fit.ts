import type { CalculationResult } from './calculation.js';
import { fitsIn, smallestConfiguration } from './formulas/configuration.js';
import type { InputValues } from './input-values.js';

/** Whether these bytes fit on the devices that were given, and the smallest configuration that holds them. */
export function fitResults(values: InputValues, total: number): CalculationResult[] {
  const { deviceMemory: memory, usableShare: share } = values.numbers(['deviceMemory', 'usableShare']);
  const smallest = { name: 'fewestDevices', value: smallestConfiguration(total, memory, share), unit: '1' };
  const count = values.optional('devices');
  if (count === undefined) return [smallest];
  const usable = count * memory * share;
  const isHeld = fitsIn(total, count, memory, share);
  return [
    { name: 'fits', value: values.say(isHeld ? { zh: '放得下', en: 'yes' } : { zh: '放不下', en: 'no' }), unit: '' },
    { name: 'usableMemory', value: usable, unit: 'B' },
    { name: 'spare', value: usable - total, unit: 'B' },
    smallest,
  ];
}
