import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/terminal/batch/read-lines.js';

async function read(chunks: readonly (string | Uint8Array)[]): Promise<[number, string][]> {
  const found: [number, string][] = [];
  const source = (async function* () {
    yield* chunks;
  })();
  for await (const line of readLines(source)) found.push([line.number, line.text]);
  return found;
}

describe('readLines', () => {
  it('numbers lines, leaves blank ones out, takes a last line without its end', async () => {
    expect(await read(['a\n\n  \r\nb\r\nc'])).toEqual([
      [1, 'a'],
      [4, 'b'],
      [5, 'c'],
    ]);
  });

  it('takes a byte-order mark from the first line only', async () => {
    expect(await read([Buffer.from('\ufeffa\n\ufeffb\n')])).toEqual([
      [1, 'a'],
      [2, '\ufeffb'],
    ]);
  });

  it('does not split at U+2028, which may stand inside JSON', async () => {
    expect(await read(['"a\u2028b"\n'])).toEqual([[1, '"a\u2028b"']]);
  });

  it('is empty for an empty stream', async () => {
    expect(await read([])).toEqual([]);
  });

  it('yields a line as soon as it is complete', async () => {
    let sent = 0;
    const source = (async function* () {
      sent = 1;
      yield 'a\n';
      sent = 2;
      yield 'b\n';
    })();
    await readLines(source).next();
    expect(sent).toBe(1);
  });

  it('puts characters together that are cut between chunks, wherever the cut is', async () => {
    const bytes = Buffer.from('算力\n👩‍💻 é\n');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), async (cut) => {
        expect(await read([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual([
          [1, '算力'],
          [2, '👩‍💻 é'],
        ]);
      }),
    );
  });
});
