// Answers questions as the program does, without the cache of query vectors: no question is cheaper the second time.
import { join } from 'node:path';
import { ExtractiveAnswerer } from '../../dist/answering/extractive-answerer.js';
import { CorpusAssistant } from '../../dist/assistant/corpus-assistant.js';
import { ProcessEmbedder } from '../../dist/embedding/process-embedder.js';
import { openIndex } from '../../dist/indexing/open-index.js';
import { openCedict } from '../../dist/lexicon/cedict.js';
import { HybridSearcher } from '../../dist/retrieval/hybrid-searcher.js';
import { serveParent } from '../measuring/child.js';
import { currentConfig, currentModel } from '../measuring/material.js';

await serveParent(async () => {
  const config = currentConfig();
  const model = await currentModel(config);
  const embedder = await ProcessEmbedder.start(model.description);
  const index = await openIndex(config.INDEX_DIR, model);
  const dictionary = openCedict(join(config.packageRoot, 'dictionaries', 'cc-cedict'));
  const searcher = new HybridSearcher(index, embedder, dictionary);
  const assistant = new CorpusAssistant(searcher, new ExtractiveAnswerer(index), index.analyser);
  return async (request) => {
    const timings = [];
    for (const question of /** @type {readonly string[]} */ (request)) {
      const startedMs = performance.now();
      const answer = await assistant.ask({ question });
      timings.push({ ...answer.timings, totalMs: performance.now() - startedMs });
    }
    return timings;
  };
});
