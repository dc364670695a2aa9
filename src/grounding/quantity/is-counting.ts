import { statementsOf, type Evidence } from '../evidence.js';
import type { ReadText } from '../text/read-text.js';
import type { Measure, Quantity } from './quantity.js';

/** One of these in words is no figure: "a single byte". */
const SINGLE: ReadonlySet<Measure['dimension'] | undefined> = new Set([
  'bytes',
  'tokens',
  'parameters',
  'operations',
  'operations per second',
] as const);
/** Small counts in words, with what they count left unsaid: "two of them", 三者. */
const MOST_COUNTED = 10;
const CHINESE_COUNTER = /^ ?(?:[个家款张块颗台种类项条层位名年月天倍次代座枚片组套份步点周国段大]|万|亿|分之)/;

/** Things that a sentence lists itself: "three makers, A, B and C". */
function listedIn(written: string): number {
  const text = written.replace(/[(（][^()（）]*[)）]/g, '');
  const items = text.match(/、/g)?.length ?? 0;
  const hanLast = /、[^、，。]+[和与及以]/.test(text) ? 1 : 0;
  const english = /(?:[^,:;]+, )+[^,:;]*?\b(?:and|or) /.exec(text)?.[0];
  const commas = english?.match(/, /g)?.length ?? 0;
  const isLastJoined = english !== undefined && /, (?:and|or) $/.test(english);
  return Math.max(items === 0 ? 0 : items + 1 + hanLast, commas === 0 ? 0 : commas + (isLastJoined ? 1 : 2));
}

/** "All three", 这三家: as many as were spoken of before, in the question or in another sentence. */
const POINTING =
  /\b(?:all|these|those|the other|the remaining|any of the|each of the|of the)\s+$|[这那该此其]$|(?:其中|其余|其他|以上|上述|前述|另外|全部)$/i;

function isPointing({ start, value }: Quantity, readable: string): boolean {
  return value <= MOST_COUNTED && POINTING.test(readable.slice(Math.max(0, start - 24), start));
}

/** The number of an article, a table or a step names it and measures nothing. */
const NAMED_BY_NUMBER = /\b(?:Article|Section|Step|Table|Figure|Phase|Chapter|Part|Tier|Level|Stage|No\.) $/i;

/** Whether a number is one that nobody looks up: that of an article, one of something, or as many as the sentence goes on to name. */
export function isCounting(quantity: Quantity, sentence: ReadText, evidence: Evidence): boolean {
  const { readable } = sentence;
  if (NAMED_BY_NUMBER.test(readable.slice(Math.max(0, quantity.start - 12), quantity.start))) return true;
  // "Two periods a day".
  if (quantity.value === 1 && /^一[天年周](?:有|里|分|要|能)/.test(readable.slice(quantity.start, quantity.start + 3)))
    return true;
  if (!quantity.inWords || quantity.isMagnitude === true) return false;
  if (quantity.value === 1 && SINGLE.has(quantity.unit?.dimension)) return true;
  if (quantity.unit !== undefined) return false;
  if (quantity.value <= 2 || isPointing(quantity, readable)) return true;
  const isHan = /\p{Script=Han}/u.test(readable.slice(quantity.start, quantity.end));
  if (isHan && !CHINESE_COUNTER.test(readable.slice(quantity.end, quantity.end + 3))) return true;
  if (quantity.value > MOST_COUNTED) return false;
  const listed = listedIn(readable);
  if (listed === quantity.value || listed - 1 === quantity.value) return true;
  if (quantity.counts !== undefined) return false;
  return statementsOf(evidence).filter(({ statement }) => statement.kind !== 'sentence').length === quantity.value;
}
