/**
 * The mean of a text's token vectors, scaled to unit length.
 *
 * @param hidden - `tokens × dimension` floats, token by token; no padding among them.
 * @throws Never; a zero mean stays zero.
 */
export function meanPooling(hidden: Float32Array, tokens: number, dimension: number): Float32Array {
  const mean = new Float32Array(dimension);
  for (let token = 0; token < tokens; token += 1) {
    const base = token * dimension;
    for (let index = 0; index < dimension; index += 1) mean[index]! += hidden[base + index]!;
  }
  return normalise(mean);
}

/** Scales a vector to unit length in place; a zero vector stays zero. @returns The same array. */
export function normalise(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  if (length > 0) for (let index = 0; index < vector.length; index += 1) vector[index]! /= length;
  return vector;
}
