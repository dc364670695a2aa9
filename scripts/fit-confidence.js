#!/usr/bin/env node
// Fits the weights of the confidence on the development questions, and on some of other fields, and prints them for
// src/answering/confidence/confidence-weights.ts. Held-out questions are not read. Run `npm run suanli -- index` first.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectConfidence } from '../dist/evaluation/fitting/collect-confidence.js';
import { fitLogistic, logisticProbability } from '../dist/evaluation/fitting/logistic-regression.js';
import { readSquad, squadQuestions, writeSquadCorpus } from '../dist/evaluation/foreign/squad.js';
import { loadGoldenFolder } from '../dist/evaluation/golden-question.js';
import { splitOf } from '../dist/evaluation/split.js';
import { describeModel } from '../dist/embedding/model-description.js';
import { checkModelFiles } from '../dist/embedding/model-files.js';
import { ProcessEmbedder } from '../dist/embedding/process-embedder.js';
import { buildIndex } from '../dist/indexing/build-index.js';
import { openIndex } from '../dist/indexing/open-index.js';
import { openCedict } from '../dist/lexicon/cedict.js';
import { HybridSearcher } from '../dist/retrieval/hybrid-searcher.js';
import { systemClock } from '../dist/shared/clock.js';
import { silentProgress } from '../dist/shared/progress.js';

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
  strangeNames: -1,
  unknownVersions: -1,
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
  complete: 1,
  sides: 1,
  support: 1,
  missingYear: -1,
  missingYearNear: -1,
  otherEntity: -1,
};

/** What a foreign question counts beside a golden one: there are many, and the bundled corpus is what most people ask. */
const FOREIGN_WEIGHT = 0.2;

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const description = describeModel(undefined, path('models'), () => true);
const model = { description, weightsSha256: await checkModelFiles(description.folder ?? '') };
const embedder = await ProcessEmbedder.start(description);
const dictionary = openCedict(path('dictionaries/cc-cedict'));
const folder = await mkdtemp(join(tmpdir(), 'suanli-foreign-'));

/** Questions on encyclopedia articles, in an index of their own. @param {'zh' | 'en'} language */
async function foreignObservations(language) {
  const articles = await readSquad(path(`evals/foreign/xquad-half.${language}.json`));
  const [corpusFolder, indexFolder] = [join(folder, language), join(folder, `index-${language}`)];
  await writeSquadCorpus(articles, language, corpusFolder);
  await buildIndex({
    corpusFolder,
    indexFolder,
    lexiconFolder: path('lexicon'),
    model,
    startEmbedder: async () => embedder,
    priorMeans: new Map(),
    rebuild: true,
    progress: silentProgress,
    clock: systemClock,
  });
  const index = await openIndex(indexFolder, model);
  const searcher = new HybridSearcher(index, embedder, dictionary);
  const observations = await collectConfidence(squadQuestions(articles, language), index, searcher);
  return observations.map((observation) => ({ ...observation, weight: observation.weight * FOREIGN_WEIGHT }));
}

const foreign = [...(await foreignObservations('zh')), ...(await foreignObservations('en'))];
await rm(folder, { recursive: true });
const index = await openIndex(path('data/index'), model);
const questions = await loadGoldenFolder(path('evals/questions'));
const development = questions.filter(({ id }) => splitOf(id) === 'dev');
const observations = await collectConfidence(development, index, new HybridSearcher(index, embedder, dictionary));
await embedder.close();

const fitted = fitLogistic([...observations, ...foreign], directions);
for (const [name, weight] of Object.entries(fitted.weights)) console.log(`  ${name}: ${weight.toFixed(2)},`);
console.log(`bias ${fitted.bias.toFixed(2)}`);
const real = observations.filter(({ weight }) => weight >= 1);
const answerable = real.filter(({ isTrue }) => isTrue).map(({ features }) => logisticProbability(fitted, features));
const unanswerable = real.filter(({ isTrue }) => !isTrue).map(({ features }) => logisticProbability(fitted, features));
const sorted = answerable.sort((left, right) => left - right);
const foreignAnswered = (/** @type {boolean} */ isTrue, /** @type {number} */ threshold) => {
  const those = foreign.filter((observation) => observation.isTrue === isTrue);
  const answered = those.filter(({ features }) => logisticProbability(fitted, features) >= threshold).length;
  return ((answered / those.length) * 100).toFixed(0);
};
for (const share of [0.04, 0.06, 0.08, 0.1]) {
  const threshold = sorted[Math.floor(sorted.length * share)] ?? 0;
  const refused = unanswerable.filter((probability) => probability < threshold).length / unanswerable.length;
  console.log(
    `threshold ${threshold.toFixed(2)}: refuses ${share * 100} % of the answerable, ${(refused * 100).toFixed(0)} % of the others; ` +
      `answers ${foreignAnswered(true, threshold)} % of the foreign, ${foreignAnswered(false, threshold)} % without their article`,
  );
}
