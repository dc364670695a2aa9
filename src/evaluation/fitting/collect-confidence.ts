import { isRefusedByWording } from '../../answering/abstain.js';
import { analyseQuestion } from '../../answering/question/analyse-question.js';
import { ExtractiveAnswerer } from '../../answering/extractive-answerer.js';
import { weighEvidence } from '../../answering/confidence/weigh-evidence.js';
import { StatementScorer } from '../../answering/statement/score-statements.js';
import { QuestionReader } from '../../assistant/question-reader.js';
import type { OpenIndex } from '../../indexing/open-index.js';
import { detectQuestionLanguage } from '../../language/detect-language.js';
import type { HybridSearcher, Passage } from '../../retrieval/hybrid-searcher.js';
import { articleOf } from '../../retrieval/prefer-own-language.js';
import type { GoldenQuestion } from '../golden-question.js';
import type { Observation } from './logistic-regression.js';

/** Passages fetched, so that enough are left when a question's articles are taken away. */
const FETCHED = 40;
const WEIGHED = 14;

/** Questions that cannot be answered are few and are what matters. */
const UNANSWERABLE_WEIGHT = 5;
/** Another article may hold the answer too, so a question without its evidence counts little as unanswerable. */
const TAKEN_AWAY_WEIGHT = 0.3;

/** What is taken away from what was found. */
type Removal = 'nothing' | 'passages' | 'articles';

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s,，]/g, '');

/** Whether a passage holds evidence for the question, or states what its answer must. */
function answers({ chunk }: Passage, { passages, expected }: GoldenQuestion): boolean {
  const text = folded(chunk.text);
  const isEvidence = passages.some(({ contains }) => chunk.text.includes(contains));
  return isEvidence || expected.every((group) => group.some((fact) => text.includes(folded(fact))));
}

/**
 * Signals of the confidence for golden questions: as they are, and for an answerable one once more without the passages
 * that answer it, which is the nearest thing to a question that the corpus all but answers, and without their articles.
 */
export async function collectConfidence(
  questions: readonly GoldenQuestion[],
  index: OpenIndex,
  searcher: HybridSearcher,
): Promise<Observation[]> {
  const scorer = new StatementScorer(index);
  const reader = new QuestionReader(searcher, new ExtractiveAnswerer(index), index.analyser);
  const observations: Observation[] = [];
  for (const question of questions) {
    const language = detectQuestionLanguage(question.question);
    const { retrieval: found } = await reader.read(question.question, question.history ?? [], language, FETCHED);
    // Those are refused before anything is weighed.
    if (isRefusedByWording(found.query)) continue;
    const analysis = analyseQuestion(found.query, index.analyser.recogniser, found.focus);
    const answering = new Set(question.passages.map(({ documentId }) => articleOf(index.documents.get(documentId))));
    const isLeft: Readonly<Record<Removal, (hit: Passage) => boolean>> = {
      nothing: () => true,
      passages: (hit) => !answers(hit, question),
      articles: ({ document }) => !answering.has(articleOf(document)),
    };
    const observe = (removal: Removal, isTrue: boolean, weight: number): void => {
      const retrieval = { ...found, hits: found.hits.filter(isLeft[removal]).slice(0, 16) };
      const candidates = scorer.score(retrieval, retrieval.hits.slice(0, WEIGHED), analysis);
      const signals = weighEvidence(retrieval, candidates, analysis, scorer, index.lexicalIndex);
      observations.push({ features: { ...signals }, isTrue, weight });
    };
    observe('nothing', question.answerable, question.answerable ? 1 : UNANSWERABLE_WEIGHT);
    if (!question.answerable) continue;
    observe('passages', false, TAKEN_AWAY_WEIGHT);
    observe('articles', false, TAKEN_AWAY_WEIGHT);
  }
  return observations;
}
