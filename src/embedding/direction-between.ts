/** The direction between unit vectors, of length 1; one vector stays as it is. */
export function directionBetween([first = new Float32Array(), ...rest]: readonly Float32Array[]): Float32Array {
  if (rest.length === 0) return first;
  const sum = first.map((value, index) => rest.reduce((total, vector) => total + vector[index]!, value));
  const length = Math.hypot(...sum);
  return length === 0 ? first : sum.map((value) => value / length);
}
