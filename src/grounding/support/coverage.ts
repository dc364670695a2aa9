import type { ReadPassage, ReadStatement } from '../passage/read-passage.js';
import { matchQuantity } from '../quantity/match-quantity.js';
import type { ReadText } from '../text/read-text.js';
import { dateKey, type Asserted, type AssertedWord } from './asserted.js';

/** How much each kind of content counts beside a word. */
export const coverageWeights = { word: 1, concept: 1, entity: 2, figure: 2 } as const;
/** A word of which only a translation is shared with a word of the passage: announced and published share 公布. */
const SYNONYM = 0.5;

interface Words {
  readonly words: ReadonlySet<string>;
  readonly translated?: ReadonlySet<string>;
}

function wordHeld({ word, translations }: AssertedWord, { words, translated }: Words): number {
  if (words.has(word) || translated?.has(word) === true || translations.some((other) => words.has(other))) return 1;
  return translated !== undefined && translations.some((other) => translated.has(other)) ? SYNONYM : 0;
}

interface Held {
  held: number;
  all: number;
}

function add(sum: Held, weight: number, share: number): void {
  sum.all += weight;
  sum.held += weight * share;
}

function addNames(sum: Held, sentence: Asserted, texts: readonly ReadText[]): void {
  for (const id of sentence.entities) {
    add(sum, coverageWeights.entity, texts.some(({ entities }) => entities.has(id)) ? 1 : 0);
  }
  for (const id of sentence.concepts) {
    add(sum, coverageWeights.concept, texts.some(({ concepts }) => concepts.has(id)) ? 1 : 0);
  }
}

function addFigures(sum: Held, sentence: Asserted, texts: readonly ReadText[]): void {
  for (const quantity of sentence.quantities) {
    const isGiven = texts.some(({ quantities }) =>
      quantities.some((other) => matchQuantity(quantity, other) === 'same'),
    );
    add(sum, coverageWeights.figure, isGiven ? 1 : 0);
  }
  for (const date of sentence.dates) {
    const key = dateKey(date);
    add(sum, coverageWeights.figure, texts.some(({ dates }) => dates.some((other) => dateKey(other) === key)) ? 1 : 0);
  }
}

/** Share of what a sentence asserts that a passage holds with its title and headings, in [0, 1]; 0 for a sentence without content. */
export function coverageByPassage(sentence: Asserted, passage: ReadPassage): number {
  const sum: Held = { held: 0, all: 0 };
  const texts = [...passage.statements, passage.context];
  for (const word of sentence.words) add(sum, coverageWeights.word, wordHeld(word, passage));
  addNames(sum, sentence, texts);
  addFigures(sum, sentence, texts);
  return sum.all === 0 ? 0 : sum.held / sum.all;
}

/** The same for one statement by itself, names left out where only its words are to be compared. */
export function coverageByStatement(sentence: Asserted, statement: ReadStatement, withNames: boolean): number {
  const sum: Held = { held: 0, all: 0 };
  for (const word of sentence.words) add(sum, coverageWeights.word, wordHeld(word, statement));
  if (withNames) addNames(sum, sentence, [statement]);
  addFigures(sum, sentence, [statement]);
  return sum.all === 0 ? 0 : sum.held / sum.all;
}
