import type { OpenIndex } from '../indexing/open-index.js';
import type { Recogniser } from '../lexicon/recogniser.js';
import type { Retrieval } from '../retrieval/hybrid-searcher.js';
import type { QuestionAnalysis } from './question/analyse-question.js';
import type { Explanation } from './answer.js';
import { isMadeOf, type AnswerPart } from './part/answer-part.js';
import { confidenceThreshold } from './confidence/confidence-weights.js';
import { leftOutReason } from './statement/left-out-reason.js';
import type { StatementCandidate } from './statement/statement-candidate.js';

const CANDIDATES_SHOWN = 12;
const SNIPPET_CHARACTERS = 80;
const TRANSLATIONS_SHOWN = 6;

export interface ExplainInput {
  readonly retrieval: Retrieval;
  readonly analysis: QuestionAnalysis;
  readonly candidates: readonly StatementCandidate[];
  readonly parts: readonly AnswerPart[];
  readonly confidence: number;
  readonly signals: Readonly<Record<string, number>>;
  readonly index: OpenIndex;
}

/** Words in the other language by which entity table, glossary and dictionary widened the query. */
function expansionsOf(retrieval: Retrieval, recogniser: Recogniser): string[] {
  return retrieval.terms.flatMap(({ term, translations = [] }) => {
    if (term.startsWith('@'))
      return [`${recogniser.nameOf(term.slice(1), 'zh')} = ${recogniser.nameOf(term.slice(1), 'en')}`];
    const concept = term.startsWith('#') ? recogniser.concept(term.slice(1)) : undefined;
    if (concept !== undefined) return [`${concept.zh[0] ?? ''} = ${concept.en[0] ?? ''}`];
    return translations.length === 0 ? [] : [`${term} = ${translations.slice(0, TRANSLATIONS_SHOWN).join(' / ')}`];
  });
}

/** Why this answer: what was understood, searched, found, weighed and chosen. */
export function explain(input: ExplainInput): Explanation {
  const { retrieval, analysis, candidates, parts, confidence, signals, index } = input;
  const { recogniser } = index.analyser;
  const isChosen = (candidate: StatementCandidate): boolean => parts.some((part) => isMadeOf(part, candidate));
  const chosen = candidates.filter(isChosen);
  return {
    questionKind: analysis.kind,
    entities: analysis.entities,
    expansions: [...new Set(expansionsOf(retrieval, recogniser))],
    hits: retrieval.hits.map((hit) => ({
      rank: hit.rank,
      chunkId: hit.chunk.id,
      title: hit.document.title,
      score: hit.score,
      denseScore: hit.denseScore,
      lexicalScore: hit.lexicalShare,
      sectionScore: hit.sectionShare,
      legs: hit.legs,
      snippet: (hit.chunk.statements[0]?.plainText ?? '').slice(0, SNIPPET_CHARACTERS).toWellFormed(),
    })),
    candidates: candidates.slice(0, CANDIDATES_SHOWN).map((candidate) => {
      const leftOut = leftOutReason(candidate, candidates, chosen, analysis.kind, index);
      return {
        text: candidate.statement.plainText,
        score: candidate.score,
        features: { ...candidate.features },
        chosen: chosen.includes(candidate),
        ...(leftOut === undefined ? {} : { leftOut }),
      };
    }),
    confidence,
    threshold: confidenceThreshold,
    signals,
  };
}
