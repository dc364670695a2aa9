#!/usr/bin/env node
// Fits the weights of the confidence on the development questions and prints them for
// src/answering/confidence/confidence-weights.ts. Held-out questions are not read. Run `npm run suanli -- index` first.
import { fileURLToPath } from 'node:url';
import { collectConfidence } from '../dist/evaluation/fitting/collect-confidence.js';
import { fitLogistic, logisticProbability } from '../dist/evaluation/fitting/logistic-regression.js';
import { loadGoldenFolder } from '../dist/evaluation/golden-question.js';
import { splitOf } from '../dist/evaluation/split.js';
import { describeModel } from '../dist/embedding/model-description.js';
import { checkModelFiles } from '../dist/embedding/model-files.js';
import { ProcessEmbedder } from '../dist/embedding/process-embedder.js';
import { openIndex } from '../dist/indexing/open-index.js';
import { openCedict } from '../dist/lexicon/cedict.js';
import { HybridSearcher } from '../dist/retrieval/hybrid-searcher.js';

/** @type {Record<string, -1 | 0 | 1>} */
const directions = {
  passageDense: 1,
  passageLexical: 1,
  statementDense: 1,
  coverage: 1,
  entities: 1,
  restCoverage: 1,
  entitiesNear: 1,
  concepts: 1,
  noEntity: 0,
  noFieldWords: -1,
  unknownTerms: -1,
  unknownNames: -1,
  unknownVersions: -1,
  unknownWords: -1,
  unknownEntities: -1,
  missingNames: -1,
  statementScore: 1,
  agreement: 1,
  lead: 1,
  expected: 1,
  quantity: 1,
  quantityNear: 1,
  attributes: 1,
  counted: 1,
  conceptsNear: 1,
  support: 1,
  missingYear: -1,
  missingYearNear: -1,
  otherEntity: -1,
};

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const description = describeModel(undefined, path('models'), () => true);
const weightsSha256 = await checkModelFiles(description.folder ?? '');
const index = await openIndex(path('data/index'), { description, weightsSha256 });
const embedder = await ProcessEmbedder.start(description);
const questions = await loadGoldenFolder(path('evals/questions'));
const development = questions.filter(({ id }) => splitOf(id) === 'dev');
const observations = await collectConfidence(
  development,
  index,
  new HybridSearcher(index, embedder, openCedict(path('dictionaries/cc-cedict'))),
);
await embedder.close();

const model = fitLogistic(observations, directions);
for (const [name, weight] of Object.entries(model.weights)) console.log(`  ${name}: ${weight.toFixed(2)},`);
console.log(`bias ${model.bias.toFixed(2)}`);
const real = observations.filter(({ weight }) => weight >= 1);
const answerable = real.filter(({ isTrue }) => isTrue).map(({ features }) => logisticProbability(model, features));
const unanswerable = real.filter(({ isTrue }) => !isTrue).map(({ features }) => logisticProbability(model, features));
const sorted = answerable.sort((left, right) => left - right);
for (const share of [0.04, 0.06, 0.08, 0.1]) {
  const threshold = sorted[Math.floor(sorted.length * share)] ?? 0;
  const refused = unanswerable.filter((probability) => probability < threshold).length / unanswerable.length;
  console.log(
    `threshold ${threshold.toFixed(2)}: refuses ${share * 100} % of the answerable, ${(refused * 100).toFixed(0)} % of the others`,
  );
}
