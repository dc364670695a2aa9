import type { OpenIndex } from '../../indexing/open-index.js';
import type { StatementCandidate } from '../statement/statement-candidate.js';
import { statementWeights } from '../statement/statement-weights.js';
import { blockAround, type ListBlock, type Place } from './list-block.js';

/** What may answer a question for several things: a list, a table, or a statement that names them by itself. */
export interface ListUnit {
  readonly score: number;
  /** The statement; of a list, its best line. */
  readonly best: StatementCandidate;
  /** Absent for a statement. */
  readonly block?: ListBlock;
  /** The lines that were weighed. */
  readonly lines: readonly StatementCandidate[];
}

/** No statement counts as worse than this against the best one. */
const WORST = -4;
/** How a list counts that nothing introduces. */
const NO_LEAD = -3;
/** Things named beyond which a sentence is no better. */
const MAX_NAMED = 6;

/** Where all are asked for, a list of so many lines counts more, by this. */
const LONG = 5;
const LONG_GAIN = 0.6;

/** Fitted on the development questions, listwise: which list, table or statement has what was asked for. */
const LINE = { score: 1.85, named: 0.55, isEnumeration: 0.85, others: 1.2, count: 0.5, isLine: -1.15 } as const;
const BLOCK = {
  base: 1.1,
  row: -0.3,
  best: 0.75,
  mean: 0.3,
  lead: 0.65,
  leadDense: 0.8,
  headings: 0.65,
  context: 0.6,
  others: 0.7,
  isFound: 1.1,
  ownLanguage: 1.3,
  count: 0.4,
} as const;

/** Things of a sentence one after another, each of a few words: "A, B and C". */
const ENGLISH_ENUMERATION = /(?:[^,;:]{2,40}, (?!and |or ))+[^,;:]{2,40},? (?:and|or) /;

/** How many things a text names one after another: 3 in "A、B 和 C" and in "A, B and C"; 0 where there are fewer. */
export function enumerated(text: string): number {
  const signs = text.match(/、/g)?.length ?? 0;
  const last = /、[^，。；、]{1,30}(?:和|与|以及|及)/.test(text) ? 1 : 0;
  const [english] = ENGLISH_ENUMERATION.exec(text) ?? [];
  const commas = english?.match(/, (?!and |or )/g)?.length ?? -2;
  const named = Math.max(signs + last + 1, commas + 2);
  return named > 2 ? named : 0;
}

const keyOf = ({ chunkNumber, position }: Place): string => `${chunkNumber}:${position}`;
const isEqual = (flag: boolean): number => (flag ? 1 : 0);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Weighs one statement by itself. */
function weighLine(candidate: StatementCandidate, top: number, count: number | undefined): number {
  const named = enumerated(candidate.statement.plainText);
  return (
    LINE.score * Math.max(WORST, candidate.score - top) +
    (LINE.named * Math.min(MAX_NAMED, named)) / MAX_NAMED +
    LINE.isEnumeration * isEqual(named > 0) +
    LINE.others * candidate.features.extraEntities +
    LINE.count * isEqual(named > 0 && named === count) +
    LINE.isLine * isEqual(candidate.statement.kind !== 'sentence')
  );
}

/** Weighs a list or table by its lines, the sentence before it and the headings above. */
function weighBlock(
  { kind, lines }: ListBlock,
  found: readonly StatementCandidate[],
  lead: StatementCandidate | undefined,
  top: number,
  { count, wantsAll, passages }: Wanted,
): number {
  const scores = found.map(({ score }) => Math.max(WORST, score - top));
  // That it only announces the list is what a list's first sentence is for.
  const spoken = lead === undefined ? 0 : lead.score - top - statementWeights.announcement * lead.features.announcement;
  return (
    BLOCK.base +
    BLOCK.row * isEqual(kind === 'row') +
    BLOCK.best * Math.max(...scores) +
    BLOCK.mean * mean(scores) +
    BLOCK.lead * (lead === undefined ? NO_LEAD : Math.max(WORST, spoken)) +
    BLOCK.leadDense * (lead?.features.dense ?? 0) +
    BLOCK.headings * (found[0]?.features.headingCoverage ?? 0) +
    BLOCK.context * Math.max(...found.map(({ features }) => features.contextCoverage)) +
    BLOCK.others * mean(found.map(({ features }) => features.extraEntities)) +
    BLOCK.isFound * isEqual(found.some(({ chunkNumber }) => passages.has(chunkNumber))) +
    BLOCK.ownLanguage * (found[0]?.features.ownLanguage ?? 0) +
    BLOCK.count * isEqual(lines.length === count) +
    (wantsAll && lines.length >= LONG ? LONG_GAIN : 0)
  );
}

/** What is known of a question for several things. */
export interface Wanted {
  /** How many it asks for, where it says so. */
  readonly count: number | undefined;
  /** Whether it asks for all of them. */
  readonly wantsAll: boolean;
  /** Numbers of the chunks that the search found; others are of the same sections. */
  readonly passages: ReadonlySet<number>;
}

/**
 * The statements, lists and tables that may answer a question for several things, best first.
 *
 * @param candidates - Statements of the passages and of the rest of their sections, best first.
 */
export function rankListUnits(
  index: Pick<OpenIndex, 'chunks'>,
  candidates: readonly StatementCandidate[],
  wanted: Wanted,
): ListUnit[] {
  const top = candidates[0]?.score ?? 0;
  const byPlace = new Map(candidates.map((candidate) => [keyOf(candidate), candidate]));
  const units: ListUnit[] = [];
  const seen = new Set<string>();
  for (const candidate of candidates) {
    if (candidate.features.announcement === 0)
      units.push({ score: weighLine(candidate, top, wanted.count), best: candidate, lines: [candidate] });
    if (seen.has(keyOf(candidate))) continue;
    const block = blockAround(index, candidate);
    if (block === undefined) continue;
    for (const line of block.lines) seen.add(keyOf(line));
    const lines = block.lines.flatMap((line) => byPlace.get(keyOf(line)) ?? []);
    const lead = block.lead === undefined ? undefined : byPlace.get(keyOf(block.lead));
    units.push({ score: weighBlock(block, lines, lead, top, wanted), best: candidate, block, lines });
  }
  return units.sort((left, right) => right.score - left.score);
}
