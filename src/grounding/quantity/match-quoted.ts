import type { SentenceFault } from '../sentence-verdict.js';
import type { ReadFigures, ReadText } from '../text/read-text.js';
import { isLooselyGiven } from './loosely-given.js';
import { matchQuantity } from './match-quantity.js';
import type { Quantity } from './quantity.js';

/** A bare number may be of any unit; one this many times as large is hardly meant. */
const ALIKE = 3;

/** Whether a quoted number could be what a figure stands for: it measures or counts alike, or it is bare and of the same size. */
function isComparable(figure: Quantity, quoted: Quantity): boolean {
  const [unit, other] = [figure.unit?.dimension, quoted.unit?.dimension];
  if (unit === 'ratio' && other === 'share') return quoted.inWords;
  if (unit !== undefined && other !== undefined) return unit === other;
  if (figure.counts !== undefined || quoted.counts !== undefined) return figure.counts === quoted.counts;
  const ratio = figure.value / quoted.value;
  return unit !== undefined && !quoted.inWords && ratio < ALIKE && ratio > 1 / ALIKE;
}

/** Bare numbers, as cells of a table are quoted, in the unit of a figure. */
function withUnitOf({ unit }: Quantity, quoted: readonly Quantity[]): Quantity[] {
  return quoted.map((other) =>
    unit === undefined || other.unit !== undefined || other.counts !== undefined ? other : { ...other, unit },
  );
}

/**
 * A figure in the place of the one that the sentence itself quotes: it quotes "booked 4.5 billion" and says 5.5, which only the rest of the
 * passage has.
 *
 * @param figures - Those of the sentence that must stand in its evidence.
 * @param quotes - What the sentence quotes, read.
 * @param isBeside - Whether a figure stands in a row about the same as a quoted one.
 */
export function matchQuoted(
  sentence: ReadText,
  figures: readonly Quantity[],
  quotes: readonly ReadFigures[],
  isBeside: (figure: Quantity) => boolean,
): SentenceFault[] {
  const quoted = quotes.flatMap(({ quantities }) => quantities);
  const isTold = (quantity: Quantity): boolean =>
    sentence.quantities.some((own) => matchQuantity(own, quantity) !== 'other');
  const untold = quoted.filter((quantity) => !isTold(quantity));
  for (const figure of figures) {
    if (quoted.some((quantity) => matchQuantity(figure, quantity) !== 'other')) continue;
    if (isLooselyGiven(figure, sentence, withUnitOf(figure, quoted))) continue;
    const meant = untold.find((quantity) => isComparable(figure, quantity));
    if (meant === undefined || isBeside(figure)) continue;
    const shown = sentence.readable.slice(figure.start, figure.end);
    return [{ kind: 'number', detail: `the quotes do not give "${shown}" but another number` }];
  }
  return [];
}
