import { describe, expect, it } from 'vitest';
import { isStalePrice } from '../../src/fact-sheets/price-sheet.js';

const stateOn = (day: string, date: string): boolean => isStalePrice({ date }, Date.parse(day));

describe('isStalePrice', () => {
  it('counts 90 days from a day, and from the first of a month or year', () => {
    expect(stateOn('2026-08-30', '2026-06-01')).toBe(false);
    expect(stateOn('2026-08-31', '2026-06-01')).toBe(true);
    expect(stateOn('2026-08-30', '2026-06')).toBe(false);
    expect(stateOn('2026-08-31', '2026-06')).toBe(true);
    expect(stateOn('2026-03-30', '2026')).toBe(false);
    expect(stateOn('2026-11-23', '2026')).toBe(true);
  });
});
