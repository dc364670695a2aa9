import {
  addIntegers,
  advance,
  f32,
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
const local = {
  query: 0,
  rows: 1,
  scales: 2,
  scores: 3,
  count: 4,
  stride: 5,
  queryScale: 6,
  at: 7,
  rowEnd: 8,
} as const;
const vector = { bytes: 9, low: 10, high: 11 } as const;

const addVectors = simd(0xae);
const multiplyFloats = [0x94];
const loadFloat = [0x2a, 0x02, 0x00];
const storeFloat = [0x38, 0x02, 0x00];

/** Adds the products of eight bytes, widened to 16 bits, and eight numbers of the query to a sum. */
function addProducts(sum: number, widen: number, queryOffset: number): number[] {
  const multiplyAndAddPairs = simd(0xba);
  return [
    ...get(vector.bytes),
    ...simd(widen),
    ...get(local.at),
    ...loadVector(queryOffset),
    ...multiplyAndAddPairs,
    ...get(sum),
    ...addVectors,
    ...set(sum),
  ];
}

function compareRow(): number[] {
  const widenLow = 0x87;
  const widenHigh = 0x88;
  const toFloat = [0xb2];
  return [
    ...[...zeroVector, ...set(vector.low), ...zeroVector, ...set(vector.high)],
    ...[...get(local.query), ...set(local.at)],
    ...[...get(local.rows), ...get(local.stride), ...addIntegers, ...set(local.rowEnd)],
    ...whileBelow(local.rows, local.rowEnd, [
      ...[...get(local.rows), ...loadVector(0), ...set(vector.bytes)],
      ...addProducts(vector.low, widenLow, 0),
      ...addProducts(vector.high, widenHigh, 16),
      ...advance(local.at, 32),
      ...advance(local.rows, 16),
    ]),
    ...[...get(vector.low), ...get(vector.high), ...addVectors, ...set(vector.low)],
    ...get(local.scores),
    ...[...sumOfLanes(vector.low), ...toFloat],
    ...[...get(local.scales), ...loadFloat, ...multiplyFloats],
    ...[...get(local.queryScale), ...multiplyFloats],
    ...storeFloat,
    ...advance(local.scales, 4),
    ...advance(local.scores, 4),
  ];
}

/**
 * A program of one function, `scan(query, rows, scales, scores, count, stride, queryScale)`. It gives each of `count` rows
 * (at least 1) of `stride` signed bytes (a multiple of 16) its dot product with a query of 16-bit numbers, times the row's
 * scale and the query's. `query` to `scores` are places in its memory.
 */
export function dotProductProgram(): Uint8Array<ArrayBuffer> {
  const locals = [
    [2, i32],
    [3, v128],
  ] as const;
  return moduleOf('scan', [i32, i32, i32, i32, i32, i32, f32], locals, repeat(local.count, compareRow()));
}
