import { fileURLToPath } from 'node:url';
import { describeModel } from '../../src/embedding/model-description.js';
import { checkModelFiles } from '../../src/embedding/model-files.js';
import type { ModelIdentity } from '../../src/indexing/index-state.js';

export const packageRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The model that ships with the package. */
export const bundledModel = describeModel(undefined, `${packageRoot}/models`, () => true);

/** Its identity, the files checked. */
export async function bundledIdentity(): Promise<ModelIdentity> {
  return { description: bundledModel, weightsSha256: await checkModelFiles(bundledModel.folder ?? '') };
}
