import type { Recogniser } from '../../lexicon/recogniser.js';
import { statementsOf, type Evidence } from '../evidence.js';
import type { ReadStatement } from '../passage/read-passage.js';
import { figuresOf, statementsGiving } from '../quantity/match-quantities.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { Asserted } from './asserted.js';
import { supportOf } from './support-of.js';
import { thingsAround, thingsOf, VARIANTS, type Things } from './things.js';

/** A merged sentence repeats statements that are this far behind the best one. */
const WIDE = 0.4;
const NEAR = 0.6;

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
  const repeated = new Set([...supportOf(sentence, statements, WIDE), ...quoted]);
  for (const figure of figuresOf(sentence, evidence)) {
    const giving = statementsGiving(figure, statements);
    if (giving.length === 0) continue;
    const shown = sentence.readable.slice(figure.start, figure.end);
    if (repeated.size > 0 && !giving.some((statement) => repeated.has(statement))) {
      return fault('number', `the passages give "${shown}" of something else`);
    }
    const around = thingsAround(figure, sentence, recogniser);
    if (giving.every((statement) => isOfAnother(around, thingsOf(statement, recogniser), recogniser))) {
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
