import { cp, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig, type Config } from '../../src/config/load-config.js';
import { buildIndex } from '../../src/compose.js';
import { silentLogger } from '../../src/shared/logger.js';
import { silentProgress } from '../../src/shared/progress.js';
import { packageRoot } from './bundled-model.js';

/** Longest time that a first build may take in a hook, on a busy machine. */
export const bundledIndexTimeoutMs = 300_000;

/** Settings of the bundled corpus and model with an index for tests only, which stays from one run to the next. */
export const bundledConfig: Config = loadConfig({
  INDEX_DIR: join(packageRoot, 'data/test-index'),
  DATA_DIR: join(packageRoot, 'data'),
});

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Brings the index of the bundled corpus up to date, on the first run in a clone by building it. Not a global set-up: a
 * run of one fast test should not build it, and the lock of the index keeps test files that start together in order.
 */
export async function buildBundledIndex(): Promise<Config> {
  const { INDEX_DIR: folder } = bundledConfig;
  const own = join(packageRoot, 'data/index');
  if (!(await exists(folder)) && (await exists(join(own, 'CURRENT')))) {
    // An index that somebody built by hand saves embedding the corpus once more.
    await mkdir(folder, { recursive: true });
    await cp(own, folder, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  }
  const options = { progress: silentProgress, logger: silentLogger };
  await buildIndex(bundledConfig, { ...options, rebuild: false }).catch(() =>
    // What an older version of the program left there is of no use to anybody.
    buildIndex(bundledConfig, { ...options, rebuild: true }),
  );
  return bundledConfig;
}
