import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { InvalidArgumentError } from '../../../src/shared/errors/invalid-argument-error.js';
import { openBatch } from '../../../src/terminal/batch/open-batch.js';

const nothing = Readable.from([]);

it('reads a file', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'suanli-batch-')), 'batch.jsonl');
  await writeFile(file, '\ufeff{"id":"a"}\n');
  const lines = [];
  for await (const line of await openBatch(file, nothing)) lines.push(line.text);
  expect(lines).toEqual(['{"id":"a"}']);
});

it('reads standard input for -', async () => {
  const lines = [];
  for await (const line of await openBatch('-', Readable.from(['a\nb']))) lines.push(line.text);
  expect(lines).toEqual(['a', 'b']);
});

it.each([
  ['/no/such/file.jsonl', 'does not exist'],
  [tmpdir(), 'is a folder'],
])('refuses %s', async (file, reason) => {
  const opening = openBatch(file, nothing);
  await expect(opening).rejects.toThrow(InvalidArgumentError);
  await expect(opening).rejects.toThrow(reason);
});
