import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describeError } from '../shared/errors/describe-error.js';
import { ModelFilesError } from '../shared/errors/model-files-error.js';
import { sha256OfFile } from '../shared/sha256.js';
import { writeFileAtomically } from '../shared/write-file-atomically.js';
import { bundledModelName } from './model-description.js';

/** Checksums of the bundled model, as its README lists them. */
const BUNDLED: Readonly<Record<string, string>> = {
  'config.json': '241c38692b8a69c6122c22ea48684c386b53a8862dfc2d74927d93af745f095b',
  'tokenizer.json': 'f0bd437fb1372f0c6e1da980c095c15ac0b0ea9e3f0e66f8469601922bbbff05',
  'tokenizer_config.json': '954aabe64732623e944dbaf81f8805ea1b0d984f18cf6d031da486417e87acf1',
  'onnx/model_quantized.onnx': '7ada2b86791f1bed24bb705bb9a3043d6360c782526e02a1f975942c722868b4',
};

/** Path of the weights inside a model's folder. */
export const weightsPath = 'onnx/model_quantized.onnx';

interface CachedCheck {
  readonly size: number;
  readonly modifiedMs: number;
  readonly sha256: string;
}

async function readCache(file: string | undefined): Promise<Record<string, CachedCheck>> {
  if (file === undefined) return {};
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, CachedCheck>;
  } catch {
    return {};
  }
}

async function checksum(path: string): Promise<string> {
  return sha256OfFile(path).catch((error: unknown) => {
    throw new ModelFilesError(
      `The embedding model's file ${path} cannot be read: ${describeError(error)}; check what it is and its permissions.`,
      { cause: error },
    );
  });
}

/**
 * Checks that a model's files are there and, for the bundled model, that they are the known ones.
 *
 * @param folder - The model's folder.
 * @param cacheFile - Keeps each file's checksum until its size or time changes, so that it is computed once per change.
 * @returns SHA-256 of the weights.
 * @throws {ModelFilesError} Naming the file and what to do.
 */
export async function checkModelFiles(folder: string, cacheFile?: string): Promise<string> {
  const cache = await readCache(cacheFile);
  const isBundled = basename(folder) === bundledModelName;
  const names = isBundled ? Object.keys(BUNDLED) : ['tokenizer.json', weightsPath];
  const fresh: Record<string, CachedCheck> = {};
  let changed = false;
  for (const name of names) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => {
      const remedy = isBundled
        ? 'restore it with: git checkout -- models'
        : 'EMBEDDING_MODEL must name a complete folder';
      throw new ModelFilesError(`The embedding model's file ${path} is missing; ${remedy}.`);
    });
    const known = cache[path];
    const isFresh = known?.size === info.size && known.modifiedMs === info.mtimeMs;
    const sha256 = isFresh ? known.sha256 : await checksum(path);
    changed ||= !isFresh;
    if (isBundled && sha256 !== BUNDLED[name]) {
      throw new ModelFilesError(
        `The embedding model's file ${path} is damaged: its sha256 begins with ${sha256.slice(0, 12)} where ` +
          `${(BUNDLED[name] ?? '').slice(0, 12)} is expected (${info.size} bytes). Restore it with: git checkout -- models.`,
      );
    }
    fresh[path] = { size: info.size, modifiedMs: info.mtimeMs, sha256 };
  }
  // The cache only saves time: where it cannot be written, the check is done again next time.
  if (changed && cacheFile !== undefined) {
    await writeFileAtomically(cacheFile, JSON.stringify({ ...cache, ...fresh })).catch(() => undefined);
  }
  return fresh[join(folder, weightsPath)]?.sha256 ?? '';
}
