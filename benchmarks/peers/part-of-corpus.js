import { embeddingTexts } from '../../dist/indexing/embedding-text.js';
import { articleOf } from '../../dist/retrieval/prefer-own-language.js';
import { rowOf, vectorMatrix } from '../../dist/vector-index/vector-matrix.js';
import { seededRandom } from '../measuring/statistics.js';

const SEED = 20_230_421;

/** @typedef {Omit<import('./dataset.js').Dataset, 'questions' | 'questionVectors'>} Corpus */

/** What was done to get below the size of the corpus, for the report. */
export const selection =
  'Fewer chunks than the corpus has: whole articles with their translations, drawn at random (the same each time), and the ' +
  'questions whose evidence lies in these alone.';

/**
 * @param {Corpus} corpus
 * @param {number} size - Chunks wanted; the last article may bring more.
 * @returns {Corpus} The corpus itself where it is not larger.
 */
export function partOfCorpus(corpus, size) {
  if (corpus.chunks.length <= size) return corpus;
  const random = seededRandom(SEED);
  const articleOfDocument = new Map(corpus.documents.map((document) => [document.id, articleOf(document)]));
  const order = [...new Set(articleOfDocument.values())]
    .map((article) => ({ article, key: random() }))
    .sort((left, right) => left.key - right.key);
  /** @type {Set<string | undefined>} */
  const chosen = new Set();
  /** @param {{ readonly documentId: string }} chunk */
  const isChosen = ({ documentId }) => chosen.has(articleOfDocument.get(documentId));
  let count = 0;
  for (const { article } of order) {
    if (count >= size) break;
    chosen.add(article);
    count = corpus.chunks.filter(isChosen).length;
  }
  const documents = corpus.documents.filter(({ id }) => chosen.has(articleOfDocument.get(id)));
  const numbers = corpus.chunks.flatMap((chunk, number) => (isChosen(chunk) ? [number] : []));
  const chunks = corpus.chunks.filter(isChosen);
  const { dimension } = corpus.partVectors;
  const whole = new Map(corpus.documents.map((document) => [document.id, document]));
  const rowOfText = new Map(embeddingTexts(whole, corpus.chunks).map((text, row) => [text, row]));
  const parts = embeddingTexts(new Map(documents.map((document) => [document.id, document])), chunks);
  return {
    documents,
    chunks,
    texts: numbers.map((number) => corpus.texts[number] ?? ''),
    chunkVectors: vectorMatrix(
      numbers.map((number) => rowOf(corpus.chunkVectors, number)),
      dimension,
    ),
    partVectors: vectorMatrix(
      parts.map((text) => rowOf(corpus.partVectors, rowOfText.get(text) ?? -1)),
      dimension,
    ),
  };
}
