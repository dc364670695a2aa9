import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../src/compute/invalid-input-error.js';
import { convert, haveSameDimension, Quantity, UNITS, type UnitSymbol } from '../../src/compute/units.js';

const symbols = Object.keys(UNITS) as UnitSymbol[];
const anyUnit = fc.constantFrom(...symbols);
const anyNumber = fc.double({ min: 1e-6, max: 1e12, noNaN: true });

describe('units', () => {
  it('are converted by their factors', () => {
    expect(convert(2, 'h', 's')).toBe(7200);
    expect(convert(400, 'Gbit/s', 'GB/s')).toBeCloseTo(50, 9);
    expect(convert(1, 'PFLOP/s·d', 'FLOP')).toBeCloseTo(8.64e19, -8);
    expect(convert(1, 'GiB', 'B')).toBe(1_073_741_824);
    expect(convert(445, 'gCO2e/kWh', 'gCO2e/kWh')).toBe(445);
  });

  it('come back from any unit of the same dimension', () => {
    fc.assert(
      fc.property(anyNumber, anyUnit, anyUnit, (value, from, to) => {
        fc.pre(haveSameDimension(UNITS[from].dimension, UNITS[to].dimension));
        const back = convert(convert(value, from, to), to, from);
        expect(Math.abs(back / value - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('of another dimension are refused, in conversion and in sums', () => {
    fc.assert(
      fc.property(anyNumber, anyUnit, anyUnit, (value, from, to) => {
        fc.pre(!haveSameDimension(UNITS[from].dimension, UNITS[to].dimension));
        expect(() => convert(value, from, to)).toThrow(InvalidInputError);
        expect(() => Quantity.of(value, from).plus(Quantity.of(1, to))).toThrow(InvalidInputError);
      }),
    );
  });

  it('multiply and divide with their dimensions: a product over one factor is the other', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, anyUnit, anyUnit, (a, b, first, second) => {
        const product = Quantity.of(a, first).times(Quantity.of(b, second));
        expect(product.per(Quantity.of(b, second)).in(first) / a).toBeCloseTo(1, 9);
        expect(product.per(Quantity.of(a, first)).in(second) / b).toBeCloseTo(1, 9);
      }),
    );
  });

  it('name themselves where they are refused', () => {
    expect(() => convert(1, 'FLOP', 's')).toThrow('A operation cannot be given in s.');
    expect(() => convert(1, 'parsec', 's')).toThrow(/The unit 'parsec' is not known; known are .*FLOP/);
    expect(() => Quantity.of(1, 'B').plus(Quantity.of(1, 's'))).toThrow('A byte and a time cannot be added.');
  });
});
