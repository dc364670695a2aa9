import { analyseQuestion } from '../../answering/question/analyse-question.js';
import { confidenceSignals } from '../../answering/confidence/confidence.js';
import { StatementScorer } from '../../answering/statement/score-statements.js';
import { condenseQuestion } from '../../assistant/condense-question.js';
import type { OpenIndex } from '../../indexing/open-index.js';
import { detectQuestionLanguage } from '../../language/detect-language.js';
import type { HybridSearcher } from '../../retrieval/hybrid-searcher.js';
import { articleOf } from '../../retrieval/prefer-own-language.js';
import type { GoldenQuestion } from '../golden-question.js';
import type { Observation } from './logistic-regression.js';

/** Passages fetched, so that enough are left when a question's articles are taken away. */
const FETCHED = 40;
const WEIGHED = 14;

/** Questions that cannot be answered are few and are what matters. */
const UNANSWERABLE_WEIGHT = 5;
/** Another article may hold the answer too, so a question without its articles counts little as unanswerable. */
const TAKEN_AWAY_WEIGHT = 0.3;

/**
 * Signals of the confidence for golden questions: as they are, and for an answerable one once more with the articles that
 * answer it taken away.
 */
export async function collectConfidence(
  questions: readonly GoldenQuestion[],
  index: OpenIndex,
  searcher: HybridSearcher,
): Promise<Observation[]> {
  const scorer = new StatementScorer(index);
  const observations: Observation[] = [];
  for (const question of questions) {
    const query = condenseQuestion(question.question, question.history ?? [], index.analyser);
    const found = await searcher.retrieve(query, FETCHED, detectQuestionLanguage(question.question));
    const analysis = analyseQuestion(query, index.analyser.recogniser);
    const answering = new Set(question.passages.map(({ documentId }) => articleOf(index.documents.get(documentId))));
    const observe = (withoutArticles: boolean, isTrue: boolean, weight: number): void => {
      const hits = found.hits.filter(({ document }) => !withoutArticles || !answering.has(articleOf(document)));
      const retrieval = { ...found, hits: hits.slice(0, 16) };
      const candidates = scorer.score(retrieval, retrieval.hits.slice(0, WEIGHED), analysis);
      observations.push({
        features: { ...confidenceSignals(retrieval, candidates, analysis, index.lexicalIndex) },
        isTrue,
        weight,
      });
    };
    observe(false, question.answerable, question.answerable ? 1 : UNANSWERABLE_WEIGHT);
    if (question.answerable) observe(true, false, TAKEN_AWAY_WEIGHT);
  }
  return observations;
}
