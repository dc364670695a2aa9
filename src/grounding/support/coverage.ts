import type { PassageContent, ReadPassage, ReadStatement } from '../passage/read-passage.js';
import { matchQuantity } from '../quantity/match-quantity.js';
import type { Quantity } from '../quantity/quantity.js';
import { isWordHeld, type Asserted, type AssertedWord } from './asserted.js';
import { dateKey } from './date-key.js';

/** How much each kind of content counts beside a word. */
export const coverageWeights = { word: 1, concept: 1, entity: 2, figure: 2 } as const;
/** A word of which only a translation is shared with a word of the passage: announced and published share 公布. */
const SYNONYM = 0.5;
/** Weight of a word that every given passage holds beside one that only one of them holds. */
const COMMON = 0.3;
/** Weight of a word that none of them holds: free wording has many. */
const FOREIGN = 0.6;

/** Words whose share is kept with a passage. */
const KEPT = 2000;

interface Words {
  readonly words: ReadonlySet<string>;
  readonly translated?: ReadonlySet<string>;
}

function wordHeld(asserted: AssertedWord, { words, translated }: Words): number {
  if (isWordHeld(asserted, words) || translated?.has(asserted.word) === true) return 1;
  return translated !== undefined && asserted.translations.some((other) => translated.has(other)) ? SYNONYM : 0;
}

function wordHeldIn(asserted: AssertedWord, passage: ReadPassage): number {
  const { known } = passage;
  let held = known.get(asserted.word);
  if (held === undefined) {
    if (known.size >= KEPT) known.clear();
    held = wordHeld(asserted, passage);
    known.set(asserted.word, held);
  }
  return held;
}

/** Something that a sentence holds, and how much of it each of several texts holds, in [0, 1]. */
interface Item {
  readonly weight: number;
  readonly held: readonly number[];
}

const flag = (isHeld: boolean): number => (isHeld ? 1 : 0);

/** What of a passage or a statement is compared beside its words. */
type Place = PassageContent;

function nameItems(sentence: Asserted, places: readonly Place[]): Item[] {
  const items: Item[] = [];
  for (const id of sentence.entities) {
    items.push({ weight: coverageWeights.entity, held: places.map(({ entities }) => flag(entities.has(id))) });
  }
  for (const id of sentence.concepts) {
    items.push({ weight: coverageWeights.concept, held: places.map(({ concepts }) => flag(concepts.has(id))) });
  }
  return items;
}

function figureItems(sentence: Asserted, places: readonly Pick<Place, 'quantities' | 'dateKeys'>[]): Item[] {
  const weight = coverageWeights.figure;
  const gives = (quantities: readonly Quantity[], quantity: Quantity): boolean =>
    quantities.some((other) => matchQuantity(quantity, other) === 'same');
  return [
    ...sentence.quantities.map((quantity) => ({
      weight,
      held: places.map(({ quantities }) => flag(gives(quantities, quantity))),
    })),
    ...sentence.dates.map((date) => {
      const key = dateKey(date);
      return { weight, held: places.map(({ dateKeys }) => flag(dateKeys.has(key))) };
    }),
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
  const places = passages.map(({ whole }) => whole);
  const items: Item[] = [
    ...sentence.words.map((word) => ({
      weight: coverageWeights.word,
      held: passages.map((passage) => wordHeldIn(word, passage)),
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
    ...(withNames ? nameItems(sentence, [statement]) : []),
    ...figureItems(sentence, [statement]),
  ];
  const all = items.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : items.reduce((sum, { weight, held }) => sum + weight * (held[0] ?? 0), 0) / all;
}
