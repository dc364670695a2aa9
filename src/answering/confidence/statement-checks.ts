import type { LexicalIndex } from '../../lexical-index/lexical-index.js';
import type { QueryTerm } from '../../lexical-index/tokenizer.js';
import { isNamedTerm } from '../../lexicon/named-term.js';
import { queryIdf } from '../../retrieval/idf-mass.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { statesAttribute } from '../question/attribute.js';
import { saysUndisclosed } from '../question/disclosure.js';
import { statesQuantity } from '../question/quantity-kind.js';
import { statesCause } from '../statement/expected-content.js';
import type { StatementCandidate } from '../statement/statement-candidate.js';
import { isBigram, isPartOfName, isYear } from './query-words.js';

/** A statement that was weighed, and whether a term stands in it or in its headings. */
export interface WeighedStatement {
  readonly candidate: StatementCandidate;
  readonly holds: (term: string) => boolean;
  /** Different entities and words of the glossary in its chunk; counted when called. */
  readonly fieldWords: () => number;
}

/** Share of the idf mass of the question's plain words, names and years left out, that a statement holds. */
export function restCoverage(
  terms: readonly QueryTerm[],
  names: readonly string[],
  index: LexicalIndex,
): (statement: WeighedStatement) => number {
  const rest = terms
    .filter(
      ({ term, weight }) => !isBigram(weight) && !isNamedTerm(term) && !isYear(term) && !isPartOfName(term, names),
    )
    .map((term) => ({ words: [term.term, ...(term.translations ?? [])], mass: term.weight * queryIdf(term, index) }));
  const all = rest.reduce((sum, { mass }) => sum + mass, 0);
  return ({ holds }) =>
    all === 0 ? 1 : rest.reduce((sum, { words, mass }) => (words.some(holds) ? sum + mass : sum), 0) / all;
}

/** Share of the entities asked for that a statement is about: headings name them in vain where it tells of another of their kind. */
function shareOfEntities({ candidate: { features } }: WeighedStatement, { entities }: QuestionAnalysis): number {
  return entities.length === 0 ? 1 : features.contextEntity * (1 - features.otherEntity);
}

/** Whether a statement answers by saying that what is asked was not published. */
function tellsUndisclosed({ isAboutDisclosure }: QuestionAnalysis, text: string): boolean {
  return isAboutDisclosure && saysUndisclosed(text);
}

/** Whether a statement gives a number of the kind asked for: 1, or the share of the entities that it is about. */
export function statedQuantity(analysis: QuestionAnalysis): (statement: WeighedStatement) => number {
  const { kind, quantities } = analysis;
  const isAsked = quantities.length > 0 && (kind === 'amount' || kind === 'other');
  return (weighed) => {
    if (!isAsked) return 1;
    const text = weighed.candidate.statement.plainText;
    const isStated = quantities.some((quantity) => statesQuantity(text, quantity)) || tellsUndisclosed(analysis, text);
    if (!isStated) return 0;
    return shareOfEntities(weighed, analysis);
  };
}

/** Whether a statement tells of each property asked for, in a quantity of a kind asked for. */
function tellsAsked(analysis: QuestionAnalysis, text: string): boolean {
  const { quantities, attributes } = analysis;
  if (tellsUndisclosed(analysis, text)) return true;
  return (
    attributes.every((attribute) => statesAttribute(text, attribute)) &&
    (quantities.length === 0 || quantities.some((quantity) => statesQuantity(text, quantity)))
  );
}

/** How far one statement alone holds everything that is asked: one thing missing weighs as much as many. */
export function completeness(
  analysis: QuestionAnalysis,
  counts: (statement: WeighedStatement) => number,
): (statement: WeighedStatement) => number {
  const isReason = analysis.kind === 'reason';
  return (weighed) => {
    const { statement, features } = weighed.candidate;
    const text = statement.plainText;
    const isCounted = counts(weighed) > 0 || tellsUndisclosed(analysis, text);
    if (!tellsAsked(analysis, text) || !isCounted) return 0;
    if (isReason && !statesCause(statement.plainText)) return 0;
    // A side of a comparison is told by itself.
    const share = shareOfEntities(weighed, analysis);
    return (analysis.kind === 'comparison' && share > 0 ? 1 : share) * (1 - features.missingYear);
  };
}

/** Completeness, times the share of the glossary words, times the cosine. */
export function supportOf(complete: (statement: WeighedStatement) => number): (statement: WeighedStatement) => number {
  return (weighed) => {
    const { concepts, dense } = weighed.candidate.features;
    return complete(weighed) * concepts * dense;
  };
}

/** Share of the things compared of which one of the statements tells what is asked; 1 where nothing is compared. */
export function sidesTold(analysis: QuestionAnalysis, statements: readonly WeighedStatement[]): number {
  const { kind, entities } = analysis;
  if (kind !== 'comparison' || entities.length < 2) return 1;
  const telling = statements.filter(({ candidate }) => tellsAsked(analysis, candidate.statement.plainText));
  return entities.filter((id) => telling.some(({ holds }) => holds(`@${id}`))).length / entities.length;
}

/** Share of the question's names with digits, entities and years apart, that a statement lacks. */
export function missingNames(
  terms: readonly QueryTerm[],
  names: readonly string[],
): (statement: WeighedStatement) => number {
  const digits = terms
    .map(({ term }) => term)
    .filter((term) => /\d/.test(term) && !isNamedTerm(term) && !isYear(term) && !isPartOfName(term, names));
  return ({ candidate, holds }) => {
    const text = candidate.statement.plainText.toLowerCase().replaceAll(/[,\s-]/g, '');
    return digits.length === 0
      ? 0
      : digits.filter((term) => !holds(term) && !text.includes(term)).length / digits.length;
  };
}

/** Share of the properties asked for by a word that a statement tells of, times its share of the entities; 1 where none is asked. */
export function statedAttributes(analysis: QuestionAnalysis): (statement: WeighedStatement) => number {
  const { attributes } = analysis;
  return (weighed) => {
    if (attributes.length === 0) return 1;
    const text = weighed.candidate.statement.plainText;
    const isTold = (attribute: string): boolean => statesAttribute(text, attribute) || tellsUndisclosed(analysis, text);
    const stated = attributes.filter(isTold).length;
    return (stated / attributes.length) * shareOfEntities(weighed, analysis);
  };
}

/** `多少张`, `how many`: what is counted follows. */
const COUNT =
  /(?:多少|几)(?:[个個家张辆台名位款种项条层颗块片枚座次场篇]\s*)?(?=[\p{Script=Han}a-z])|how many (?=[a-z])|(?:number|count) of (?=[a-z])/giu;

/** 1 where a statement has a number and what the question counts, in either language; 1 where nothing is counted. */
export function statedCount(query: string, terms: readonly QueryTerm[]): (statement: WeighedStatement) => number {
  const folded = query.toLowerCase();
  const counted = [...folded.matchAll(COUNT)].flatMap((match) => {
    const rest = folded.slice(match.index + match[0].length);
    return terms.filter(({ term, weight }) => !isNamedTerm(term) && !isBigram(weight) && rest.startsWith(term));
  });
  return ({ candidate: { statement }, holds }) => {
    if (counted.length === 0) return 1;
    const isHeld = counted.some(({ term, translations = [] }) => [term, ...translations].some(holds));
    return isHeld && /\d/.test(statement.plainText) ? 1 : 0;
  };
}
