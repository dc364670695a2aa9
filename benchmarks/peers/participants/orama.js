import { create, insertMultiple, search } from '@orama/orama';
import { stopwords } from '@orama/stopwords/mandarin';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import { plainRows, readDataset } from '../dataset.js';
import { HITS, versionOf } from './participant.js';

/** @type {import('./participant.js').Participant} */
export const participant = {
  title: 'Orama hybrid search',
  settings: {
    '@orama/orama': await versionOf('@orama/orama'),
    '@orama/tokenizers': await versionOf('@orama/tokenizers'),
    setup: 'insertMultiple, search in mode hybrid',
    tokenizer: 'mandarin of @orama/tokenizers with the stop words of @orama/stopwords, as documented for Chinese',
    similarity: 'default (.8)',
    hybridWeights: 'default (text .5, vector .5)',
  },
  open: async (folder, _scratch, timer) => {
    const { texts, chunkVectors } = await readDataset(folder, ['texts', 'chunkVectors']);
    const rows = plainRows(chunkVectors);
    const documents = texts.map((text, number) => ({ id: String(number), number, text, embedding: rows[number] }));
    const database = create({
      schema: { text: 'string', embedding: `vector[${chunkVectors.dimension}]` },
      components: { tokenizer: createTokenizer({ language: 'mandarin', stopWords: stopwords }) },
    });
    await timer(async () => insertMultiple(database, documents));
    return async (term, vector) => {
      const value = Array.from(vector);
      const { hits } = await search(database, {
        mode: 'hybrid',
        term,
        vector: { value, property: 'embedding' },
        limit: HITS,
      });
      return hits.map(({ document }) => document.number);
    };
  },
};
