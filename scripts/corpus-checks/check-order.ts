import type { CheckedArticle, Finding } from './corpus-pair.js';

/** A fact as far as a sentence can be recognised to state it. */
export interface FactTraits {
  readonly id: string;
  /** One list of names per entity. */
  readonly entities: readonly (readonly string[])[];
  readonly figures: readonly { readonly value: number | string }[];
}

function states(sentence: string, { entities, figures }: FactTraits): boolean {
  const text = sentence.toLowerCase();
  const digits = text.replaceAll(/[,\s]/g, '');
  return (
    entities.length + figures.length >= 2 &&
    entities.every((names) => names.some((name) => text.includes(name.toLowerCase()))) &&
    figures.every(({ value }) => digits.includes(String(value)))
  );
}

/**
 * Places where three sentences in a row state three facts in a row, in the order of the list: articles are composed of
 * the facts, not strung together from them.
 */
export function checkOrder(articles: readonly CheckedArticle[], facts: readonly FactTraits[]): Finding[] {
  return articles.flatMap((article) =>
    article.blocks.prose.flatMap(({ text, line }) => {
      const stated = text
        .split(/(?<=[。！？])|(?<=[.!?]) (?=[A-Z])/)
        .map((sentence) => facts.flatMap((fact, index) => (states(sentence, fact) ? [index] : [])));
      const isInOrder = stated.some((first, at) =>
        first.some(
          (index) => stated[at + 1]?.includes(index + 1) === true && stated[at + 2]?.includes(index + 2) === true,
        ),
      );
      return isInOrder
        ? [
            {
              where: `${article.path}:${line + article.bodyLine}`,
              what: 'three sentences in a row follow the order of the facts',
            },
          ]
        : [];
    }),
  );
}
