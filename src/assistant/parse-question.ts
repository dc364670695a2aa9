import type { Analyser } from '../indexing/analyser.js';
import { foldText } from '../lexicon/recogniser.js';
import { isNamedTerm } from '../lexicon/named-term.js';

/** An entity that a question names. */
export interface NamedEntity {
  readonly id: string;
  /** As it was typed, folded. */
  readonly name: string;
  readonly kind: string;
  /** Range in the folded question. */
  readonly start: number;
  readonly end: number;
}

/** A question with the names in it. */
export interface ParsedQuestion {
  readonly text: string;
  readonly folded: string;
  readonly entities: readonly NamedEntity[];
  /** Glossary words that it holds, with their numbers. */
  readonly concepts: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** Words that carry a subject, names left out. */
  readonly contentTerms: number;
}

/** Finds the names in a question and counts its other words. */
export function parseQuestion(text: string, analyser: Analyser): ParsedQuestion {
  const folded = foldText(text);
  const mentions = analyser.recogniser.find(folded);
  const entities = mentions
    .filter((mention) => mention.kind === 'entity')
    .map(({ id, name, start, end }) => ({ id, name, start, end, kind: analyser.recogniser.entity(id)?.kind ?? '' }));
  let rest = folded;
  for (const { name } of entities) rest = rest.replaceAll(name, ' ');
  const words = analyser.terms(rest).filter(({ term, weight }) => weight === 1 && !isNamedTerm(term));
  return {
    text,
    folded,
    entities,
    concepts: mentions.filter(({ kind }) => kind === 'concept').map(({ id, start, end }) => ({ id, start, end })),
    contentTerms: new Set(words.map(({ term }) => term)).size,
  };
}
