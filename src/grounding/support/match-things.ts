import type { Recogniser } from '../../lexicon/recogniser.js';
import { statementsOf, type Evidence } from '../evidence.js';
import type { ReadStatement } from '../passage/read-passage.js';
import { figuresOf, statementsGiving } from '../quantity/match-quantities.js';
import type { Quantity } from '../quantity/quantity.js';
import type { SentenceFault } from '../sentence-verdict.js';
import type { ReadText } from '../text/read-text.js';
import type { Asserted } from './asserted.js';
import { supportOf } from './support-of.js';

const CLAUSE_END =
  /[，；;。：]|,(?!\d)|\b(?:while|whereas|but|versus|vs|compared (?:with|to)|against|than|up from|instead of)\b|而|但|相比|比(?=[A-Za-z\p{Script=Han}])|高于|低于/gu;

type ByKind = ReadonlyMap<string, ReadonlySet<string>>;

function byKind(ids: Iterable<string>, recogniser: Recogniser): ByKind {
  const kinds = new Map<string, Set<string>>();
  for (const id of ids) {
    const kind = recogniser.entity(id)?.kind;
    if (kind === undefined || kind === 'place' || kind === 'event') continue;
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
  let from = 0;
  let to = sentence.readable.length;
  for (const { index } of sentence.readable.matchAll(CLAUSE_END)) {
    if (index < start) from = index;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  const near = sentence.mentions.filter(
    (mention) => mention.kind === 'entity' && mention.start >= from && mention.end <= to,
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
  const support = supportOf(sentence, statements);
  if (clashes(sentence.entities, support)) {
    const of = name(support[0]?.entities ?? [], recogniser);
    return [
      { kind: 'entity', detail: `the passages say this of ${of}, not of ${name(sentence.entities, recogniser)}` },
    ];
  }
  return [];
}
