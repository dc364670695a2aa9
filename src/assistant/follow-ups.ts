import type { Answer } from '../answering/answer.js';
import { toTraditional } from '../language/chinese-script.js';
import { documentLanguageOf } from '../language/language.js';
import { foldText } from '../lexicon/recogniser.js';
import type { Application } from './application.js';
import { articleOf } from './known-questions.js';

/** Questions put to the assistant at most, to find those that it answers. */
const MAX_ATTEMPTS = 8;
const PASSAGES = 10;
/** A passage whose score is below this share of the best one's is about something else. */
const NEAR_SHARE = 0.55;

/**
 * Questions that go on from an answer: about the same articles, then about those found beside
 * them, then about their sections. Each was put to the
 * assistant and is answered, and not by the passages that were quoted already.
 *
 * @param count - Questions wanted; fewer where the corpus has no more.
 */
export async function findFollowUps(
  answer: Answer,
  application: Pick<Application, 'assistant' | 'searcher' | 'knownQuestions'>,
  count: number,
): Promise<string[]> {
  const quoted = new Set(answer.citations.map(({ documentId, startOffset }) => `${documentId}:${startOffset}`));
  const found: string[] = [];
  const candidates = await candidatesFor(answer, application);
  for (const question of candidates.slice(0, MAX_ATTEMPTS)) {
    const next = await application.assistant.ask({ question, language: answer.language });
    const isNew = next.citations.some(({ documentId, startOffset }) => !quoted.has(`${documentId}:${startOffset}`));
    if (next.kind === 'abstained' || !isNew) continue;
    for (const { documentId, startOffset } of next.citations) quoted.add(`${documentId}:${startOffset}`);
    if (found.push(question) === count) break;
  }
  return found;
}

async function candidatesFor(
  answer: Answer,
  { searcher, knownQuestions }: Pick<Application, 'searcher' | 'knownQuestions'>,
): Promise<string[]> {
  const found = await searcher.search(answer.query, PASSAGES);
  const best = found.hits[0]?.score ?? 0;
  const hits = found.hits.filter(({ score }) => score >= NEAR_SHARE * best);
  const quoted = new Set(answer.citations.map(({ headingPath }) => headingPath.at(-1)));
  const articles = [
    ...answer.citations.map(({ documentId }) => documentId),
    ...hits.map(({ document }) => document.id),
  ];
  const language = documentLanguageOf(answer.language);
  const known = [...new Set(articles.map(articleOf))].flatMap((article) =>
    knownQuestions.filter((question) => question.article === article).map((question) => question[language]),
  );
  const headings = hits
    .flatMap(({ chunk }) => chunk.headingPath.at(-1) ?? [])
    .filter((heading) => !quoted.has(heading))
    .map((heading) => questionOn(heading, language));
  const own = foldText(answer.question);
  const others = [...new Set([...known, ...headings])].filter((question) => foldText(question) !== own);
  return answer.language === 'zh-TW' ? others.map((question) => toTraditional(question)) : others;
}

function questionOn(heading: string, language: 'zh' | 'en'): string {
  return language === 'zh' ? `关于“${heading}”，文章里怎么说？` : `What do the articles say about “${heading}”?`;
}
