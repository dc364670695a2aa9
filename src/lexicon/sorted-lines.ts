const NEW_LINE = 10;
const TAB = 9;

/**
 * Lines `key<TAB>value`, sorted by the bytes of their keys, looked up in place: a dictionary of a hundred thousand words costs
 * its bytes and no more, and nothing is parsed before it is asked for.
 */
export class SortedLines {
  readonly #bytes: Buffer;

  /** @param bytes - UTF-8, each line ending in a line feed, each key once. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The value of a key, or undefined. */
  find(key: string): string | undefined {
    const wanted = Buffer.from(key);
    let low = 0;
    let high = this.#bytes.length;
    while (low < high) {
      const start = this.#lineStart(Math.floor((low + high) / 2), low);
      const end = this.#bytes.indexOf(NEW_LINE, start);
      const tab = this.#bytes.indexOf(TAB, start);
      const order = this.#bytes.compare(wanted, 0, wanted.length, start, tab);
      if (order === 0) return this.#bytes.toString('utf8', tab + 1, end);
      // `compare` orders these bytes against the wanted ones.
      if (order < 0) low = end + 1;
      else high = start;
    }
    return undefined;
  }

  /** Start of the line that holds a byte, not before `floor`. */
  #lineStart(at: number, floor: number): number {
    const before = at === 0 ? -1 : this.#bytes.lastIndexOf(NEW_LINE, at - 1);
    return Math.max(floor, before + 1);
  }
}
