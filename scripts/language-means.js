#!/usr/bin/env node
// Writes models/multilingual-e5-small-zh-en/language-means.json: the mean passage vector of Chinese and of English in the
// index of the bundled corpus. A corpus of few documents is centred by these until it speaks for itself.
// Compile first, and bring the index up to date: `npx suanli index`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageRoot = fileURLToPath(new URL('..', import.meta.url));
const indexFolder = join(packageRoot, 'data', 'index');
const decimals = 6;

/**
 * @param {string} path - Of a compiled module, without extension.
 * @returns {Promise<unknown>}
 */
const compiled = (path) => import(new URL(`../dist/${path}.js`, import.meta.url).href);

const generations = /** @type {typeof import('../src/indexing/generations.js')} */ (
  await compiled('indexing/generations')
);
const indexFiles = /** @type {typeof import('../src/indexing/index-files.js')} */ (
  await compiled('indexing/index-files')
);
const embeddingText = /** @type {typeof import('../src/indexing/embedding-text.js')} */ (
  await compiled('indexing/embedding-text')
);
const centring = /** @type {typeof import('../src/embedding/language-centring.js')} */ (
  await compiled('embedding/language-centring')
);
const description = /** @type {typeof import('../src/embedding/model-description.js')} */ (
  await compiled('embedding/model-description')
);
const vectorFiles = /** @type {typeof import('../src/indexing/vector-files.js')} */ (
  await compiled('indexing/vector-files')
);

/** The means of an index' raw vectors. The index' own means will not do: the file that is written here is part of them. */
async function measureMeans() {
  const manifest = await generations.requireLiveManifest(indexFolder);
  if (manifest.model.id !== description.bundledModelName) {
    throw new Error(`The index in ${indexFolder} was built with ${manifest.model.id}, not with the bundled model.`);
  }
  const folder = join(indexFolder, manifest.generation);
  const { chunks, documents } = await indexFiles.readIndexContent(folder, manifest);
  const languages = embeddingText.statementLanguages(chunks);
  const { length } = embeddingText.embeddingTexts(new Map(documents.map((one) => [one.id, one])), chunks);
  const vectors = await vectorFiles.readVectorFile(folder, manifest, indexFiles.indexFileNames.vectors, length);
  return centring.languageMeans(
    languages.map((_, row) => vectors.row(row)),
    languages,
  );
}

/** @param {Float32Array} mean */
const rounded = (mean) => `[${Array.from(mean, (value) => Number(value.toFixed(decimals))).join(', ')}]`;

const means = await measureMeans();
const lines = ['zh', 'en'].map((language) => {
  const found = means.find((mean) => mean.language === language);
  if (found === undefined) throw new Error(`The index in ${indexFolder} has no passage in ${language}.`);
  console.log(`${language}: mean of ${found.count} vectors`);
  return `  "${language}": ${rounded(found.mean)}`;
});
const path = join(packageRoot, 'models', description.bundledModelName, 'language-means.json');
writeFileSync(path, `{\n${lines.join(',\n')}\n}\n`);
