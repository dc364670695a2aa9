import type { Recogniser } from '../../lexicon/recogniser.js';
import { statementsOf, type Evidence } from '../evidence.js';
import type { ReadStatement } from '../passage/read-passage.js';
import { clauseSpans } from '../text/clauses.js';
import type { Quantity } from '../quantity/quantity.js';
import { figuresOf, statementsGiving } from '../quantity/match-quantities.js';
import { datesAgree, type DateInText } from '../../quantities/find-dates.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { ReadText } from '../text/read-text.js';
import type { Asserted } from './asserted.js';
import { isSameThing, matchSubstitution } from './match-substitution.js';
import { isRowOf } from './rows-of.js';
import { supportOf } from './support-of.js';
import { thingsAround, thingsBeside, thingsOf, VARIANTS, type Things } from './things.js';

/** A merged sentence repeats statements that are this far behind the best one. */
const WIDE = 0.4;

/** Whether the same thing is among those of a kind in both; undefined where one of them names none of the kind. */
function agree(kind: string, asserted: Things, given: Things, recogniser: Recogniser): boolean | undefined {
  const [ids, others] = [asserted.get(kind), given.get(kind)];
  if (ids === undefined || others === undefined) return undefined;
  return [...ids].some((id) => [...others].some((other) => isSameThing(id, other, recogniser)));
}

/** Whether two texts are about different things: other sizes or versions of one, or no entity of any kind in common. */
function isOfAnother(asserted: Things, given: Things, recogniser: Recogniser): boolean {
  const kinds = [...asserted.keys()].map((kind) => ({ kind, agrees: agree(kind, asserted, given, recogniser) }));
  const [variants, entities] = [true, false].map((wanted) =>
    kinds.filter(({ kind, agrees }) => agrees !== undefined && kind.startsWith(VARIANTS) === wanted),
  );
  if (variants?.some(({ agrees }) => agrees === false) === true) return true;
  return entities !== undefined && entities.length > 0 && entities.every(({ agrees }) => agrees === false);
}

/** Whether the part of the sentence around a figure and a statement both give dates, and none of them agrees. */
function isOfAnotherTime({ start, end }: Quantity, sentence: ReadText, statement: ReadText, isAlone: boolean): boolean {
  const clause = clauseSpans(sentence.readable).find((span) => span.start <= start && span.end >= end);
  // "In April 2026 X owned 5 %": the only date, before the figure, of the only thing that is named.
  const isOnly = sentence.dates.length === 1 && (sentence.dates[0]?.start ?? start) < start && isAlone;
  const dates = sentence.dates.filter(
    (date) => isOnly || (clause !== undefined && date.start >= clause.start && date.end <= clause.end),
  );
  if (dates.length === 0 || statement.dates.length === 0) return false;
  // A cell with a bare year is no date.
  const isTold = ({ year }: DateInText): boolean =>
    year !== undefined && statement.quantities.some(({ value, unit }) => value === year && unit === undefined);
  return !dates.some((date) => isTold(date) || statement.dates.some((other) => datesAgree(date, other)));
}

function fault(kind: SentenceFault['kind'], detail: string): SentenceFault[] {
  return [{ kind, detail }];
}

/**
 * Figures that the evidence gives of another thing than the sentence does, and names in the place of those that the repeated
 * statements have.
 *
 * @param quoted - Statements that the sentence quotes.
 */
export function matchThings(
  sentence: Asserted,
  evidence: Evidence,
  quoted: readonly ReadStatement[],
  recogniser: Recogniser,
): SentenceFault[] {
  const statements = statementsOf(evidence);
  const isAlone = [...thingsOf(sentence, recogniser).values()].reduce((sum, { size }) => sum + size, 0) < 2;
  const repeated = new Set([...supportOf(sentence, statements, WIDE), ...quoted]);
  for (const figure of figuresOf(sentence, evidence)) {
    const giving = statementsGiving(figure, statements);
    if (giving.length === 0) continue;
    const shown = sentence.readable.slice(figure.start, figure.end);
    const isRepeated = (statement: ReadStatement): boolean =>
      repeated.has(statement) || isRowOf(sentence, statement, quoted);
    if (repeated.size > 0 && !giving.some(isRepeated)) {
      return fault('number', `the passages give "${shown}" of something else`);
    }
    const around = thingsAround(figure, sentence, recogniser);
    const isElsewhere = (statement: ReadStatement): boolean =>
      isOfAnother(around, thingsBeside(figure, statement, recogniser), recogniser) ||
      isOfAnotherTime(figure, sentence, statement, isAlone);
    if (giving.every(isElsewhere)) {
      return fault('entity', `the passages give "${shown}" of something else than the sentence does`);
    }
  }
  return matchSubstitution(sentence, evidence, quoted, recogniser);
}
