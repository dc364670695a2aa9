import type { Recogniser } from '../../lexicon/recogniser.js';
import { CELL_END } from '../passage/row-with-units.js';
import type { ReadStatement } from '../passage/read-passage.js';
import { matchQuantity } from '../quantity/match-quantity.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Span } from '../../shared/span.js';
import { clauseSpans } from '../text/clauses.js';
import type { ReadText } from '../text/read-text.js';

/** What a text names, by kind: entities, sizes and versions of them, and terms that are written as names, such as FP8 and FP16. */
export type Things = ReadonlyMap<string, ReadonlySet<string>>;

/** Kinds whose entities surround a statement and are not what it is about. */
const UNBOUND: ReadonlySet<string> = new Set(['place', 'event']);
/** Begins the names of kinds whose members differ only in a number. */
export const VARIANTS = 'variant';
/** The size or version that follows a name: 70B of "Llama 2 70B", 4 of "NVLink 4". */
const VARIANT = /^(?:[\s-]*v?\d+(?:\.\d+)?[a-z]?)(?![\d%a-z]|[.,]\d|\s*(?:年|月|块|张|颗|个|台|家|gb|tb|gpu))/;
/** Stages and generations are told apart by their number alone. */
const STAGE = /\b(?:stage|phase|tier|generation|gen)[ -]?(\d)\b|第 ?(\d) ?(?:阶段|级|代|档)/g;
/** A term with a number: `fp` and 8. */
const NUMBERED = /^([a-z]+)-?(\d[a-z\d.]*)$/;

function add(things: Map<string, Set<string>>, kind: string, id: string): void {
  things.set(kind, (things.get(kind) ?? new Set()).add(id));
}

function collect(text: ReadText, recogniser: Recogniser, isInside: (start: number, end: number) => boolean): Things {
  const things = new Map<string, Set<string>>();
  for (const { kind, id, name, start, end } of text.mentions) {
    if (!isInside(start, end)) continue;
    const entity = kind === 'entity' ? recogniser.entity(id) : undefined;
    if (entity !== undefined && !UNBOUND.has(entity.kind)) add(things, entity.kind, id);
    // The size may be part of the name: gpt-oss-120b.
    const size = entity === undefined ? undefined : /\d+(?:\.\d+)?[bm]$/.exec(name)?.[0];
    const after = VARIANT.exec(text.folded.slice(end, end + 12))?.[0] ?? '';
    const variant = size ?? after.replace(/[\s-]/g, '');
    // "delivers 1.0" has no version; HBM3 does.
    if (variant !== '' && (entity !== undefined || !/^\s/.test(after))) add(things, `${VARIANTS} of ${id}`, variant);
    const numbered = kind === 'concept' ? NUMBERED.exec(name) : null;
    if (numbered !== null) add(things, `${VARIANTS} of ${numbered[1] ?? ''}`, name);
  }
  for (const match of text.folded.matchAll(STAGE)) {
    if (isInside(match.index, match.index + match[0].length))
      add(things, `${VARIANTS} of stage`, match[1] ?? match[2] ?? '');
  }
  return things;
}

const known = new WeakMap<ReadText, Things>();

/** Everything that a text names. */
export function thingsOf(text: ReadText, recogniser: Recogniser): Things {
  let things = known.get(text);
  if (things === undefined) {
    things = collect(text, recogniser, () => true);
    known.set(text, things);
  }
  return things;
}

/**
 * What the part of a sentence names in which a figure stands, between commas, or else all parts before it; nothing where the part has a
 * name that the lexicon does not know.
 */
export function thingsAround({ start, end }: Quantity, sentence: ReadText, recogniser: Recogniser): Things {
  const clause = clauseSpans(sentence.readable).find((span) => span.start <= start && span.end >= end);
  if (clause === undefined) return new Map();
  const isInside = (from: number, to: number): boolean => from >= clause.start && to <= clause.end;
  const near = collect(sentence, recogniser, isInside);
  if (near.size > 0) return near;
  const isUnknown = sentence.names.some(({ start: at, concept }) => concept === undefined && isInside(at, at));
  if (isUnknown) return new Map();
  const before = collect(sentence, recogniser, (_, to) => to <= clause.start);
  // A list goes from one size or format to the next; its subject stays.
  return new Map([...before].filter(([kind]) => !kind.startsWith(VARIANTS)));
}

/**
 * What a statement names beside a figure: in a table whose heads name things only the first cell of the row and the cell that gives the
 * figure, with their heads; else all of it.
 */
export function thingsBeside(figure: Quantity, statement: ReadStatement, recogniser: Recogniser): Things {
  // Only where the columns are things themselves does a figure belong to its column alone.
  const columns = statement.statement.cells?.slice(1) ?? [];
  if (columns.filter(({ header }) => recogniser.entitiesIn(header).length > 0).length < 2) {
    return thingsOf(statement, recogniser);
  }
  const cells = statement.readable.split(CELL_END);
  const spans: Span[] = [];
  let at = 0;
  for (const cell of cells) {
    spans.push({ start: at, end: at + cell.length });
    at += cell.length + CELL_END.length;
  }
  const giving = statement.quantities.filter((other) => matchQuantity(figure, other) === 'same');
  const beside = spans.filter(
    ({ start, end }, index) => index === 0 || giving.some((quantity) => quantity.start >= start && quantity.end <= end),
  );
  return collect(statement, recogniser, (from, to) => beside.some(({ start, end }) => from >= start && to <= end));
}
