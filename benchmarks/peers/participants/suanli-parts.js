import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCedict } from '../../../dist/lexicon/cedict.js';
import { defaultBm25Parameters } from '../../../dist/lexical-index/bm25-score.js';
import { defaultRetrievalOptions, HybridSearcher } from '../../../dist/retrieval/hybrid-searcher.js';
import { currentConfig, currentModel } from '../../measuring/material.js';
import { QuantisedMatrix } from '../../../dist/vector-index/quantised-matrix.js';
import { rowOf } from '../../../dist/vector-index/vector-matrix.js';
import { parseJson } from '../dataset.js';
import { HITS } from './participant.js';

/** @returns {Promise<Map<string, Float32Array>>} Means of a reference corpus, as a build uses them. */
export async function priorMeans() {
  const { description } = await currentModel(currentConfig());
  const text = await readFile(join(description.folder ?? '', 'language-means.json'), 'utf8');
  const means = /** @type {Record<string, number[]>} */ (parseJson(text));
  return new Map(Object.entries(means).map(([language, mean]) => [language, Float32Array.from(mean)]));
}

/**
 * @param {import('../dataset.js').VectorMatrix} vectors
 * @returns {QuantisedMatrix}
 */
export function quantised(vectors) {
  const matrix = new QuantisedMatrix(vectors.rows, vectors.dimension);
  for (let row = 0; row < vectors.rows; row += 1) matrix.setRow(row, rowOf(vectors, row));
  return matrix;
}

/** What both ways of setting up suanli's parts share, for the report. */
export const sharedSettings = {
  search: 'one byte a number, all compared; above 65,536 vectors sifted by their signs first',
  lexical: `own BM25, k1 ${defaultBm25Parameters.k1}, b ${defaultBm25Parameters.b}`,
  fusion: Object.entries(defaultRetrievalOptions.fusion)
    .map(([name, value]) => `${name} ${value}`)
    .join(', '),
};

/**
 * @param {import('../../../dist/indexing/open-index.js').OpenIndex} index
 * @returns {import('./participant.js').Search} The program's own search; only the model is left out.
 */
export function searchIn(index) {
  let asked = new Float32Array();
  const embedder = {
    modelId: index.manifest.model.id,
    dimension: index.vectors.dimension,
    embedQuery: async () => asked,
    embedPassages: async () => [],
    close: async () => undefined,
  };
  const dictionary = openCedict(join(currentConfig().packageRoot, 'dictionaries', 'cc-cedict'));
  const searcher = new HybridSearcher(index, embedder, dictionary);
  return async (question, vector) => {
    asked = new Float32Array(vector);
    const { hits } = await searcher.retrieve(question, HITS);
    return hits.map(({ chunkNumber }) => chunkNumber);
  };
}
