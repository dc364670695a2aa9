/** True where so many devices hold these bytes in the usable share of their memory. */
export const fitsIn = (bytes: number, devices: number, memory: number, share: number): boolean =>
  bytes <= devices * memory * share;

/**
 * Fewest devices that hold these bytes, of those that servers come in: 1, 2, 4, 8, and above it whole servers of 8
 * in powers of two.
 */
export function smallestConfiguration(bytes: number, memory: number, share: number): number {
  let devices = 1;
  while (!fitsIn(bytes, devices, memory, share)) devices *= 2;
  return devices;
}

/** No context is looked for beyond this. */
export const LONGEST_CONTEXT = 2 ** 40;

/**
 * Most tokens whose cache fits in this room, 0 where none does; at most `LONGEST_CONTEXT`.
 *
 * @param cacheAt - Bytes at so many tokens; never falls as they rise.
 */
export function longestContext(room: number, cacheAt: (tokens: number) => number): number {
  let fits = 0;
  let tooLong = LONGEST_CONTEXT;
  if (cacheAt(LONGEST_CONTEXT) <= room) return LONGEST_CONTEXT;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (cacheAt(middle) <= room) fits = middle;
    else tooLong = middle;
  }
  return fits;
}
