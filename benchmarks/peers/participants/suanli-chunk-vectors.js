// suanli's parts on exactly the vectors that the peers get: what its search does without a vector for every sentence.
import { join } from 'node:path';
import { centre, languageMeans } from '../../../dist/embedding/language-centring.js';
import { createAnalyser } from '../../../dist/indexing/analyser.js';
import { Bm25Index, buildPostingLists } from '../../../dist/lexical-index/bm25-index.js';
import { groupPostings } from '../../../dist/lexical-index/group-postings.js';
import { loadLexicon } from '../../../dist/lexicon/load-lexicon.js';
import { QuantisedMatrix } from '../../../dist/vector-index/quantised-matrix.js';
import { QuantisedVectorIndex } from '../../../dist/vector-index/quantised-vector-index.js';
import { SiftedVectorIndex } from '../../../dist/vector-index/sifted-vector-index.js';
import { rowOf } from '../../../dist/vector-index/vector-matrix.js';
import { currentConfig } from '../../measuring/material.js';
import { readDataset } from '../dataset.js';
import { priorMeans, searchIn, sharedSettings } from './suanli-parts.js';

/** @typedef {import('../../../dist/indexing/open-index.js').OpenIndex} OpenIndex */

/**
 * @param {readonly import('../dataset.js').Chunk[]} chunks
 * @returns {Uint32Array} Number of each chunk's section, as an opened index counts them.
 */
function sectionNumbers(chunks) {
  let number = -1;
  let before = '';
  return Uint32Array.from(chunks, ({ documentId, headingPath }) => {
    const place = [documentId, ...headingPath].join('\n');
    if (place !== before) number += 1;
    before = place;
    return number;
  });
}

/**
 * @param {Pick<import('../dataset.js').Dataset, 'documents' | 'chunks' | 'texts' | 'chunkVectors'>} material
 * @param {import('../../../dist/lexicon/lexicon.js').Lexicon} lexicon
 * @param {ReadonlyMap<string, Float32Array>} priors
 * @returns {Promise<OpenIndex>}
 */
async function assemble({ documents, chunks, texts, chunkVectors }, lexicon, priors) {
  const rows = Array.from({ length: chunkVectors.rows }, (_, row) => rowOf(chunkVectors, row));
  const languages = chunks.map(({ language }) => language);
  const means = new Map(languageMeans(rows, languages, priors).map(({ language, mean }) => [language, mean]));
  const centred = rows.map((row, number) => centre(row, means.get(languages[number] ?? '')));
  const vectors = QuantisedMatrix.of(centred, chunkVectors.dimension);
  const analyser = createAnalyser(lexicon);
  const postings = buildPostingLists(texts.map((text) => analyser.terms(text).map(({ term }) => term)));
  const sectionOfChunk = sectionNumbers(chunks);
  return {
    // The search reads no more of the manifest.
    manifest: /** @type {OpenIndex['manifest']} */ ({ model: { id: 'known vectors' } }),
    documents: new Map(documents.map((document) => [document.id, document])),
    chunks,
    vectors,
    chunkOfRow: Uint32Array.from(chunks.keys()),
    statementRowOfChunk: new Uint32Array(chunks.length).fill(vectors.rows),
    vectorIndex: vectors.rows > 65_536 ? new SiftedVectorIndex(vectors) : new QuantisedVectorIndex(vectors),
    lexicalIndex: new Bm25Index(postings),
    sectionIndex: new Bm25Index(groupPostings(postings, sectionOfChunk, (sectionOfChunk.at(-1) ?? -1) + 1)),
    sectionOfChunk,
    languageMeans: means,
    analyser,
    vocabulary: postings.terms,
    statementTerms: { offsets: new Uint32Array(1), terms: new Uint32Array() },
    firstStatementOfChunk: new Uint32Array(chunks.length),
  };
}

/** @type {import('./participant.js').Participant} */
export const participant = {
  title: "suanli's parts, one vector a chunk",
  settings: { ...sharedSettings, setup: 'posting lists, vectors and HybridSearcher in memory', vectors: 'one a chunk' },
  open: async (folder, _scratch, timer) => {
    const material = await readDataset(folder, ['documents', 'chunks', 'texts', 'chunkVectors']);
    const lexicon = await loadLexicon(join(currentConfig().packageRoot, 'lexicon'));
    const priors = await priorMeans();
    return searchIn(await timer(() => assemble(material, lexicon, priors)));
  },
};
