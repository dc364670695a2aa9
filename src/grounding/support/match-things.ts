import type { Recogniser } from '../../lexicon/recogniser.js';
import { statementsOf, type Evidence } from '../evidence.js';
import type { ReadStatement } from '../passage/read-passage.js';
import { figuresOf, statementsGiving } from '../quantity/match-quantities.js';
import type { Quantity } from '../quantity/quantity.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { ReadText } from '../text/read-text.js';
import { clauseSpans } from '../text/clauses.js';
import type { Asserted } from './asserted.js';
import { supportOf } from './support-of.js';

/** Kinds whose entities surround a statement and are not what it is about. */
const UNBOUND: ReadonlySet<string> = new Set(['place', 'event']);

type ByKind = ReadonlyMap<string, ReadonlySet<string>>;

function byKind(ids: Iterable<string>, recogniser: Recogniser): ByKind {
  const kinds = new Map<string, Set<string>>();
  for (const id of ids) {
    const kind = recogniser.entity(id)?.kind;
    if (kind === undefined || UNBOUND.has(kind)) continue;
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(id));
  }
  return kinds;
}

function isSameThing(left: string, right: string, recogniser: Recogniser): boolean {
  return left === right || recogniser.relatedTo(left).has(right) || recogniser.relatedTo(right).has(left);
}

/** The kind of which both texts name entities, none of them the same; undefined where there is none such. */
function conflict(asserted: ByKind, given: ByKind, recogniser: Recogniser): string | undefined {
  for (const [kind, ids] of asserted) {
    const others = given.get(kind);
    if (others === undefined) continue;
    if (![...ids].some((id) => [...others].some((other) => isSameThing(id, other, recogniser)))) return kind;
  }
  return undefined;
}

/** Entities of the part of the sentence, between commas, in which a figure stands; of the whole where that names none. */
function entitiesAround({ start, end }: Quantity, sentence: ReadText): ReadonlySet<string> {
  const clause = clauseSpans(sentence.readable).find((span) => span.start <= start && span.end >= end);
  const near = sentence.mentions.filter(
    ({ kind, start: from, end: to }) =>
      kind === 'entity' && clause !== undefined && from >= clause.start && to <= clause.end,
  );
  return near.length === 0 ? sentence.entities : new Set(near.map(({ id }) => id));
}

function name(ids: Iterable<string>, recogniser: Recogniser): string {
  return [...ids].map((id) => recogniser.nameOf(id, 'en')).join(', ');
}

/**
 * Figures that the evidence gives of another thing than the sentence does, and a sentence whose subject is another one than
 * that of the statement it repeats.
 */
export function matchThings(sentence: Asserted, evidence: Evidence, recogniser: Recogniser): SentenceFault[] {
  const statements = statementsOf(evidence);
  const clashes = (around: ReadonlySet<string>, among: readonly ReadStatement[]): boolean => {
    const asserted = byKind(around, recogniser);
    return (
      among.length > 0 &&
      among.every(({ entities }) => conflict(asserted, byKind(entities, recogniser), recogniser) !== undefined)
    );
  };
  for (const figure of figuresOf(sentence, evidence)) {
    const around = entitiesAround(figure, sentence);
    const giving = statementsGiving(figure, statements);
    if (!clashes(around, giving)) continue;
    const of = name(giving[0]?.entities ?? [], recogniser);
    const shown = sentence.readable.slice(figure.start, figure.end);
    return [{ kind: 'entity', detail: `the passages give "${shown}" of ${of}, not of ${name(around, recogniser)}` }];
  }
  return matchSubstitution(sentence, statements, recogniser);
}

/** An entity that the repeated statements do not name, where they name another of its kind that the sentence leaves out. */
function matchSubstitution(
  sentence: Asserted,
  statements: readonly ReadStatement[],
  recogniser: Recogniser,
): SentenceFault[] {
  const support = supportOf(sentence, statements);
  const [top] = support;
  if (top === undefined) return [];
  const named = new Set(support.flatMap(({ entities }) => [...entities]));
  for (const id of sentence.entities) {
    const kind = recogniser.entity(id)?.kind;
    if (kind === undefined || UNBOUND.has(kind)) continue;
    if ([...named].some((other) => isSameThing(id, other, recogniser))) continue;
    const left = [...top.entities].find(
      (other) =>
        recogniser.entity(other)?.kind === kind &&
        ![...sentence.entities].some((own) => own === other || recogniser.relatedTo(own).has(other)),
    );
    if (left !== undefined) {
      return [
        {
          kind: 'entity',
          detail: `the passages say this of ${name([left], recogniser)}, not of ${name([id], recogniser)}`,
        },
      ];
    }
  }
  return [];
}
