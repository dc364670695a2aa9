import { silentProgress, type Progress } from '../shared/progress.js';
import type { Searcher } from '../retrieval/hit.js';
import { evaluateAnswer, type QuestionAnswerer } from './evaluate-answers.js';
import { evaluateSearch } from './evaluate-retrieval.js';
import { locateEvidence, type EvidenceDocument } from './evidence.js';
import type { GoldenQuestion } from './golden-question.js';
import type { QuestionRow } from './measures.js';

export interface EvaluationSubject {
  readonly answerer: QuestionAnswerer;
  readonly searcher: Searcher;
}

/**
 * Asks golden questions one after another, searches for each, and judges both.
 *
 * All passages are looked up before the first question, so that a golden line which does not fit the corpus costs nothing.
 *
 * @param documents - The corpus, by id.
 * @returns One row a question, in their order.
 * @throws {InvalidArgumentError} If a question names a passage that the corpus does not hold.
 */
export async function runEvaluation(
  { answerer, searcher }: EvaluationSubject,
  questions: readonly GoldenQuestion[],
  documents: ReadonlyMap<string, EvidenceDocument>,
  progress: Progress = silentProgress,
): Promise<QuestionRow[]> {
  const evidenceOf = questions.map((question) => locateEvidence(question, documents));
  const rows: QuestionRow[] = [];
  progress.start('asking the golden questions', questions.length);
  for (const [index, question] of questions.entries()) {
    const evidence = evidenceOf[index] ?? [];
    const answer = await evaluateAnswer(answerer, question, evidence);
    // A searcher knows no history: a follow-up is searched in the stand-alone form that the answer states.
    const query = question.history === undefined ? question.question : answer.query;
    const search = await evaluateSearch(searcher, query, evidence);
    const { id, kind, language, answerable, expected } = question;
    rows.push({ id, kind, language, question: question.question, answerable, expected, search, answer });
    progress.advance(index + 1);
  }
  progress.finish(`${questions.length} questions asked`);
  return rows;
}
