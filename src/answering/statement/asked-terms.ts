import type { OpenIndex } from '../../indexing/open-index.js';
import type { Retrieval } from '../../retrieval/hybrid-searcher.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import type { HeldTerms } from './held-terms.js';
import type { StatementFeatures } from './statement-candidate.js';
import { termShares } from './term-shares.js';

/** A term as the index and as headings know it. */
interface Name {
  readonly term: string;
  /** Its number; undefined where no text of the index holds it. */
  readonly number: number | undefined;
}

/** A term of the question. */
interface AskedTerm {
  /** Of the question's idf mass, in [0, 1]. */
  readonly share: number;
  /** The term, then those that say the same in the other language. */
  readonly names: readonly Name[];
}

/** An entity of the question, and those that may stand for it. */
interface AskedEntity {
  /** The entity, and the company that goes by its name. */
  readonly names: readonly Name[];
  readonly related: readonly Name[];
}

/** What a question asks for, by the numbers of the index' terms. */
export interface AskedTerms {
  readonly terms: readonly AskedTerm[];
  /** The terms of the question, without translations. */
  readonly words: ReadonlySet<string>;
  readonly entities: readonly AskedEntity[];
  readonly concepts: readonly Name[];
}

/** What the headings above a statement hold of a question's terms. */
export interface HeldByHeadings {
  readonly terms: readonly boolean[];
  readonly entities: readonly boolean[];
  readonly relatedEntities: readonly boolean[];
  readonly concepts: readonly boolean[];
}

export function askedTerms(retrieval: Retrieval, analysis: QuestionAnalysis, index: OpenIndex): AskedTerms {
  const { lexicalIndex, analyser } = index;
  const nameOf = (term: string): Name => ({ term, number: lexicalIndex.termNumber(term) });
  const { recogniser } = analyser;
  const shares = termShares(retrieval, lexicalIndex);
  return {
    terms: [...shares].map(([term, { share, translations }]) => ({
      share,
      names: [term, ...translations].map(nameOf),
    })),
    words: new Set(shares.keys()),
    entities: analysis.entities.map((id) => ({
      names: [id, recogniser.ledBy(id) ?? id].map((name) => nameOf(`@${name}`)),
      related: [...recogniser.relatedTo(id)].map((related) => nameOf(`@${related}`)),
    })),
    concepts: analysis.concepts.map((id) => nameOf(`#${id}`)),
  };
}

/** @param headings - Their terms. */
export function heldByHeadings(asked: AskedTerms, headings: ReadonlySet<string>): HeldByHeadings {
  const isHeld = ({ term }: Name): boolean => headings.has(term);
  return {
    terms: asked.terms.map(({ names }) => names.some(isHeld)),
    entities: asked.entities.map(({ names }) => names.some(isHeld)),
    relatedEntities: asked.entities.map(({ related }) => related.some(isHeld)),
    concepts: asked.concepts.map(isHeld),
  };
}

/**
 * The shares of a question's idf mass that a statement and its headings hold, and the mass of the terms that it shares.
 *
 * @param idf - Of each term of the index, by its number.
 */
export function coverageOf(
  asked: AskedTerms,
  held: HeldTerms,
  headings: HeldByHeadings,
  idf: Float64Array,
): Pick<StatementFeatures, 'coverage' | 'contextCoverage' | 'headingCoverage'> & { readonly sharedMass: number } {
  let coverage = 0;
  let contextCoverage = 0;
  let headingCoverage = 0;
  let sharedMass = 0;
  for (let place = 0; place < asked.terms.length; place += 1) {
    const { share, names } = asked.terms[place]!;
    const isInHeadings = headings.terms[place]!;
    const own = names.find(({ number }) => held.has(number));
    if (own?.number !== undefined) {
      coverage += share;
      sharedMass += idf[own.number]!;
    }
    if (isInHeadings) headingCoverage += share;
    if (own !== undefined || isInHeadings) contextCoverage += share;
  }
  return { coverage, contextCoverage, headingCoverage, sharedMass };
}

/**
 * How many of the question's entities a statement names; one that only a related entity stands for counts half.
 *
 * @param headings - Whose names count too. Default none.
 */
export function namedEntities({ entities }: AskedTerms, held: HeldTerms, headings?: HeldByHeadings): number {
  let named = 0;
  for (let place = 0; place < entities.length; place += 1) {
    const { names, related } = entities[place]!;
    const isHeld = names.some(({ number }) => held.has(number));
    if (isHeld || headings?.entities[place] === true) named += 1;
    else if (headings?.relatedEntities[place] === true || related.some(({ number }) => held.has(number))) named += 0.5;
  }
  return named;
}

/** How many of the question's words of the glossary a statement or its headings hold. */
export function heldConcepts({ concepts }: AskedTerms, held: HeldTerms, headings: HeldByHeadings): number {
  return concepts.filter(({ number }, place) => held.has(number) || headings.concepts[place] === true).length;
}
