import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkModelFiles, weightsPath } from '../../src/embedding/model-files.js';
import { bundledModel } from '../helpers/bundled-model.js';

const original = bundledModel.folder ?? '';
const weightsSha256 = '7ada2b86791f1bed24bb705bb9a3043d6360c782526e02a1f975942c722868b4';

let place: string;
let folder: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'suanli-model-'));
  folder = await linkModel('multilingual-e5-small-zh-en');
});

/** A model folder whose files are links to the bundled ones. */
async function linkModel(name: string): Promise<string> {
  const copy = join(place, name);
  for (const file of await readdir(original, { recursive: true, withFileTypes: true })) {
    if (file.isDirectory()) continue;
    const from = join(file.parentPath, file.name);
    const to = join(copy, from.slice(original.length));
    await mkdir(dirname(to), { recursive: true });
    await symlink(from, to);
  }
  return copy;
}

/** Puts a copy in place of a link, so that it can be spoilt. */
async function copyInPlace(name: string): Promise<string> {
  const path = join(folder, name);
  const bytes = await readFile(path);
  await rm(path);
  await writeFile(path, bytes);
  return path;
}

describe('checkModelFiles', () => {
  it('gives the checksum of the weights where all is well', async () => {
    expect(await checkModelFiles(folder)).toBe(weightsSha256);
  });

  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', weightsPath])(
    'names a missing %s and how to get it back',
    async (name) => {
      await rm(join(folder, name));
      await expect(checkModelFiles(folder)).rejects.toMatchObject({
        code: 'model-files',
        message: `The embedding model's file ${join(folder, name)} is missing; restore it with: git checkout -- models.`,
      });
    },
  );

  it('names truncated weights with their size', async () => {
    await truncate(await copyInPlace(weightsPath), 1_000_000);
    await expect(checkModelFiles(folder)).rejects.toMatchObject({
      code: 'model-files',
      message: expect.stringMatching(
        /model_quantized\.onnx is damaged: .*7ada2b86791f is expected \(1000000 bytes\).*git checkout -- models/,
      ) as string,
    });
  });

  it('notices one altered byte', async () => {
    const path = await copyInPlace('tokenizer.json');
    const bytes = await readFile(path);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(checkModelFiles(folder)).rejects.toThrow(/tokenizer\.json is damaged/);
  });

  it('says what it met where a file cannot be read', async () => {
    await rm(join(folder, weightsPath));
    await mkdir(join(folder, weightsPath));
    await expect(checkModelFiles(folder)).rejects.toMatchObject({
      code: 'model-files',
      message: expect.stringContaining(`${join(folder, weightsPath)} cannot be read`) as string,
    });
  });

  it('takes another model as it is, but wants it complete', async () => {
    folder = await linkModel('my-own-e5');
    await writeFile(await copyInPlace(weightsPath), 'other weights');
    expect(await checkModelFiles(folder)).toMatch(/^[0-9a-f]{64}$/);
    await rm(join(folder, 'tokenizer.json'));
    await expect(checkModelFiles(folder)).rejects.toThrow(/EMBEDDING_MODEL must name a complete folder/);
  });
});

describe('the cache of checksums', () => {
  const cacheFile = (): string => join(place, 'model-checks.json');
  const readCache = async (): Promise<Record<string, { sha256: string }>> =>
    JSON.parse(await readFile(cacheFile(), 'utf8')) as Record<string, { sha256: string }>;

  it('is believed while a file keeps its size and time, and no longer', async () => {
    const path = await copyInPlace('config.json');
    await checkModelFiles(folder, cacheFile());
    const cache = await readCache();
    expect(Object.keys(cache)).toHaveLength(4);
    const entry = cache[path];
    if (entry === undefined) throw new Error('the file is not in the cache');
    // A wrong checksum in the cache is only noticed by who does not compute it again.
    entry.sha256 = '0'.repeat(64);
    await writeFile(cacheFile(), JSON.stringify(cache));
    await expect(checkModelFiles(folder, cacheFile())).rejects.toThrow(/config\.json is damaged/);
    await utimes(path, new Date(), new Date(Date.now() + 5000));
    expect(await checkModelFiles(folder, cacheFile())).toBe(weightsSha256);
    expect((await readCache())[path]?.sha256).toMatch(/^241c3869/);
  });

  it('is done without where it is broken or cannot be written', async () => {
    await writeFile(cacheFile(), '{"half');
    expect(await checkModelFiles(folder, cacheFile())).toBe(weightsSha256);
    expect(await checkModelFiles(folder, join(place, 'no', 'such', 'folder.json'))).toBe(weightsSha256);
  });
});
