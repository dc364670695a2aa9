import { citationOf } from '../answering/part/answer-part.js';
import type { Recogniser } from '../lexicon/recogniser.js';
import type { Span } from '../shared/span.js';
import type { ReadPassage, ReadStatement } from './passage/read-passage.js';
import { matchQuantity } from './quantity/match-quantity.js';
import type { UnmarkedCitation } from './sentence-verdict.js';
import type { Asserted } from './support/asserted.js';
import { coverageByStatement } from './support/coverage.js';

/** The span of whole statements that a span touches: a reader gets sentences, not pieces. */
function wholeStatements(span: Span, { chunk }: ReadPassage): Span {
  const touched = chunk.statements.filter(({ start, end }) => start < span.end && end > span.start);
  return {
    start: Math.min(span.start, touched[0]?.start ?? span.start),
    end: Math.max(span.end, touched.at(-1)?.end ?? span.end),
  };
}

function givesFigures(sentence: Asserted, statement: ReadStatement): number {
  return sentence.quantities.filter((quantity) =>
    statement.quantities.some((other) => matchQuantity(quantity, other) === 'same'),
  ).length;
}

/** The statements that say most of the sentence: the best one, and those between it and the ones that give its other figures. */
function chosenSpan(sentence: Asserted, { statements, chunk }: ReadPassage, quoted: Span | undefined): Span {
  const ranked = statements
    .map((statement) => ({ statement, score: coverageByStatement(sentence, statement, true) }))
    .sort((left, right) => right.score - left.score);
  const [best] = ranked;
  let span: Span = quoted ?? best?.statement.statement ?? { start: chunk.startOffset, end: chunk.endOffset };
  const isInside = ({ statement }: ReadStatement): boolean => statement.start < span.end && statement.end > span.start;
  const told = new Set(
    sentence.quantities.filter((quantity) =>
      statements.some(
        (statement) =>
          isInside(statement) && statement.quantities.some((other) => matchQuantity(quantity, other) === 'same'),
      ),
    ),
  );
  for (const { statement } of ranked) {
    const adds = sentence.quantities.filter(
      (quantity) =>
        !told.has(quantity) && statement.quantities.some((other) => matchQuantity(quantity, other) === 'same'),
    );
    if (adds.length === 0 || givesFigures(sentence, statement) === 0) continue;
    for (const quantity of adds) told.add(quantity);
    span = { start: Math.min(span.start, statement.statement.start), end: Math.max(span.end, statement.statement.end) };
  }
  return span;
}

/**
 * The citation of a passage for a sentence: whole statements around the model's quote, or the best ones where it gave none,
 * widened until they hold the sentence's figures that the passage gives.
 */
export function citePassage(
  sentence: Asserted,
  passage: ReadPassage,
  quoted: Span | undefined,
  recogniser: Recogniser,
): UnmarkedCitation {
  const { chunk, document } = passage;
  const { start, end } = wholeStatements(chosenSpan(sentence, passage, quoted), passage);
  const { marker: _marker, ...citation } = citationOf({ chunk, document, start, end }, 0, recogniser);
  return citation;
}
