import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity, formatResult } from '../../src/compute/format-quantity.js';
import { UNITS } from '../../src/compute/units.js';

describe('quantities as people write them', () => {
  it.each([
    [3.15e23, 'FLOP', '3.15×10^23 FLOP', '3.15×10^23 FLOP'],
    [989.4e12, 'FLOP/s', '989.4 TFLOP/s', '989.4 TFLOP/s'],
    [140e9, 'B', '140 GB', '140 GB'],
    [327_680, 'B', '327,680 B', '327,680 B'],
    [516_096.5, 'B', '516.1 kB', '516.1 kB'],
    [1e6, 'B', '1 MB', '1 MB'],
    [999_999.9e3, 'B', '1 GB', '1 GB'],
    [0, 'B', '0 B', '0 B'],
    [34 * 86_400, 's', '34 days', '34 天'],
    [3600, 's', '60 minutes', '60 分钟'],
    [90, 's', '90 s', '90 秒'],
    [0.00389, 's', '3.89 ms', '3.89 毫秒'],
    [2e-6, 's', '2 µs', '2 微秒'],
    [0, 's', '0 s', '0 秒'],
    [3 * 365.25 * 86_400, 's', '3 years', '3 年'],
    [36, 'h', '36 hours', '36 小时'],
    [5, 'd', '5 days', '5 天'],
    [5.576e6, 'USD', '$5.576 million', '557.6 万美元'],
    [12.5, 'USD', '$12.5', '12.5 美元'],
    [2, 'USD/h', '$2 per accelerator-hour', '每卡时 2 美元'],
    [0.5183, 'USD/Mtoken', '$0.5183 per million tokens', '每百万 token 0.5183 美元'],
    [2.788e6, 'accelerator·h', '2.788 million accelerator-hours', '278.8 万卡时'],
    [15.6e12, 'token', '15.6 trillion tokens', '15.6 万亿 token'],
    [5378, 'token/s', '5,378 tokens/s', '5,378 token/秒'],
    [70e9, '1', '70 billion', '700 亿'],
    [1024, '1', '1,024', '1,024'],
    [0.4, 'share', '40 %', '40 %'],
    [15, '%', '15 %', '15 %'],
    [1.289e9, 'Wh', '1.289 GWh', '1.289 GWh'],
    [552e6, 'gCO2e', '552 t CO2e', '552 吨 CO2e'],
    [900, 'gCO2e', '0.9 kg CO2e', '0.9 kg CO2e'],
    [10_200, 'W', '10.2 kW', '10.2 kW'],
    [445, 'gCO2e/kWh', '445 gCO2e/kWh', '445 gCO2e/kWh'],
    [4.13, 'B/token', '4.13 B/token', '4.13 B/token'],
    ['bf16', '', 'bf16', 'bf16'],
  ] as const)('%s %s', (value, unit, en, zh) => {
    expect(formatQuantity(value, unit, 'en')).toBe(en);
    expect(formatResult({ name: 'value', value, unit }, 'zh')).toBe(zh);
  });

  it('keep at least three digits of any number in any unit', () => {
    const units = Object.keys(UNITS).filter((unit) => !['', 'share', '%'].includes(unit));
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e30, noNaN: true }), fc.constantFrom(...units), (value, unit) => {
        const text = formatQuantity(value, unit, 'en');
        expect(text).not.toMatch(/NaN|Infinity|undefined|e[+-]\d/);
      }),
    );
  });
});
