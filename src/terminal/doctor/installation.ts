import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describeModel } from '../../embedding/model-description.js';
import { checkModelFiles } from '../../embedding/model-files.js';
import { inspectIndex } from './inspect-index.js';
import type { IndexState } from './check-parts.js';

/** Where the parts of an installation lie; absolute paths. */
export interface InstallationPlaces {
  readonly packageRoot: string;
  readonly corpus: string;
  readonly index: string;
  /** As set: a folder or a hub id; undefined for the bundled model. */
  readonly embeddingModel: string | undefined;
}

/** The checks of an installation that need its folders. */
export interface Installation {
  /** @throws {ModelFilesError} */
  checkModelFiles(): Promise<string>;
  /** @throws {IndexDamagedError | IndexMismatchError | ModelFilesError | CorpusEmptyError} */
  inspectIndex(): Promise<IndexState>;
}

/** Looks at the embedding model and the index of an installation, keeping nothing: every call reads the files again. */
export async function examineInstallation(places: InstallationPlaces): Promise<Installation> {
  const isFolder = await stat(places.embeddingModel ?? '').then(
    (found) => found.isDirectory(),
    () => false,
  );
  const description = describeModel(places.embeddingModel, join(places.packageRoot, 'models'), () => isFolder);
  const weightsSha256 = async (): Promise<string> =>
    description.folder === null ? '' : checkModelFiles(description.folder);
  return {
    checkModelFiles: weightsSha256,
    inspectIndex: () =>
      inspectIndex({
        indexFolder: places.index,
        corpusFolder: places.corpus,
        lexiconFolder: join(places.packageRoot, 'lexicon'),
        model: async () => ({ description, weightsSha256: await weightsSha256() }),
      }),
  };
}
