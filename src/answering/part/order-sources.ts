import type { DocumentSource } from '../../documents/document.js';
import type { Recogniser } from '../../lexicon/recogniser.js';

/** Entities of publishers' names, which come again with every citation. */
const publisherEntities = new WeakMap<Recogniser, Map<string, readonly string[]>>();

function entitiesOfPublisher(publisher: string, recogniser: Recogniser): readonly string[] {
  const known = publisherEntities.get(recogniser) ?? new Map<string, readonly string[]>();
  publisherEntities.set(recogniser, known);
  const entities = known.get(publisher) ?? recogniser.entitiesIn(publisher);
  known.set(publisher, entities);
  return entities;
}

/**
 * A document's sources with those first that a quote names, by their publisher in either language ("据彭博社" names
 * Bloomberg) or by their title; the others keep the document's order, the most important first.
 *
 * @param entitiesIn - Ids of the entities that the quote names, where they are known already.
 */
export function orderSources(
  sources: readonly DocumentSource[],
  quote: string,
  recogniser: Recogniser,
  entitiesIn: () => Iterable<string> = () => recogniser.entitiesIn(quote),
): DocumentSource[] {
  if (sources.length < 2) return [...sources];
  let named: ReadonlySet<string> | undefined;
  const isNamedByEntity = (publisher: string): boolean => {
    const entities = entitiesOfPublisher(publisher, recogniser);
    if (entities.length === 0) return false;
    named ??= new Set(entitiesIn());
    return entities.some((id) => named?.has(id));
  };
  const isNamed = ({ publisher, title, date }: DocumentSource): boolean =>
    quote.includes(title) ||
    (quote.includes(date.slice(0, 4)) && (quote.includes(publisher) || isNamedByEntity(publisher)));
  const first = new Set(sources.filter(isNamed));
  return [...first, ...sources.filter((source) => !first.has(source))];
}
