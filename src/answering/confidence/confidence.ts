import type { LexicalIndex } from '../../lexical-index/lexical-index.js';
import { strongest } from '../../lexical-index/bm25-index.js';
import type { QueryTerm } from '../../lexical-index/tokenizer.js';
import { queryIdf } from '../../retrieval/idf-mass.js';
import { articleOf } from '../../retrieval/prefer-own-language.js';
import type { Retrieval } from '../../retrieval/hybrid-searcher.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { confidenceBias, confidenceWeights } from './confidence-weights.js';
import type { StatementCandidate } from '../statement/statement-candidate.js';

/** What speaks for or against the corpus' knowing the answer. */
export interface ConfidenceSignals {
  /** Cosine of question and best passage. */
  readonly passageDense: number;
  /** Its BM25 over the idf mass. */
  readonly passageLexical: number;
  /** Cosine of question and best statement. */
  readonly statementDense: number;
  /** Share of the idf mass that the best statement holds with its headings. */
  readonly coverage: number;
  /** Share of the question's entities that it holds with its headings; 1 where the question names none. */
  readonly entities: number;
  /** Share of the question's glossary words that it holds with its headings; 1 where the question has none. */
  readonly concepts: number;
  /** 1 where the question names no entity of the lexicon. */
  readonly noEntity: number;
  /** 1 where the question has neither an entity nor a glossary word. */
  readonly noFieldWords: number;
  /** Share of the idf mass in terms that no passage holds. */
  readonly unknownTerms: number;
  /** Names and numbers with digits, such as an invented model, that no passage holds. */
  readonly unknownNames: number;
  /** Share of the question's entities that no passage names. */
  readonly unknownEntities: number;
  /** Score of the best statement: what all its features say together. */
  readonly statementScore: number;
  /** 1 where the best passage of both legs is of one article. */
  readonly agreement: number;
  /** Score of the best statement over the best one of another article. */
  readonly lead: number;
  /** 1 where the expected kind of content is in the best statement. */
  readonly expected: number;
  /** 1 where the question names a year that the best statement and its headings lack. */
  readonly missingYear: number;
  /** 1 where the best statement is about another entity of the kind asked for. */
  readonly otherEntity: number;
}

const isBigram = (weight: number): boolean => weight < 0.5;

/**
 * Names with a digit in them that no passage holds (gpt-7, mi500x, v4i), and years. What starts with a digit is a size or
 * a count; a name whose letters and digits are terms by themselves (llama2, zero3) is known under another spelling; an
 * entity of the lexicon is judged as one.
 */
function unknownNames(terms: readonly QueryTerm[], analysis: QuestionAnalysis, index: LexicalIndex): number {
  const known = new Set(analysis.entityNames.map((name) => name.replace(/[^a-z0-9.]/g, '')));
  return terms.filter(({ term }) => {
    if (/^(?:19|20)\d{2}$/.test(term)) return index.documentFrequency(term) === 0;
    if (/^(?:fy|q)\d+$/.test(term) || !/^[a-z][a-z.+]*\d[a-z0-9.+]*$/.test(term) || index.documentFrequency(term) > 0)
      return false;
    if ([...known].some((name) => name.includes(term) || term.includes(name))) return false;
    const [, letters = '', digits = ''] = /^([a-z]{3,})(\d[\d.]*)$/.exec(term) ?? [];
    return letters === '' || index.documentFrequency(letters) === 0 || index.documentFrequency(digits) === 0;
  }).length;
}

function unknownShare(terms: readonly QueryTerm[], index: LexicalIndex): number {
  let unknown = 0;
  let all = 0;
  for (const term of terms) {
    if (isBigram(term.weight)) continue;
    const mass = term.weight * queryIdf(term, index);
    all += mass;
    if (index.documentFrequency(term.term) === 0 && term.translations === undefined) unknown += mass;
  }
  return all > 0 ? unknown / all : 0;
}

/** Whether the best passage of the dense leg and that of the lexical leg are of one article. */
function legsAgree(retrieval: Retrieval): boolean {
  const first = (leg: 'dense' | 'lexical'): string | undefined => {
    const ranked = retrieval.hits.filter((hit) => hit.legs[leg] !== undefined);
    const best = ranked.sort((left, right) => (left.legs[leg]?.rank ?? 0) - (right.legs[leg]?.rank ?? 0))[0];
    return best === undefined ? undefined : articleOf(best.document);
  };
  return first('dense') === first('lexical');
}

/** The signals of a retrieval and its best statement. */
export function confidenceSignals(
  retrieval: Retrieval,
  candidates: readonly StatementCandidate[],
  analysis: QuestionAnalysis,
  index: LexicalIndex,
): ConfidenceSignals {
  const terms = strongest(retrieval.terms);
  const best = candidates.find((candidate) => candidate.features.announcement === 0) ?? candidates[0];
  const features = best?.features;
  const rival = candidates.find(
    (candidate) => best !== undefined && articleOf(candidate.document) !== articleOf(best.document),
  );
  return {
    passageDense: Math.max(0, ...retrieval.hits.slice(0, 3).map((hit) => hit.denseScore)),
    passageLexical: Math.max(0, ...retrieval.hits.slice(0, 3).map((hit) => hit.lexicalShare)),
    statementDense: features?.dense ?? 0,
    coverage: features?.contextCoverage ?? 0,
    entities: analysis.entities.length === 0 ? 1 : (features?.contextEntity ?? 0),
    concepts: features?.concepts ?? 0,
    noEntity: analysis.entities.length === 0 ? 1 : 0,
    noFieldWords: analysis.hasFieldWords ? 0 : 1,
    unknownTerms: unknownShare(terms, index),
    unknownNames: Math.min(2, unknownNames(terms, analysis, index) + analysis.unknownVersions),
    unknownEntities:
      analysis.entities.length === 0
        ? 0
        : analysis.entities.filter((id) => index.documentFrequency(`@${id}`) === 0).length / analysis.entities.length,
    statementScore: best?.score ?? 0,
    agreement: legsAgree(retrieval) ? 1 : 0,
    lead: best === undefined ? 0 : Math.min(3, best.score - (rival?.score ?? 0)),
    expected: features?.expected ?? 0,
    missingYear: features?.missingYear ?? 0,
    otherEntity: features?.otherEntity ?? 0,
  };
}

/** Probability, in [0, 1], that the corpus supports the answer: a logistic function of the signals. */
export function confidenceOf(signals: ConfidenceSignals): number {
  const weights: Readonly<Record<keyof ConfidenceSignals, number>> = confidenceWeights;
  let sum = confidenceBias;
  for (const [name, weight] of Object.entries(weights)) sum += weight * signals[name as keyof ConfidenceSignals];
  return 1 / (1 + Math.exp(-sum));
}
