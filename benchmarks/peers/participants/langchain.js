import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { plainRows, readDataset } from '../dataset.js';
import { HITS, versionOf } from './participant.js';

/** @type {import('./participant.js').Participant} */
export const participant = {
  title: 'LangChain.js HNSWLib',
  settings: {
    '@langchain/community': await versionOf('@langchain/community'),
    '@langchain/core': await versionOf('@langchain/core'),
    'hnswlib-node': await versionOf('hnswlib-node'),
    setup: 'HNSWLib.fromDocuments, similaritySearch',
    space: 'cosine',
    graph: 'defaults of hnswlib-node (M 16, efConstruction 200, ef 10)',
  },
  open: async (folder, _scratch, timer) => {
    const { texts, chunkVectors } = await readDataset(folder, ['texts', 'chunkVectors']);
    const vectors = plainRows(chunkVectors);
    const documents = texts.map((pageContent, number) => ({ pageContent, metadata: { number } }));
    /** @type {number[]} */
    let asked = [];
    const embeddings = { embedDocuments: async () => vectors, embedQuery: async () => asked };
    const store = await timer(() => HNSWLib.fromDocuments(documents, embeddings));
    vectors.length = 0;
    return async (question, vector) => {
      asked = Array.from(vector);
      const found = await store.similaritySearch(question, HITS);
      return found.map(({ metadata }) => metadata['number'] ?? -1);
    };
  },
};
