import type { ReadPassage, ReadStatement } from './passage/read-passage.js';
import type { ReadText } from './text/read-text.js';

/** What a sentence rests on: the passages that it cites, and what calculators have found. */
export interface Evidence {
  readonly passages: readonly ReadPassage[];
  /** Each calculation as a text of its figures and names. */
  readonly calculations: readonly ReadText[];
}

/** Statements of all cited passages. */
export function statementsOf({ passages }: Evidence): ReadStatement[] {
  return passages.flatMap(({ statements }) => statements);
}

/** Every text of the evidence, titles and headings included. */
export function textsOf({ passages, calculations }: Evidence): ReadText[] {
  return [...passages.flatMap(({ statements, context }) => [...statements, context]), ...calculations];
}
