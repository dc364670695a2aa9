/**
 * Widths of the characters of a TrueType font, and which ones it has.
 *
 * Reads the tables `head`, `hhea`, `hmtx` and `cmap` (format 4: characters up to U+FFFF).
 *
 * @see ISO/IEC 14496-22, Open Font Format
 */
export class FontMetrics {
  readonly #font: DataView;
  readonly #unitsPerEm: number;
  readonly #metricCount: number;
  readonly #metrics: number;
  readonly #segments: number;

  /** @throws {RangeError} If the bytes are not of a TrueType font with these tables. */
  constructor(bytes: Uint8Array) {
    this.#font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#unitsPerEm = this.#font.getUint16(this.#table('head') + 18);
    this.#metricCount = this.#font.getUint16(this.#table('hhea') + 34);
    this.#metrics = this.#table('hmtx');
    this.#segments = this.#characterMap();
  }

  /** Whether the font draws the character. */
  has(character: string): boolean {
    return this.#glyphOf(character.codePointAt(0) ?? 0) !== 0;
  }

  /** Width of a line of text in pixels at a font size in pixels, without kerning. */
  width(text: string, size: number): number {
    let units = 0;
    for (const character of text) units += this.#advance(this.#glyphOf(character.codePointAt(0) ?? 0));
    return (units * size) / this.#unitsPerEm;
  }

  #table(tag: string): number {
    const count = this.#font.getUint16(4);
    for (let record = 12; record < 12 + 16 * count; record += 16) {
      const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => this.#font.getUint8(record + byte)));
      if (name === tag) return this.#font.getUint32(record + 8);
    }
    throw new RangeError(`The font has no table ${tag}.`);
  }

  #characterMap(): number {
    const table = this.#table('cmap');
    const count = this.#font.getUint16(table + 2);
    for (let record = table + 4; record < table + 4 + 8 * count; record += 8) {
      const offset = table + this.#font.getUint32(record + 4);
      if (this.#font.getUint16(offset) === 4) return offset;
    }
    throw new RangeError('The font has no map of characters in format 4.');
  }

  #advance(glyph: number): number {
    return this.#font.getUint16(this.#metrics + 4 * Math.min(glyph, this.#metricCount - 1));
  }

  /** 0 where there is none. */
  #glyphOf(codePoint: number): number {
    if (codePoint > 0xffff) return 0;
    const bytes = this.#font.getUint16(this.#segments + 6);
    const ends = this.#segments + 14;
    const starts = ends + bytes + 2;
    const deltas = starts + bytes;
    const offsets = deltas + bytes;
    let low = 0;
    let high = bytes / 2 - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#font.getUint16(ends + 2 * middle) < codePoint) low = middle + 1;
      else high = middle;
    }
    const start = this.#font.getUint16(starts + 2 * low);
    if (codePoint < start) return 0;
    const delta = this.#font.getUint16(deltas + 2 * low);
    const offset = this.#font.getUint16(offsets + 2 * low);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = this.#font.getUint16(offsets + 2 * low + offset + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
}
