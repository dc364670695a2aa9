const i32 = 0x7f;
const f32 = 0x7d;
const v128 = 0x7b;
const end = 0x0b;

/** Parameters and local variables of `scan`, by their number. */
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

/** An unsigned number in LEB128, the form in which a module holds its numbers. */
function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)];
}

function sized(bytes: readonly number[]): number[] {
  return [...leb(bytes.length), ...bytes];
}

function section(id: number, bytes: readonly number[]): number[] {
  return [id, ...sized(bytes)];
}

function list(items: readonly (readonly number[])[]): number[] {
  return [...leb(items.length), ...items.flat()];
}

function text(value: string): number[] {
  return sized([...new TextEncoder().encode(value)]);
}

const get = (variable: number): number[] => [0x20, ...leb(variable)];
const set = (variable: number): number[] => [0x21, ...leb(variable)];
/** Below 64, for longer ones are signed. */
const constant = (value: number): number[] => [0x41, value];
const simd = (instruction: number): number[] => [0xfd, ...leb(instruction)];
/** A number of instructions that take two values and leave one. */
const [addIntegers, subtractIntegers, isBelow, multiplyFloats] = [[0x6a], [0x6b], [0x49], [0x94]];
const addVectors = simd(0xae);
/** Unaligned, `offset` bytes after the place on the stack. */
const loadVector = (offset: number): number[] => [...simd(0x00), 0x00, ...leb(offset)];
const loadFloat = [0x2a, 0x02, 0x00];
const storeFloat = [0x38, 0x02, 0x00];

/** Adds a constant, below 64, to a variable. */
const advance = (variable: number, by: number): number[] => [
  ...get(variable),
  ...constant(by),
  ...addIntegers,
  ...set(variable),
];

/** Repeats its body while the condition, left on the stack, holds. */
const loop = (body: readonly number[], condition: readonly number[]): number[] => {
  const noResult = 0x40;
  return [0x03, noResult, ...body, ...condition, 0x0d, 0x00, end];
};

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
  const zero = [...simd(0x0c), ...new Array<number>(16).fill(0)];
  const lane = (index: number): number[] => [...get(vector.low), ...simd(0x1b), index];
  const widenLow = 0x87;
  const widenHigh = 0x88;
  const toFloat = [0xb2];
  return [
    ...[...zero, ...set(vector.low), ...zero, ...set(vector.high)],
    ...[...get(local.query), ...set(local.at)],
    ...[...get(local.rows), ...get(local.stride), ...addIntegers, ...set(local.rowEnd)],
    ...loop(
      [
        ...[...get(local.rows), ...loadVector(0), ...set(vector.bytes)],
        ...addProducts(vector.low, widenLow, 0),
        ...addProducts(vector.high, widenHigh, 16),
        ...advance(local.at, 32),
        ...advance(local.rows, 16),
      ],
      [...get(local.rows), ...get(local.rowEnd), ...isBelow],
    ),
    ...[...get(vector.low), ...get(vector.high), ...addVectors, ...set(vector.low)],
    ...get(local.scores),
    ...[...lane(0), ...lane(1), ...addIntegers, ...lane(2), ...addIntegers, ...lane(3), ...addIntegers, ...toFloat],
    ...[...get(local.scales), ...loadFloat, ...multiplyFloats],
    ...[...get(local.queryScale), ...multiplyFloats],
    ...storeFloat,
    ...advance(local.scales, 4),
    ...advance(local.scores, 4),
  ];
}

/**
 * A WebAssembly module of one function, `scan(query, rows, scales, scores, count, stride, queryScale)`. It gives each of
 * `count` rows (at least 1) of `stride` signed bytes (a multiple of 16) its dot product with a query of 16-bit numbers,
 * times the row's scale and the query's. `query` to `scores` are places in the memory that it imports as `memory.bytes`.
 *
 * JavaScript has no vector instructions; with those of WebAssembly a comparison takes a fraction of the time. It is put
 * together here, byte by byte, so that neither a compiler nor a binary file is needed.
 *
 * @see WebAssembly Core Specification 2.0, chapter 5 (Binary Format).
 */
export function dotProductProgram(): Uint8Array<ArrayBuffer> {
  const parameters = [i32, i32, i32, i32, i32, i32, f32].map((type) => [type]);
  const functionType = 0x60;
  const locals = list([
    [2, i32],
    [3, v128],
  ]);
  const countDown = [...get(local.count), ...constant(1), ...subtractIntegers, ...set(local.count)];
  const body = [...locals, ...loop([...compareRow(), ...countDown], get(local.count)), end];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list([[functionType, ...list(parameters), ...list([])]])),
    ...section(2, list([[...text('memory'), ...text('bytes'), 0x02, 0x00, 0x01]])),
    ...section(3, list([[0x00]])),
    ...section(7, list([[...text('scan'), 0x00, 0x00]])),
    ...section(10, list([sized(body)])),
  ]);
}
