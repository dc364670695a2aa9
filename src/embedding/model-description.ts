import { basename } from 'node:path';

/** What a caller would otherwise have to know of a model. */
export interface ModelDescription {
  /** Name under which the index remembers the model. */
  readonly id: string;
  /** Folder with `tokenizer.json` and `onnx/model_quantized.onnx`, or null for a model of the hub. */
  readonly folder: string | null;
  /** Written before a query. */
  readonly queryPrefix: string;
  /** Written before a passage. */
  readonly passagePrefix: string;
  /** The model reads no more model tokens than this; the rest of a text is cut. */
  readonly maxModelTokens: number;
}

/** Folder name of the bundled model. */
export const bundledModelName = 'multilingual-e5-small-zh-en';

const E5_PREFIXES = { queryPrefix: 'query: ', passagePrefix: 'passage: ' };

/** True for what can only be a path: `./model`, `../model`, `/models/e5`, `~/e5`, `C:\\models`. A hub id is `owner/name`. */
function isPath(name: string): boolean {
  return /^[./~]|^[A-Za-z]:|\\/.test(name);
}

/**
 * The description of a model: the bundled one, one in a folder, or one of the hub.
 *
 * Models of the E5 family are told by their name and want prefixes (Wang et al. 2024, Multilingual E5); others get none.
 *
 * @param name - A folder or a hub id; undefined for the bundled model.
 * @param modelsFolder - Where the bundled model lies.
 * @param isFolder - Tells a folder from a hub id. What can only be a path is a folder even where it is missing.
 */
export function describeModel(
  name: string | undefined,
  modelsFolder: string,
  isFolder: (path: string) => boolean,
): ModelDescription {
  const folder =
    name === undefined ? `${modelsFolder}/${bundledModelName}` : isFolder(name) || isPath(name) ? name : null;
  const id = folder === null ? (name ?? bundledModelName) : basename(folder);
  const prefixes = /(?:^|[-_/])e5(?:$|[-_])/i.test(id) ? E5_PREFIXES : { queryPrefix: '', passagePrefix: '' };
  return { id, folder, ...prefixes, maxModelTokens: 512 };
}
