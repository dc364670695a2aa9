import { BaseEmbedding, Settings, TextNode, VectorStoreIndex } from 'llamaindex';
import { plainRows, readDataset } from '../dataset.js';
import { HITS, versionOf } from './participant.js';

/** Hands out vectors that are known already. */
class KnownEmbedding extends BaseEmbedding {
  /** @type {Map<string, number[]>} */
  passages = new Map();
  /** @type {number[]} */
  asked = [];

  /** @override */
  async getTextEmbedding() {
    return this.asked;
  }

  /** @override @param {string[]} texts */
  getTextEmbeddings = async (texts) =>
    texts.map((text) => {
      const vector = this.passages.get(text);
      if (vector === undefined) throw new Error(`LlamaIndex.TS embeds another text: ${text.slice(0, 80)}`);
      return vector;
    });
}

/** @type {import('./participant.js').Participant} */
export const participant = {
  title: 'LlamaIndex.TS vector store',
  settings: {
    llamaindex: await versionOf('llamaindex'),
    '@llamaindex/core': await versionOf('@llamaindex/core'),
    setup: `VectorStoreIndex.init with one node a chunk, asRetriever({ similarityTopK: ${HITS} })`,
    store: 'SimpleVectorStore (the default, exact)',
  },
  open: async (folder, _scratch, timer) => {
    const { texts, chunkVectors } = await readDataset(folder, ['texts', 'chunkVectors']);
    const embedding = new KnownEmbedding();
    // Copies of a chunk of one sentence have one text; the last one's vector stands for all.
    plainRows(chunkVectors).forEach((vector, number) => embedding.passages.set(texts[number] ?? '', vector));
    Settings.embedModel = embedding;
    const nodes = texts.map((text, number) => new TextNode({ text, id_: String(number) }));
    const index = await timer(() => VectorStoreIndex.init({ nodes }));
    embedding.passages.clear();
    nodes.length = 0;
    const retriever = index.asRetriever({ similarityTopK: HITS });
    return async (query, vector) => {
      embedding.asked = Array.from(vector);
      const found = await retriever.retrieve({ query });
      return found.map(({ node }) => Number(node.id_));
    };
  },
};
