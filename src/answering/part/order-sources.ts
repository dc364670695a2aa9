import type { DocumentSource } from '../../documents/document.js';
import type { Recogniser } from '../../lexicon/recogniser.js';

/**
 * A document's sources with those first that a quote names, by their publisher in either language ("据彭博社" names
 * Bloomberg) or by their title; the others keep the document's order, the most important first.
 */
export function orderSources(
  sources: readonly DocumentSource[],
  quote: string,
  recogniser: Recogniser,
): DocumentSource[] {
  const named = new Set(recogniser.entitiesIn(quote));
  const isNamed = ({ publisher, title, date }: DocumentSource): boolean =>
    quote.includes(title) ||
    ((quote.includes(publisher) || recogniser.entitiesIn(publisher).some((id) => named.has(id))) &&
      quote.includes(date.slice(0, 4)));
  return [...sources.filter(isNamed), ...sources.filter((source) => !isNamed(source))];
}
