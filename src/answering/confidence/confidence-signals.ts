import type { LexicalIndex } from '../../lexical-index/lexical-index.js';
import { strongest } from '../../lexical-index/bm25-index.js';
import { articleOf } from '../../retrieval/prefer-own-language.js';
import type { Retrieval } from '../../retrieval/hybrid-searcher.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { plainNames } from './query-words.js';
import {
  missingNames,
  completeness,
  restCoverage,
  sidesTold,
  statedAttributes,
  statedCount,
  statedQuantity,
  supportOf,
  type WeighedStatement,
} from './statement-checks.js';
import { hasOwnWords, hasUnknownVersion, unknownNames, unknownShare } from './unknown-terms.js';

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
  /** 1 where the question has neither an entity nor a glossary word, while the best passage is full of them. */
  readonly noFieldWords: number;
  /** Share of the idf mass in terms that no passage holds. */
  readonly unknownTerms: number;
  /** Names and numbers with digits, such as an invented model, that no passage holds. */
  readonly unknownNames: number;
  /** 1 where it has a name, without digits, that neither the lexicon nor any passage has. */
  readonly strangeNames: number;
  /** 1 where it gives a known thing a version that no passage gives. */
  readonly unknownVersions: number;
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
  /** Share of the properties asked for by a word that one of the first statements tells of; 1 where none is asked. */
  readonly attributes: number;
  /** 1 where one of the first statements counts what the question counts; 1 where it counts nothing. */
  readonly counted: number;
  /** How far one of the first statements alone holds all that is asked: entities, quantity, properties, time, a cause. */
  readonly complete: number;
  /** Share of the things compared of which one of the first statements tells what is asked; 1 where nothing is compared. */
  readonly sides: number;
  /** Cosine of the statement that holds most of what is asked at once, times its shares of entities, glossary words, years and quantities. */
  readonly support: number;
  /** 1 where the question names a year that the best statement and its headings lack. */
  readonly missingYear: number;
  /** 1 where none of the first statements has it. */
  readonly missingYearNear: number;
  /** 1 where the best statement is about another entity of the kind asked for. */
  readonly otherEntity: number;
}

/** Statements looked at beside the best one. */
const NEAR = 5;
/** A passage with so many words of the lexicon is of its field. In the bundled corpus a passage has 11, in encyclopedias 2. */
const FIELD_WORDS = 5;
const NEAR_FOR_QUANTITIES = 8;
const NEAR_FOR_SUPPORT = 8;

/** Whether the best passage of the dense leg and that of the lexical leg are of one article. */
function legsAgree(retrieval: Retrieval): boolean {
  const first = (leg: 'dense' | 'lexical'): string | undefined => {
    const ranked = retrieval.hits.filter((hit) => hit.legs[leg] !== undefined);
    const best = ranked.sort((left, right) => (left.legs[leg]?.rank ?? 0) - (right.legs[leg]?.rank ?? 0))[0];
    return best === undefined ? undefined : articleOf(best.document);
  };
  return first('dense') === first('lexical');
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
  const counts = statedCount(retrieval.query, terms);
  const hasFieldWords = analysis.hasFieldWords || hasOwnWords(terms, index);
  const supporting = statements.slice(0, NEAR_FOR_SUPPORT);
  const completenessOf = completeness(analysis, counts);
  const told = new Map(supporting.map((statement) => [statement, completenessOf(statement)]));
  const complete = (statement: WeighedStatement): number => told.get(statement) ?? 0;
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
    noFieldWords: !hasFieldWords && near.some(({ fieldWords }) => fieldWords() >= FIELD_WORDS) ? 1 : 0,
    unknownTerms: unknownShare(terms, index),
    unknownNames: Math.min(2, unknownNames(terms, names, index, features?.missingYear === 0)),
    strangeNames: Math.min(1, retrieval.strangeNames.length),
    unknownVersions: hasUnknownVersion(terms, index) ? 1 : 0,
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
    attributes: most(statements.slice(0, NEAR_FOR_QUANTITIES), statedAttributes(analysis)),
    counted: most(statements.slice(0, NEAR_FOR_QUANTITIES), counts),
    complete: most(supporting, complete),
    sides: sidesTold(analysis, statements),
    support: most(supporting, supportOf(complete)),
    missingYear: features?.missingYear ?? 0,
    missingYearNear: least(near, ({ candidate }) => candidate.features.missingYear),
    otherEntity: features?.otherEntity ?? 0,
  };
}
