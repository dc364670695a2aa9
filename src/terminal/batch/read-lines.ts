import { StringDecoder } from 'node:string_decoder';

export interface NumberedLine {
  /** From 1, blank lines counted. */
  readonly number: number;
  /** Without its line end; without the byte-order mark on the first. */
  readonly text: string;
}

/**
 * Lines of a UTF-8 stream as they come, blank ones left out. Only `\n` and `\r\n` end a line (Node's readline also
 * splits on U+2028, which may stand inside JSON). A last line without its end counts.
 */
export async function* readLines(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<NumberedLine> {
  const decoder = new StringDecoder('utf8');
  let number = 0;
  let pieces: string[] = [];
  const finish = (): NumberedLine => {
    number += 1;
    const line = pieces.join('').replace(/\r$/, '');
    pieces = [];
    return { number, text: number === 1 ? line.replace(/^\ufeff/, '') : line };
  };
  for await (const chunk of input) {
    const text =
      typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    const [first = '', ...rest] = text.split('\n');
    pieces.push(first);
    for (const piece of rest) {
      const line = finish();
      if (line.text.trim() !== '') yield line;
      pieces.push(piece);
    }
  }
  pieces.push(decoder.end());
  const last = finish();
  if (last.text.trim() !== '') yield last;
}
