import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Chunk } from '../chunking/chunk.js';
import { ChunkReader, chunkLine } from './chunk-lines.js';

/** Lines written or read at a time. */
const TURN = 1000;
const NEW_LINE = 0x0a;

/** Writes chunks, one a line. @returns The file's SHA-256. */
export async function writeChunkFile(path: string, chunks: readonly Chunk[]): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'w');
  try {
    for (let from = 0; from < chunks.length; from += TURN) {
      const lines = chunks.slice(from, from + TURN).map((chunk) => `${chunkLine(chunk)}\n`);
      const bytes = Buffer.from(lines.join(''));
      hash.update(bytes);
      await file.writeFile(bytes);
    }
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

/** Chunks out of the bytes of a file. Between its steps others have the thread. */
export async function parseChunkFile(bytes: Buffer): Promise<Chunk[]> {
  const reader = new ChunkReader();
  const chunks: Chunk[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEW_LINE, start);
    chunks.push(reader.read(bytes.toString('utf8', start, end)));
    start = end + 1;
    if (chunks.length % TURN === 0) await breathe();
  }
  return chunks;
}
