import type { Evidence } from '../evidence.js';
import { statementsOf, textsOf } from '../evidence.js';
import { CELL_END } from '../passage/row-with-units.js';
import type { ReadStatement } from '../passage/read-passage.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { ReadText } from '../text/read-text.js';
import { matchQuantity } from './match-quantity.js';
import type { Quantity } from './quantity.js';

/** Small counts in words, with what they count left unsaid: "two of them", 三者. */
const MOST_COUNTED = 10;
const CHINESE_COUNTER = /^ ?(?:[个家款张块颗台种类项条层位名年月天倍次代座枚片组套份步点周国段大]|万|亿|分之)/;

/** The number as the sentence writes it, with what follows. */
function shown({ start, end }: Quantity, { readable }: ReadText): string {
  return readable.slice(start, Math.min(readable.length, end + 12)).trim();
}

/** Things that a sentence lists itself: "three makers, A, B and C". */
function listedIn(text: string): number {
  const items = text.match(/、/g)?.length ?? 0;
  const hanLast = /、[^、，。]+[和与及以]/.test(text) ? 1 : 0;
  const english = /(?:[^,:]+, )+(?:and|or) /.exec(text)?.[0].match(/, /g)?.length ?? 0;
  return Math.max(items === 0 ? 0 : items + 1 + hanLast, english === 0 ? 0 : english + 1);
}

/** Whether a number in words is one that nobody looks up: one of something, or as many as the sentence goes on to name. */
function isCounting(quantity: Quantity, sentence: ReadText, evidence: Evidence): boolean {
  if (!quantity.inWords || quantity.unit !== undefined || quantity.isMagnitude === true) return false;
  if (quantity.value <= 2) return true;
  const { readable } = sentence;
  const isHan = /\p{Script=Han}/u.test(readable.slice(quantity.start, quantity.end));
  if (isHan && !CHINESE_COUNTER.test(readable.slice(quantity.end, quantity.end + 3))) return true;
  if (quantity.value > MOST_COUNTED || quantity.counts !== undefined) return false;
  const listed = listedIn(readable);
  if (listed === quantity.value || listed - 1 === quantity.value) return true;
  return statementsOf(evidence).filter(({ statement }) => statement.kind !== 'sentence').length === quantity.value;
}

/** A number inside a name, such as the 3 of Llama 3, is judged with the name. */
function isInName({ start, end }: Quantity, { mentions }: ReadText): boolean {
  return mentions.some((mention) => mention.kind === 'entity' && start >= mention.start && end <= mention.end);
}

/** The statements that give a figure. */
export function statementsGiving(quantity: Quantity, statements: readonly ReadStatement[]): ReadStatement[] {
  return statements.filter(({ quantities }) => quantities.some((other) => matchQuantity(quantity, other) === 'same'));
}

/** Figures of a sentence that must stand in its evidence. */
export function figuresOf(sentence: ReadText, evidence: Evidence): Quantity[] {
  return sentence.quantities.filter(
    (quantity) => !isInName(quantity, sentence) && !isCounting(quantity, sentence, evidence),
  );
}

/** A year that the evidence gives as a date, or a date's year as a number: 2048. */
function isYearOf({ value, unit, inWords }: Quantity, texts: readonly ReadText[]): boolean {
  return !inWords && unit === undefined && texts.some(({ dates }) => dates.some(({ year }) => year === value));
}

/** What calculators find is rounded where it is told. */
function isRoundedFrom(quantity: Quantity, calculations: readonly ReadText[]): boolean {
  const factor = quantity.unit?.factor ?? 1;
  return calculations.some(({ quantities }) =>
    quantities.some((found) => {
      const exact = (found.value * (found.unit?.factor ?? 1)) / factor;
      return [2, 3, 4, 5, 6].some((digits) => Math.abs(Number(exact.toPrecision(digits)) / quantity.value - 1) < 1e-9);
    }),
  );
}

/**
 * A bare number takes the unit of its neighbours: 2.19 of "2.19 against 60 dollars". In a table of prices, whose currency often stands
 * only above it, it takes US dollars.
 */
function withSharedUnit(asserted: Quantity, evidence: Quantity, { quantities, readable }: ReadText): Quantity {
  const { unit } = asserted;
  if (unit === undefined || evidence.unit !== undefined || evidence.counts !== undefined) return evidence;
  const isShared = quantities.some(
    (other) => other.unit?.dimension === unit.dimension && other.unit.factor === unit.factor,
  );
  const isPrice = unit.dimension === 'USD' && readable.includes(CELL_END) && !CURRENCY.test(readable);
  return isShared || isPrice ? { ...evidence, unit } : evidence;
}

const CURRENCY = /[$€£¥￥]|元|dollars?|euros?|yuan|RMB/i;
const HEDGE =
  /(?:about|around|roughly|approximately|nearly|almost|some|over|more than|~|≈|约|近|大约|大概|超过|将近|左右)\s*(?:[A-Z]{0,2}[$€£¥])?\s*$/i;
/** Significant digits that a rounded number keeps at least. */
const ROUNDED_DIGITS = 3;

/** A number that the sentence gives as rounded, or in thousands of 1,024: "about 43.48" of 43.481, 16K of 16,384. */
function isLooselyGiven(quantity: Quantity, { readable }: ReadText, texts: readonly ReadText[]): boolean {
  const written = readable.slice(quantity.start, quantity.end);
  const isHedged = HEDGE.test(readable.slice(Math.max(0, quantity.start - 16), quantity.start));
  const isBinary = /\dK$/i.test(written) && quantity.unit === undefined;
  const digits = written.replace(/[^\d]/g, '').replace(/^0+/, '').length;
  return texts.some(({ quantities }) =>
    quantities.some((other) => {
      const rounded = Number(other.value.toPrecision(Math.min(15, Math.max(1, digits))));
      const isRounded =
        isHedged && digits >= ROUNDED_DIGITS && matchQuantity(quantity, { ...other, value: rounded }) === 'same';
      return isRounded || (isBinary && matchQuantity({ ...quantity, value: quantity.value * 1.024 }, other) === 'same');
    }),
  );
}

/** "doubles from 1,024 to 2,048 bits": the sentence gives both numbers itself. */
function isRatioOfOwn({ value, unit, inWords }: Quantity, { quantities }: ReadText): boolean {
  if (!inWords || (unit?.dimension !== 'ratio' && unit?.dimension !== 'share')) return false;
  const wanted = unit.dimension === 'share' ? 100 / value : value;
  const plain = quantities.filter(({ unit: own }) => own?.dimension !== 'share' && own?.dimension !== 'ratio');
  return plain.some((left) => plain.some((right) => Math.abs(left.value / right.value - wanted) < 1e-9));
}

/** The number of an article, a table or a step names it and measures nothing. */
const NAMED_BY_NUMBER = /\b(?:Article|Section|Step|Table|Figure|Phase|Chapter|Part|Tier|Level|Stage|No\.) $/i;

/** Numbers of a sentence that its evidence lacks, or gives in another unit. */
export function matchQuantities(sentence: ReadText, evidence: Evidence): SentenceFault[] {
  const texts = textsOf(evidence);
  return figuresOf(sentence, evidence).flatMap((quantity): SentenceFault[] => {
    let isOtherUnit = false;
    for (const text of texts) {
      for (const other of text.quantities) {
        const match = matchQuantity(quantity, withSharedUnit(quantity, other, text));
        if (match === 'same') return [];
        isOtherUnit ||= match === 'other-unit';
      }
    }
    const isGivenOtherwise =
      isYearOf(quantity, texts) ||
      isRoundedFrom(quantity, evidence.calculations) ||
      isLooselyGiven(quantity, sentence, texts) ||
      isRatioOfOwn(quantity, sentence) ||
      NAMED_BY_NUMBER.test(sentence.readable.slice(0, quantity.start));
    if (isGivenOtherwise) return [];
    return [
      isOtherUnit
        ? {
            kind: 'unit',
            detail: `"${shown(quantity, sentence)}": the cited passages give this number with another unit`,
          }
        : { kind: 'number', detail: `"${shown(quantity, sentence)}" is not in the cited passages` },
    ];
  });
}
