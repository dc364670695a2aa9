import type { LexicalIndex } from '../../lexical-index/lexical-index.js';
import { strongest } from '../../lexical-index/bm25-index.js';
import type { QueryTerm } from '../../lexical-index/tokenizer.js';
import { queryIdf } from '../../retrieval/idf-mass.js';
import { articleOf } from '../../retrieval/prefer-own-language.js';
import type { Retrieval } from '../../retrieval/hybrid-searcher.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { statesQuantity } from '../question/quantity-kind.js';
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
  /** Share of the idf mass of the words beside the names that one of the first statements holds with its headings. */
  readonly restCoverage: number;
  /** Share of the question's entities that the best statement holds with its headings; 1 where the question names none. */
  readonly entities: number;
  /** The same for the one of the first statements that holds most. */
  readonly entitiesNear: number;
  /** Share of the question's glossary words that the best statement holds with its headings; 1 where the question has none. */
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
  /** Share of the question's other names with digits that none of the first statements holds. */
  readonly missingNames: number;
  /** Score of the best statement: what all its features say together. */
  readonly statementScore: number;
  /** 1 where the best passage of both legs is of one article. */
  readonly agreement: number;
  /** Score of the best statement over the best one of another article. */
  readonly lead: number;
  /** 1 where the expected kind of content is in the best statement. */
  readonly expected: number;
  /** 1 where the best statement states a quantity of the kind asked for, about the entities asked for; 1 where none is asked. */
  readonly quantity: number;
  /** The same for one of the first statements. */
  readonly quantityNear: number;
  /** Cosine of the statement that holds most of what is asked at once, times its shares of entities, glossary words, years and quantities. */
  readonly support: number;
  /** 1 where the question names a year that the best statement and its headings lack. */
  readonly missingYear: number;
  /** 1 where none of the first statements has it. */
  readonly missingYearNear: number;
  /** 1 where the best statement is about another entity of the kind asked for. */
  readonly otherEntity: number;
}

/** A statement that was weighed, and whether a term stands in it or in its headings. */
export interface WeighedStatement {
  readonly candidate: StatementCandidate;
  readonly holds: (term: string) => boolean;
}

/** Statements looked at beside the best one. */
const NEAR = 5;
const NEAR_FOR_QUANTITIES = 8;
const NEAR_FOR_SUPPORT = 8;

const isBigram = (weight: number): boolean => weight < 0.5;
const isYear = (term: string): boolean => /^(?:19|20)\d{2}$/.test(term);
const isName = (term: string): boolean => /^[@#]/.test(term);

/** Names without signs between their letters and digits, as terms have them. */
function plainNames(analysis: QuestionAnalysis): string[] {
  return analysis.entityNames.map((name) => name.replace(/[^\p{L}\d.]/gu, ''));
}

function isPartOfName(term: string, names: readonly string[]): boolean {
  return names.some((name) => name.includes(term) || term.includes(name));
}

/**
 * Names with a digit in them that no passage holds (gpt-7, mi500x, v4i), and years. What starts with a digit is a size or
 * a count; a name whose letters and digits are terms by themselves (llama2, zero3) is known under another spelling; an
 * entity of the lexicon is judged as one.
 */
function unknownNames(terms: readonly QueryTerm[], names: readonly string[], index: LexicalIndex): number {
  return terms.filter(({ term }) => {
    if (isYear(term)) return index.documentFrequency(term) === 0;
    if (/^(?:fy|q)\d+$/.test(term) || !/^[a-z][a-z.+]*\d[a-z0-9.+]*$/.test(term) || index.documentFrequency(term) > 0)
      return false;
    if (isPartOfName(term, names)) return false;
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

/** Share of the idf mass of the question's plain words, names and years left out, that a statement holds. */
function restCoverage(
  terms: readonly QueryTerm[],
  names: readonly string[],
  index: LexicalIndex,
): (statement: WeighedStatement) => number {
  const rest = terms
    .filter(({ term, weight }) => !isBigram(weight) && !isName(term) && !isYear(term) && !isPartOfName(term, names))
    .map((term) => ({ words: [term.term, ...(term.translations ?? [])], mass: term.weight * queryIdf(term, index) }));
  const all = rest.reduce((sum, { mass }) => sum + mass, 0);
  return ({ holds }) =>
    all === 0 ? 1 : rest.reduce((sum, { words, mass }) => (words.some(holds) ? sum + mass : sum), 0) / all;
}

/** Whether a statement gives a number of the kind asked for: 1, or the share of the entities that it is about. */
function statedQuantity({ kind, quantities, entities }: QuestionAnalysis): (statement: WeighedStatement) => number {
  const isAsked = quantities.length > 0 && (kind === 'amount' || kind === 'other');
  return ({ candidate: { statement, features } }) => {
    if (!isAsked) return 1;
    if (!quantities.some((quantity) => statesQuantity(statement.plainText, quantity))) return 0;
    return entities.length === 0 ? 1 : features.contextEntity;
  };
}

/** How far one statement alone holds everything that is asked: one thing missing weighs as much as many. */
function supportOf({ quantities, entities }: QuestionAnalysis): (statement: WeighedStatement) => number {
  return ({ candidate: { statement, features } }) => {
    const isStated =
      quantities.length === 0 || quantities.some((quantity) => statesQuantity(statement.plainText, quantity));
    if (!isStated) return 0;
    const ofEntities = entities.length === 0 ? 1 : features.contextEntity;
    return ofEntities * features.concepts * (1 - features.missingYear) * features.dense;
  };
}

/** Share of the question's names with digits, entities and years apart, that a statement lacks. */
function missingNames(terms: readonly QueryTerm[], names: readonly string[]): (statement: WeighedStatement) => number {
  const digits = terms
    .map(({ term }) => term)
    .filter((term) => /\d/.test(term) && !isName(term) && !isYear(term) && !isPartOfName(term, names));
  return ({ candidate, holds }) => {
    const text = candidate.statement.plainText.toLowerCase().replaceAll(/[,\s-]/g, '');
    return digits.length === 0
      ? 0
      : digits.filter((term) => !holds(term) && !text.includes(term)).length / digits.length;
  };
}

/**
 * The signals of a retrieval and its statements.
 *
 * @param statements - Best first, without those that only announce others.
 */
export function confidenceSignals(
  retrieval: Retrieval,
  statements: readonly WeighedStatement[],
  analysis: QuestionAnalysis,
  index: LexicalIndex,
): ConfidenceSignals {
  const terms = strongest(retrieval.terms);
  const names = plainNames(analysis);
  const [first] = statements;
  const best = first?.candidate;
  const features = best?.features;
  const near = statements.slice(0, NEAR);
  const most = (among: readonly WeighedStatement[], value: (statement: WeighedStatement) => number): number =>
    Math.max(0, ...among.map(value));
  const least = (among: readonly WeighedStatement[], value: (statement: WeighedStatement) => number): number =>
    among.length === 0 ? 1 : Math.min(...among.map(value));
  const rival = statements.find(
    ({ candidate }) => best !== undefined && articleOf(candidate.document) !== articleOf(best.document),
  );
  const quantity = statedQuantity(analysis);
  const hasEntities = analysis.entities.length > 0;
  return {
    passageDense: Math.max(0, ...retrieval.hits.slice(0, 3).map((hit) => hit.denseScore)),
    passageLexical: Math.max(0, ...retrieval.hits.slice(0, 3).map((hit) => hit.lexicalShare)),
    statementDense: features?.dense ?? 0,
    coverage: features?.contextCoverage ?? 0,
    restCoverage: most(near, restCoverage(terms, names, index)),
    entities: hasEntities ? (features?.contextEntity ?? 0) : 1,
    entitiesNear: hasEntities ? most(near, ({ candidate }) => candidate.features.contextEntity) : 1,
    concepts: features?.concepts ?? 0,
    noEntity: hasEntities ? 0 : 1,
    noFieldWords: analysis.hasFieldWords ? 0 : 1,
    unknownTerms: unknownShare(terms, index),
    unknownNames: Math.min(2, unknownNames(terms, names, index) + analysis.unknownVersions),
    unknownEntities: hasEntities
      ? analysis.entities.filter((id) => index.documentFrequency(`@${id}`) === 0).length / analysis.entities.length
      : 0,
    missingNames: least(near, missingNames(terms, names)),
    statementScore: best?.score ?? 0,
    agreement: legsAgree(retrieval) ? 1 : 0,
    lead: best === undefined ? 0 : Math.min(3, best.score - (rival?.candidate.score ?? 0)),
    expected: features?.expected ?? 0,
    quantity: first === undefined ? 0 : quantity(first),
    quantityNear: most(statements.slice(0, NEAR_FOR_QUANTITIES), quantity),
    support: most(statements.slice(0, NEAR_FOR_SUPPORT), supportOf(analysis)),
    missingYear: features?.missingYear ?? 0,
    missingYearNear: least(near, ({ candidate }) => candidate.features.missingYear),
    otherEntity: features?.otherEntity ?? 0,
  };
}
