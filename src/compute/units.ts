import { InvalidInputError } from './invalid-input-error.js';

/** What is counted or measured at bottom; every unit is a product of powers of these. */
export type BaseDimension = 'operation' | 'byte' | 'token' | 'time' | 'energy' | 'money' | 'mass';

/** Exponent of each base dimension; what is absent is 0, and a plain number has none. */
export type Dimension = Readonly<Partial<Record<BaseDimension, number>>>;

/** A unit: its dimension, and how many of the base units (FLOP, byte, token, second, joule, US dollar, gram) it is. */
export interface Unit {
  readonly dimension: Dimension;
  readonly factor: number;
}

const HOUR = 3600;
const DAY = 86_400;

/**
 * Every unit of the calculators by its symbol.
 *
 * `1` is a plain number or count (parameters, layers, accelerators), `share` a part of a whole from 0 to 1 and shown as
 * per cent, `accelerator·h` an hour of one accelerator, `USD/h` the price of one, `gCO2e` grams of carbon dioxide equivalent,
 * and an empty symbol stands beside a word such as `bf16`. Prefixes are decimal: 1 GB is 10^9 bytes.
 */
export const UNITS = {
  '': { dimension: {}, factor: 1 },
  '1': { dimension: {}, factor: 1 },
  share: { dimension: {}, factor: 1 },
  '%': { dimension: {}, factor: 0.01 },
  FLOP: { dimension: { operation: 1 }, factor: 1 },
  'FLOP/s': { dimension: { operation: 1, time: -1 }, factor: 1 },
  'TFLOP/s': { dimension: { operation: 1, time: -1 }, factor: 1e12 },
  'PFLOP/s': { dimension: { operation: 1, time: -1 }, factor: 1e15 },
  'PFLOP/s·d': { dimension: { operation: 1 }, factor: 1e15 * DAY },
  'FLOP/token': { dimension: { operation: 1, token: -1 }, factor: 1 },
  'FLOP/B': { dimension: { operation: 1, byte: -1 }, factor: 1 },
  bit: { dimension: { byte: 1 }, factor: 1 / 8 },
  B: { dimension: { byte: 1 }, factor: 1 },
  kB: { dimension: { byte: 1 }, factor: 1e3 },
  MB: { dimension: { byte: 1 }, factor: 1e6 },
  GB: { dimension: { byte: 1 }, factor: 1e9 },
  TB: { dimension: { byte: 1 }, factor: 1e12 },
  GiB: { dimension: { byte: 1 }, factor: 1024 ** 3 },
  'B/token': { dimension: { byte: 1, token: -1 }, factor: 1 },
  'B/s': { dimension: { byte: 1, time: -1 }, factor: 1 },
  'GB/s': { dimension: { byte: 1, time: -1 }, factor: 1e9 },
  'TB/s': { dimension: { byte: 1, time: -1 }, factor: 1e12 },
  'bit/s': { dimension: { byte: 1, time: -1 }, factor: 1 / 8 },
  'Gbit/s': { dimension: { byte: 1, time: -1 }, factor: 1e9 / 8 },
  token: { dimension: { token: 1 }, factor: 1 },
  'token/s': { dimension: { token: 1, time: -1 }, factor: 1 },
  s: { dimension: { time: 1 }, factor: 1 },
  h: { dimension: { time: 1 }, factor: HOUR },
  d: { dimension: { time: 1 }, factor: DAY },
  'accelerator·h': { dimension: { time: 1 }, factor: HOUR },
  W: { dimension: { energy: 1, time: -1 }, factor: 1 },
  kW: { dimension: { energy: 1, time: -1 }, factor: 1e3 },
  MW: { dimension: { energy: 1, time: -1 }, factor: 1e6 },
  J: { dimension: { energy: 1 }, factor: 1 },
  Wh: { dimension: { energy: 1 }, factor: HOUR },
  kWh: { dimension: { energy: 1 }, factor: 1e3 * HOUR },
  MWh: { dimension: { energy: 1 }, factor: 1e6 * HOUR },
  gCO2e: { dimension: { mass: 1 }, factor: 1 },
  'gCO2e/kWh': { dimension: { mass: 1, energy: -1 }, factor: 1 / (1e3 * HOUR) },
  USD: { dimension: { money: 1 }, factor: 1 },
  'USD/h': { dimension: { money: 1, time: -1 }, factor: 1 / HOUR },
  'USD/kWh': { dimension: { money: 1, energy: -1 }, factor: 1 / (1e3 * HOUR) },
  'USD/Mtoken': { dimension: { money: 1, token: -1 }, factor: 1e-6 },
} as const satisfies Readonly<Record<string, Unit>>;

export type UnitSymbol = keyof typeof UNITS;

export const isUnitSymbol = (symbol: string): symbol is UnitSymbol => Object.hasOwn(UNITS, symbol);

const describe = (dimension: Dimension): string =>
  Object.entries(dimension)
    .filter(([, exponent]) => exponent !== 0)
    .map(([base, exponent]) => (exponent === 1 ? base : `${base}^${String(exponent)}`))
    .sort()
    .join('·') || 'plain number';

/** True where both measure the same, such as `h` and `s`. */
export const haveSameDimension = (one: Dimension, other: Dimension): boolean => describe(one) === describe(other);

/** A number with its dimension; adding unlike ones fails instead of giving nonsense. */
export class Quantity {
  /** In base units: FLOP, bytes, tokens, seconds, joules, US dollars, grams. */
  readonly #value: number;
  readonly dimension: Dimension;

  private constructor(value: number, dimension: Dimension) {
    this.#value = value;
    this.dimension = dimension;
  }

  static of(value: number, unit: UnitSymbol): Quantity {
    return new Quantity(value * UNITS[unit].factor, UNITS[unit].dimension);
  }

  #combine(other: Quantity, sign: 1 | -1): Dimension {
    const combined: Partial<Record<BaseDimension, number>> = { ...this.dimension };
    for (const [base, exponent] of Object.entries(other.dimension) as [BaseDimension, number][]) {
      combined[base] = (combined[base] ?? 0) + sign * exponent;
    }
    return combined;
  }

  times(other: Quantity | number): Quantity {
    if (typeof other === 'number') return new Quantity(this.#value * other, this.dimension);
    return new Quantity(this.#value * other.#value, this.#combine(other, 1));
  }

  per(other: Quantity | number): Quantity {
    if (typeof other === 'number') return new Quantity(this.#value / other, this.dimension);
    return new Quantity(this.#value / other.#value, this.#combine(other, -1));
  }

  /** @throws {InvalidInputError} If the two do not measure the same. */
  plus(other: Quantity): Quantity {
    if (!haveSameDimension(this.dimension, other.dimension)) {
      throw new InvalidInputError(
        'unit',
        `A ${describe(this.dimension)} and a ${describe(other.dimension)} cannot be added.`,
      );
    }
    return new Quantity(this.#value + other.#value, this.dimension);
  }

  /**
   * The number in this unit.
   *
   * @throws {InvalidInputError} If the unit measures something else.
   */
  in(unit: UnitSymbol): number {
    const { dimension, factor } = UNITS[unit];
    if (!haveSameDimension(this.dimension, dimension)) {
      throw new InvalidInputError('unit', `A ${describe(this.dimension)} cannot be given in ${unit}.`);
    }
    return this.#value / factor;
  }
}

/**
 * The same quantity in another unit: `convert(2, 'h', 's')` is 7200.
 *
 * @throws {InvalidInputError} If the units do not measure the same, or one is unknown.
 */
export function convert(value: number, from: string, to: string): number {
  if (from === to) return value;
  for (const unit of [from, to]) {
    if (!isUnitSymbol(unit)) {
      throw new InvalidInputError(
        'unit',
        `The unit '${unit}' is not known; known are ${Object.keys(UNITS).join(' ')}.`,
      );
    }
  }
  return Quantity.of(value, from as UnitSymbol).in(to as UnitSymbol);
}
