/** Bytes of typed arrays one after another, each aligned to 4 bytes. */
export function concatenateArrays(arrays: readonly (Float32Array | Uint32Array | Uint16Array)[]): Uint8Array {
  const padded = arrays.map((array) => Math.ceil(array.byteLength / 4) * 4);
  const bytes = new Uint8Array(padded.reduce((sum, length) => sum + length, 0));
  let at = 0;
  arrays.forEach((array, index) => {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded[index] ?? 0;
  });
  return bytes;
}

/** A copy of bytes that typed arrays of up to 4 bytes an element may look at: a Buffer's memory need not be aligned. */
export function alignedBuffer(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
