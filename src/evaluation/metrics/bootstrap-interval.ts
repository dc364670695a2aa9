/** Where a measure would lie if other questions of the same sort had been asked. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  /** Samples drawn; more make the interval steadier. Default 1,000. */
  readonly resamples?: number;
  /** Share of the samples that the interval holds, in (0, 1). Default .95. */
  readonly coverage?: number;
  /** The same seed gives the same interval. Default 1. */
  readonly seed?: number;
}

/** Mulberry32: 32 bits of state are plenty for resampling, and the same on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Percentile bootstrap: the measure over samples of the rows drawn with replacement.
 *
 * @param measure - Null where a sample cannot be measured; such a sample is left out.
 * @returns Null where no sample can be measured.
 * @see Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
 */
export function bootstrapInterval<Row>(
  rows: readonly Row[],
  measure: (rows: readonly Row[]) => number | null,
  { resamples = 1000, coverage = 0.95, seed = 1 }: BootstrapOptions = {},
): Interval | null {
  const random = seededRandom(seed);
  const values: number[] = [];
  for (let sample = 0; sample < resamples && rows.length > 0; sample += 1) {
    const value = measure(Array.from(rows, () => rows[Math.floor(random() * rows.length)]!));
    if (value !== null) values.push(value);
  }
  values.sort((left, right) => left - right);
  const at = (share: number): number | undefined => values[Math.round(share * (values.length - 1))];
  const low = at((1 - coverage) / 2);
  const high = at((1 + coverage) / 2);
  return low === undefined || high === undefined ? null : { low, high };
}
