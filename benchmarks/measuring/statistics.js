/**
 * The value below which a share of the values lies, by nearest rank: always one of the values.
 *
 * @param {readonly number[]} values - In any order.
 * @param {number} share - In (0, 1]; 0.5 is the median, 0.99 the 99th percentile.
 * @returns {number} NaN for no values.
 */
export function percentile(values, share) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/**
 * The middle value; the mean of the two in the middle where their number is even.
 *
 * @param {readonly number[]} values
 * @returns {number} NaN for no values.
 */
export function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

/**
 * @param {readonly number[]} values
 * @returns {number} 0 for no values.
 */
export function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * Evenly spread picks, the same each time.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} count - Picks wanted; all items where there are fewer.
 * @returns {Item[]} In the order of `items`.
 */
export function spread(items, count) {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)]).flatMap(
    (item) => (item === undefined ? [] : [item]),
  );
}

/**
 * Cuts a list in blocks of equal size; the last may be smaller.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} size - At least 1.
 * @returns {Item[][]}
 */
export function blocksOf(items, size) {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/**
 * Numbers in [0, 1) that are the same for the same seed.
 *
 * @param {number} seed - A whole number.
 * @returns {() => number}
 * @see Mulberry32, a generator of 32 bits of state in the public domain.
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * One number of the standard normal distribution, by the Box–Muller transform.
 *
 * @param {() => number} random - Uniform in [0, 1).
 * @returns {number}
 */
export function gaussian(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
