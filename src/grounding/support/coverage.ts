import type { ReadPassage, ReadStatement } from '../passage/read-passage.js';
import { matchQuantity } from '../quantity/match-quantity.js';
import type { ReadText } from '../text/read-text.js';
import { dateKey, isWordHeld, type Asserted, type AssertedWord } from './asserted.js';

/** How much each kind of content counts beside a word. */
export const coverageWeights = { word: 1, concept: 1, entity: 2, figure: 2 } as const;
/** A word of which only a translation is shared with a word of the passage: announced and published share 公布. */
const SYNONYM = 0.5;
/** Weight of a word that every given passage holds beside one that only one of them holds. */
const COMMON = 0.3;
/** Weight of a word that none of them holds: free wording has many. */
const FOREIGN = 0.6;

interface Words {
  readonly words: ReadonlySet<string>;
  readonly translated?: ReadonlySet<string>;
}

function wordHeld(asserted: AssertedWord, { words, translated }: Words): number {
  if (isWordHeld(asserted, words) || translated?.has(asserted.word) === true) return 1;
  return translated !== undefined && asserted.translations.some((other) => translated.has(other)) ? SYNONYM : 0;
}

/** Something that a sentence holds, and how much of it each of several texts holds, in [0, 1]. */
interface Item {
  readonly weight: number;
  readonly held: readonly number[];
}

const flag = (isHeld: boolean): number => (isHeld ? 1 : 0);

function nameItems(sentence: Asserted, places: readonly (readonly ReadText[])[]): Item[] {
  const item = (weight: number, isIn: (text: ReadText) => boolean): Item => ({
    weight,
    held: places.map((texts) => flag(texts.some(isIn))),
  });
  return [
    ...[...sentence.entities].map((id) => item(coverageWeights.entity, ({ entities }) => entities.has(id))),
    ...[...sentence.concepts].map((id) => item(coverageWeights.concept, ({ concepts }) => concepts.has(id))),
  ];
}

function figureItems(sentence: Asserted, places: readonly (readonly ReadText[])[]): Item[] {
  const item = (isIn: (text: ReadText) => boolean): Item => ({
    weight: coverageWeights.figure,
    held: places.map((texts) => flag(texts.some(isIn))),
  });
  return [
    ...sentence.quantities.map((quantity) =>
      item(({ quantities }) => quantities.some((other) => matchQuantity(quantity, other) === 'same')),
    ),
    ...sentence.dates.map((date) => item(({ dates }) => dates.some((other) => dateKey(other) === dateKey(date)))),
  ];
}

/** What few of the texts hold says most about which of them is meant. */
function rarity(held: readonly number[]): number {
  const holders = held.filter((share) => share > 0).length;
  if (holders === 0) return FOREIGN;
  return held.length < 2 ? 1 : 1 - ((1 - COMMON) * (holders - 1)) / (held.length - 1);
}

/**
 * Share of what a sentence asserts that each passage holds with its title and headings, in [0, 1]. What only few of the passages
 * hold counts most.
 */
export function coverageByPassages(sentence: Asserted, passages: readonly ReadPassage[]): number[] {
  const places = passages.map(({ statements, context }) => [...statements, context]);
  const items: Item[] = [
    ...sentence.words.map((word) => ({
      weight: coverageWeights.word,
      held: passages.map((passage) => wordHeld(word, passage)),
    })),
    ...nameItems(sentence, places),
    ...figureItems(sentence, places),
  ];
  const weights = items.map(({ weight, held }) => weight * rarity(held));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return passages.map((_, index) =>
    all === 0 ? 0 : items.reduce((sum, { held }, at) => sum + (held[index] ?? 0) * (weights[at] ?? 0), 0) / all,
  );
}

/** Share of what a sentence asserts that one statement holds, names left out where only its words are to be compared. */
export function coverageByStatement(sentence: Asserted, statement: ReadStatement, withNames: boolean): number {
  const items: Item[] = [
    ...sentence.words.map((word) => ({ weight: coverageWeights.word, held: [wordHeld(word, statement)] })),
    ...(withNames ? nameItems(sentence, [[statement]]) : []),
    ...figureItems(sentence, [[statement]]),
  ];
  const all = items.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : items.reduce((sum, { weight, held }) => sum + weight * (held[0] ?? 0), 0) / all;
}
