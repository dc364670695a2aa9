import type { Evidence } from '../evidence.js';
import { textsOf } from '../evidence.js';
import type { ReadStatement } from '../passage/read-passage.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { ReadText } from '../text/read-text.js';
import { isGivenOtherwise } from './given-otherwise.js';
import { isCounting } from './is-counting.js';
import { matchQuantity } from './match-quantity.js';
import type { Quantity } from './quantity.js';
import { toldUnits, withSharedUnit } from './shared-unit.js';

/** The number as the sentence writes it, with what follows. */
function shown({ start, end }: Quantity, { readable }: ReadText): string {
  return readable.slice(start, Math.min(readable.length, end + 12)).trim();
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

/** Numbers of a sentence that its evidence lacks, or gives in another unit. */
export function matchQuantities(sentence: ReadText, evidence: Evidence): SentenceFault[] {
  const texts = textsOf(evidence);
  const isTold = toldUnits(texts);
  return figuresOf(sentence, evidence).flatMap((quantity): SentenceFault[] => {
    let isOtherUnit = false;
    for (const text of texts) {
      for (const other of text.quantities) {
        const match = matchQuantity(quantity, withSharedUnit(quantity, other, text, isTold));
        if (match === 'same') return [];
        isOtherUnit ||= match === 'other-unit';
      }
    }
    if (isGivenOtherwise(quantity, sentence, texts, evidence.calculations)) return [];
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
