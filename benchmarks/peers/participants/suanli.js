// The index as the program builds, stores and opens it: a vector for every sentence.
import { join } from 'node:path';
import { newGenerationName } from '../../../dist/indexing/generations.js';
import { openIndex } from '../../../dist/indexing/open-index.js';
import { writeGeneration } from '../../../dist/indexing/write-generation.js';
import { loadLexicon } from '../../../dist/lexicon/load-lexicon.js';
import { systemClock } from '../../../dist/shared/clock.js';
import { silentProgress } from '../../../dist/shared/progress.js';
import { sha256 } from '../../../dist/shared/sha256.js';
import { currentConfig, currentModel } from '../../measuring/material.js';
import { readDataset } from '../dataset.js';
import { priorMeans, quantised, searchIn, sharedSettings } from './suanli-parts.js';

/** @type {import('./participant.js').Participant} */
export const participant = {
  title: 'suanli',
  settings: {
    ...sharedSettings,
    setup: 'writeGeneration in one process, openIndex and HybridSearcher in another',
    vectors: 'one a sentence and one a chunk, made of its sentences',
  },
  build: async (folder, scratch, timer) => {
    const { documents, chunks, partVectors } = await readDataset(folder, ['documents', 'chunks', 'partVectors']);
    const config = currentConfig();
    const options = {
      indexFolder: scratch,
      generation: newGenerationName(new Date(), '00000000'),
      lock: { assertHeld: () => undefined },
      model: await currentModel(config),
      records: new Map(documents.map((document) => [document.id, document])),
      chunks,
      vectors: quantised(partVectors),
      lexicon: await loadLexicon(join(config.packageRoot, 'lexicon')),
      hashes: { corpus: sha256('corpus'), lexicon: sha256('lexicon') },
      priorMeans: await priorMeans(),
      progress: silentProgress,
      clock: systemClock,
    };
    await timer(() => writeGeneration(options));
  },
  open: async (_folder, scratch, timer) => {
    const model = await currentModel(currentConfig());
    return searchIn(await timer(() => openIndex(scratch, model)));
  },
};
