import type { Recogniser } from '../../lexicon/recogniser.js';
import { statementsOf, type Evidence } from '../evidence.js';
import { isAcronym } from '../name/acronym.js';
import { isWrittenOut } from '../name/notations.js';
import type { ReadStatement } from '../passage/read-passage.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { ReadText } from '../text/read-text.js';
import type { Asserted } from './asserted.js';
import { isRowOf } from './rows-of.js';
import { supportOf } from './support-of.js';
import { thingsOf } from './things.js';

/** The statements that a sentence repeats are at most this far behind the best one. */
const NEAR = 0.6;
/** Kinds of entities whose names a name that the lexicon does not know may stand for. */
const NAMED_ALIKE: ReadonlySet<string> = new Set(['model', 'product', 'project', 'accelerator']);

/** Whether two ids are of one thing, or of a thing and its family or maker. */
export function isSameThing(left: string, right: string, recogniser: Recogniser): boolean {
  return left === right || recogniser.relatedTo(left).has(right) || recogniser.relatedTo(right).has(left);
}

function isOnlyOne({ entities }: ReadText, id: string, recogniser: Recogniser): boolean {
  const kind = recogniser.entity(id)?.kind;
  return [...entities].every((other) => other === id || recogniser.entity(other)?.kind !== kind);
}

/** Whether only a heading names an entity: all of the passage is said of it, as a table of the TOP500 list. */
function isInHeading(id: string, { passages }: Evidence, recogniser: Recogniser): boolean {
  return passages.some(
    ({ headings, statements }) =>
      headings.entities.has(id) &&
      !statements.some(({ entities }) => entities.has(id)) &&
      isOnlyOne(headings, id, recogniser),
  );
}

/** A name that the repeated statements do not have, where they have another of its kind that the sentence leaves out. */
export function matchSubstitution(
  sentence: Asserted,
  evidence: Evidence,
  quoted: readonly ReadStatement[],
  recogniser: Recogniser,
): SentenceFault[] {
  const statements = statementsOf(evidence);
  const [top] = supportOf(sentence, statements);
  const origins = quoted.length > 0 ? quoted : top === undefined ? [] : [top];
  if (origins.length === 0) return [];
  const named = [...new Set([...supportOf(sentence, statements, NEAR), ...quoted])].map((one) =>
    thingsOf(one, recogniser),
  );
  const rows = statements
    .filter((statement) => isRowOf(sentence, statement, quoted))
    .map((row) => thingsOf(row, recogniser));
  const replaced = matchNames(sentence, origins, [...supportOf(sentence, statements, NEAR), ...quoted], recogniser);
  if (replaced !== undefined) return [{ kind: 'entity', detail: replaced }];
  const own = thingsOf(sentence, recogniser);
  for (const [kind, ids] of own) {
    const given = new Set([...named, ...rows].flatMap((things) => [...(things.get(kind) ?? [])]));
    const left = origins
      .flatMap((statement) => [...(thingsOf(statement, recogniser).get(kind) ?? [])])
      .find((other) => ![...ids].some((id) => id === other || recogniser.relatedTo(id).has(other)));
    const added = [...ids].find(
      (id) => !isInHeading(id, evidence, recogniser) && ![...given].some((other) => isSameThing(id, other, recogniser)),
    );
    if (added !== undefined && left !== undefined) {
      return [{ kind: 'entity', detail: `the passages say this of ${left}, not of ${added}` }];
    }
  }
  return [];
}

/**
 * A name that the lexicon does not know, or a term written so, that stands in the place of another one: FP8 for FP16, PPO for DPO, one
 * newspaper for another.
 */
function matchNames(
  sentence: Asserted,
  origins: readonly ReadStatement[],
  named: readonly ReadStatement[],
  recogniser: Recogniser,
): string | undefined {
  const own = sentence.folded.replace(/[^\p{L}\d]/gu, '');
  const keys = named.map(({ key }) => key);
  const concepts = new Set(named.flatMap((statement) => [...statement.concepts]));
  const added = sentence.names.find(
    ({ key, concept }) =>
      !keys.some((given) => given.includes(key.replace(/(?<=.{3})s$/, ''))) &&
      !named.some(({ readable }) => isWrittenOut(key, readable)) &&
      !isAcronym(key, named) &&
      (concept === undefined || !concepts.has(concept)),
  );
  if (added === undefined) return undefined;
  // A name that may be a translation does not stand for one with a number: Mitsui beside Tokyo-1.
  const isAlike = (other: string): boolean => added.isFixed || (!/\d/.test(other) && /[a-z]/.test(other));
  const name = origins
    .flatMap(({ names }) => names)
    .find(({ key }) => !own.includes(key) && isAlike(key) && !isAcronym(key, [sentence]));
  const entity = origins
    .flatMap(({ mentions }) => mentions)
    .find(
      ({ kind, id, name: called }) =>
        kind === 'entity' &&
        NAMED_ALIKE.has(recogniser.entity(id)?.kind ?? '') &&
        !sentence.entities.has(id) &&
        isAlike(called),
    );
  const left = name?.key ?? entity?.name;
  return left === undefined ? undefined : replacing(left, added.key);
}

function replacing(left: string, added: string): string {
  return `the passages say this of "${left}", not of "${added}"`;
}
