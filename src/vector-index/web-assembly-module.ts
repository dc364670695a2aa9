/** Types of values. */
export const i32 = 0x7f;
export const f32 = 0x7d;
export const v128 = 0x7b;
const end = 0x0b;

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

export const get = (variable: number): number[] => [0x20, ...leb(variable)];
export const set = (variable: number): number[] => [0x21, ...leb(variable)];
/** Below 64, for longer ones are signed. */
export const constant = (value: number): number[] => [0x41, value];
/** A vector instruction by its number. */
export const simd = (instruction: number): number[] => [0xfd, ...leb(instruction)];
/** Instructions that take two values and leave one. */
export const addIntegers = [0x6a];
const subtractIntegers = [0x6b];
const isBelow = [0x49];
/** Unaligned, `offset` bytes after the place on the stack. */
export const loadVector = (offset: number): number[] => [...simd(0x00), 0x00, ...leb(offset)];
export const zeroVector = [...simd(0x0c), ...new Array<number>(16).fill(0)];

/** Adds a constant, below 64, to a variable. */
export const advance = (variable: number, by: number): number[] => [
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

/** Repeats its body while one variable is below another. */
export const whileBelow = (variable: number, limit: number, body: readonly number[]): number[] =>
  loop(body, [...get(variable), ...get(limit), ...isBelow]);

/** Repeats its body as often as a variable, at least 1, says. */
export const repeat = (count: number, body: readonly number[]): number[] =>
  loop([...body, ...get(count), ...constant(1), ...subtractIntegers, ...set(count)], get(count));

/** The sum of the four numbers of a vector in a variable. */
export function sumOfLanes(variable: number): number[] {
  const lane = (index: number): number[] => [...get(variable), ...simd(0x1b), index];
  return [...lane(0), ...lane(1), ...addIntegers, ...lane(2), ...addIntegers, ...lane(3), ...addIntegers];
}

/**
 * A module of one function without result that imports its memory as `memory.bytes`. JavaScript has no vector instructions;
 * with those of WebAssembly a comparison takes a fraction of the time. Put together byte by byte, so that neither a compiler
 * nor a binary file is needed.
 *
 * @param locals - Types of its variables after the parameters, and how many there are of each.
 * @see WebAssembly Core Specification 2.0, chapter 5 (Binary Format).
 */
export function moduleOf(
  name: string,
  parameters: readonly number[],
  locals: readonly (readonly [count: number, type: number])[],
  body: readonly number[],
): Uint8Array<ArrayBuffer> {
  const functionType = 0x60;
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list([[functionType, ...list(parameters.map((type) => [type])), ...list([])]])),
    ...section(2, list([[...text('memory'), ...text('bytes'), 0x02, 0x00, 0x01]])),
    ...section(3, list([[0x00]])),
    ...section(7, list([[...text(name), 0x00, 0x00]])),
    ...section(10, list([sized([...list(locals), ...body, end])])),
  ]);
}
