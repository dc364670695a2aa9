import { readFileSync } from 'node:fs';
import { repositoryPath } from '../helpers/corpus-articles.js';

/** Articles on what the honest questions ask: enough for a real search, and quickly embedded. */
const ARTICLES = ['accelerators', 'deepseek-models', 'gpu-memory', 'training-cost'];

/** Real files of the corpus, by their paths in it. */
export function readShelf(): Record<string, string> {
  const paths = ['en', 'zh'].flatMap((language) => ARTICLES.map((name) => `${language}/${name}.md`));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(repositoryPath(`corpus/${path}`), 'utf8')]));
}
