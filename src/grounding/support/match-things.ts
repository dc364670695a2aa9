import type { Recogniser } from '../../lexicon/recogniser.js';
import { statementsOf, type Evidence } from '../evidence.js';
import type { ReadStatement } from '../passage/read-passage.js';
import { clauseSpans } from '../text/clauses.js';
import type { Quantity } from '../quantity/quantity.js';
import { figuresOf, statementsGiving } from '../quantity/match-quantities.js';
import { datesAgree } from '../../quantities/find-dates.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { ReadText } from '../text/read-text.js';
import type { Asserted } from './asserted.js';
import { supportOf } from './support-of.js';
import { thingsAround, thingsBeside, thingsOf, VARIANTS, type Things } from './things.js';

/** A merged sentence repeats statements that are this far behind the best one. */
const WIDE = 0.4;
const NEAR = 0.6;
/** Kinds of entities whose names a name that the lexicon does not know may stand for. */
const NAMED_ALIKE: ReadonlySet<string> = new Set(['model', 'product', 'project', 'accelerator']);

function isSameThing(left: string, right: string, recogniser: Recogniser): boolean {
  return left === right || recogniser.relatedTo(left).has(right) || recogniser.relatedTo(right).has(left);
}

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

/** Whether a statement is another row of the table that the sentence quotes. */
function isOtherRow(statement: ReadStatement, quoted: readonly ReadStatement[]): boolean {
  return (
    statement.statement.kind === 'row' &&
    !quoted.includes(statement) &&
    quoted.some(
      (other) =>
        other.statement.kind === 'row' && other.statement.cells?.[0]?.header === statement.statement.cells?.[0]?.header,
    )
  );
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
  return !dates.some((date) => statement.dates.some((other) => datesAgree(date, other)));
}

function fault(kind: SentenceFault['kind'], detail: string): SentenceFault[] {
  return [{ kind, detail }];
}

/**
 * Figures that the evidence gives of another thing than the sentence does, and names in the place of those that the repeated
 * statements have.
 *
 * @param quoted - Statements that the sentence quotes.
 * @param isQuoted - Whether it quotes each of the passages that it cites.
 */
export function matchThings(
  sentence: Asserted,
  evidence: Evidence,
  quoted: readonly ReadStatement[],
  isQuoted: boolean,
  recogniser: Recogniser,
): SentenceFault[] {
  const statements = statementsOf(evidence);
  const isAlone = [...thingsOf(sentence, recogniser).values()].reduce((sum, { size }) => sum + size, 0) < 2;
  const repeated = new Set([...supportOf(sentence, statements, WIDE), ...quoted]);
  for (const figure of figuresOf(sentence, evidence)) {
    const giving = statementsGiving(figure, statements);
    if (giving.length === 0) continue;
    const shown = sentence.readable.slice(figure.start, figure.end);
    if (repeated.size > 0 && !giving.some((statement) => repeated.has(statement))) {
      return fault('number', `the passages give "${shown}" of something else`);
    }
    if (isQuoted && giving.every((statement) => isOtherRow(statement, quoted))) {
      return fault('number', `the quoted rows do not give "${shown}"`);
    }
    const around = thingsAround(figure, sentence, recogniser);
    const isElsewhere = (statement: ReadStatement): boolean =>
      isOfAnother(around, thingsBeside(figure, statement, recogniser), recogniser) ||
      isOfAnotherTime(figure, sentence, statement, isAlone);
    if (giving.every(isElsewhere)) {
      return fault('entity', `the passages give "${shown}" of something else than the sentence does`);
    }
  }
  return matchSubstitution(sentence, statements, quoted, recogniser);
}

/** A name that the repeated statements do not have, where they have another of its kind that the sentence leaves out. */
function matchSubstitution(
  sentence: Asserted,
  statements: readonly ReadStatement[],
  quoted: readonly ReadStatement[],
  recogniser: Recogniser,
): SentenceFault[] {
  const [top] = supportOf(sentence, statements);
  const origins = quoted.length > 0 ? quoted : top === undefined ? [] : [top];
  if (origins.length === 0) return [];
  const named = [...new Set([...supportOf(sentence, statements, NEAR), ...quoted])].map((one) =>
    thingsOf(one, recogniser),
  );
  const replaced = matchNames(sentence, origins, [...supportOf(sentence, statements, NEAR), ...quoted], recogniser);
  if (replaced !== undefined) return fault('entity', replaced);
  const own = thingsOf(sentence, recogniser);
  for (const [kind, ids] of own) {
    const given = new Set(named.flatMap((things) => [...(things.get(kind) ?? [])]));
    const left = origins
      .flatMap((statement) => [...(thingsOf(statement, recogniser).get(kind) ?? [])])
      .find((other) => ![...ids].some((id) => id === other || recogniser.relatedTo(id).has(other)));
    const added = [...ids].find((id) => ![...given].some((other) => isSameThing(id, other, recogniser)));
    if (added !== undefined && left !== undefined) {
      return fault('entity', `the passages say this of ${left}, not of ${added}`);
    }
  }
  return [];
}

/** A name with digits or inner capitals, or a term written so, that stands in the place of another one: FP8 for FP16, PPO for DPO. */
function matchNames(
  sentence: Asserted,
  origins: readonly ReadStatement[],
  named: readonly ReadStatement[],
  recogniser: Recogniser,
): string | undefined {
  const keyOf = ({ folded }: ReadText): string => folded.replace(/[^\p{L}\d]/gu, '');
  const own = keyOf(sentence);
  const concepts = new Set(named.flatMap((statement) => [...statement.concepts]));
  const added = sentence.names.find(
    ({ key, concept, isFixed }) =>
      isFixed &&
      !named.some((statement) => keyOf(statement).includes(key)) &&
      (concept === undefined || !concepts.has(concept)),
  );
  if (added === undefined) return undefined;
  const name = origins.flatMap(({ names }) => names).find(({ key, isFixed }) => isFixed && !own.includes(key));
  const entity = origins
    .flatMap(({ mentions }) => mentions)
    .find(
      ({ kind, id }) =>
        kind === 'entity' && NAMED_ALIKE.has(recogniser.entity(id)?.kind ?? '') && !sentence.entities.has(id),
    );
  const left = name?.key ?? entity?.name;
  return left === undefined ? undefined : `the passages say this of "${left}", not of "${added.key}"`;
}
