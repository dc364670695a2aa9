import { join } from 'node:path';
import { loadConfig, readEnvironment } from '../../dist/config/load-config.js';
import { describeModel } from '../../dist/embedding/model-description.js';
import { checkModelFiles } from '../../dist/embedding/model-files.js';
import { loadGoldenFolder } from '../../dist/evaluation/golden-question.js';
import { openIndex } from '../../dist/indexing/open-index.js';
import { existsSync } from 'node:fs';

/** @returns {import('../../dist/config/load-config.js').Config} The settings that the program itself would have. */
export function currentConfig() {
  return loadConfig(readEnvironment());
}

/**
 * @param {import('../../dist/config/load-config.js').Config} config
 * @returns {Promise<import('../../dist/indexing/index-state.js').ModelIdentity>}
 */
export async function currentModel(config) {
  const description = describeModel(config.EMBEDDING_MODEL, join(config.packageRoot, 'models'), existsSync);
  if (description.folder === null) throw new Error('A model of the hub cannot be compared with a bare script here.');
  const weightsSha256 = await checkModelFiles(description.folder, join(config.DATA_DIR, 'model-checks.json'));
  return { description, weightsSha256 };
}

/** @returns {Promise<import('../../dist/indexing/open-index.js').OpenIndex>} The live index. */
export async function openCurrentIndex() {
  const config = currentConfig();
  return openIndex(config.INDEX_DIR, await currentModel(config));
}

/** @returns {Promise<string[]>} The golden questions, each once, in the order of their files. */
export async function goldenTexts() {
  const golden = await loadGoldenFolder(join(currentConfig().packageRoot, 'evals', 'questions'));
  return [...new Set(golden.map(({ question }) => question))];
}
