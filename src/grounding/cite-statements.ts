import { citationOf } from '../answering/part/answer-part.js';
import type { Recogniser } from '../lexicon/recogniser.js';
import type { Span } from '../shared/span.js';
import type { ReadPassage, ReadStatement } from './passage/read-passage.js';
import { matchQuantity } from './quantity/match-quantity.js';
import type { Quantity } from './quantity/quantity.js';
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

function gives(statement: ReadStatement, quantity: Quantity): boolean {
  return statement.quantities.some((other) => matchQuantity(quantity, other) === 'same');
}

/**
 * The statements that say most of the sentence: those quoted, or else the one with most of its figures and words, and what lies between
 * them and the statements that give its other figures.
 */
function chosenSpan(sentence: Asserted, { statements, chunk }: ReadPassage, quoted: Span | undefined): Span {
  const { quantities } = sentence;
  const ranked = statements
    .map((statement) => ({
      statement,
      score:
        coverageByStatement(sentence, statement, true) +
        quantities.filter((quantity) => gives(statement, quantity)).length / Math.max(1, quantities.length),
    }))
    .sort((left, right) => right.score - left.score)
    .map(({ statement }) => statement);
  let span: Span = quoted ?? ranked[0]?.statement ?? { start: chunk.startOffset, end: chunk.endOffset };
  for (const quantity of quantities) {
    const giving = ranked.filter((statement) => gives(statement, quantity));
    const isTold = giving.some(({ statement }) => statement.start < span.end && statement.end > span.start);
    const nearest = giving[0]?.statement;
    if (isTold || nearest === undefined) continue;
    span = { start: Math.min(span.start, nearest.start), end: Math.max(span.end, nearest.end) };
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
  const { marker: _marker, ...citation } = citationOf({ chunk, document, start, end }, 0, recogniser, () =>
    passage.statements
      .filter(({ statement }) => statement.start < end && statement.end > start)
      .flatMap(({ entities }) => [...entities]),
  );
  return citation;
}
