import {
  addIntegers,
  advance,
  get,
  i32,
  loadVector,
  moduleOf,
  repeat,
  set,
  simd,
  sumOfLanes,
  v128,
  whileBelow,
  zeroVector,
} from './web-assembly-module.js';

/** Parameters and local variables, by their number. */
const local = { query: 0, rows: 1, distances: 2, count: 3, stride: 4, at: 5, rowEnd: 6 } as const;
const sums = 7;

function compareRow(): number[] {
  const differences = simd(0x51);
  const countBits = simd(0x62);
  const addBytes = simd(0x6e);
  const addPairsOfBytes = simd(0x7d);
  const addPairsOfShorts = simd(0x7f);
  const storeShort = [0x3b, 0x01, 0x00];
  return [
    ...[...zeroVector, ...set(sums)],
    ...[...get(local.query), ...set(local.at)],
    ...[...get(local.rows), ...get(local.stride), ...addIntegers, ...set(local.rowEnd)],
    ...whileBelow(local.rows, local.rowEnd, [
      ...[...get(local.rows), ...loadVector(0), ...get(local.at), ...loadVector(0), ...differences, ...countBits],
      ...[...get(sums), ...addBytes, ...set(sums)],
      ...advance(local.at, 16),
      ...advance(local.rows, 16),
    ]),
    ...[...get(sums), ...addPairsOfBytes, ...addPairsOfShorts, ...set(sums)],
    ...[...get(local.distances), ...sumOfLanes(sums), ...storeShort],
    ...advance(local.distances, 2),
  ];
}

/**
 * A program of one function, `differences(query, rows, distances, count, stride)`. It counts for each of `count` rows (at
 * least 1) of `stride` bytes (a multiple of 16, at most 496) the bits that are not those of the query, and writes the counts
 * as 16-bit numbers. `query`, `rows` and `distances` are places in its memory.
 */
export function signProgram(): Uint8Array<ArrayBuffer> {
  const locals = [
    [2, i32],
    [1, v128],
  ] as const;
  return moduleOf('differences', [i32, i32, i32, i32, i32], locals, repeat(local.count, compareRow()));
}
