import { findDates, type DateInText } from '../../quantities/find-dates.js';
import type { Analyser } from '../../indexing/analyser.js';
import type { Mention, Recogniser } from '../../lexicon/recogniser.js';
import { findPeriods } from '../date/find-periods.js';
import { findNames, type NameInText } from '../name/find-names.js';
import { findQuantities } from '../quantity/find-quantities.js';
import type { Quantity } from '../quantity/quantity.js';
import { foldReadable, readableText } from './readable-text.js';

/** What a text says that can be looked up in another one. */
export interface ReadText {
  /** See `readableText`; all ranges are in it. */
  readonly readable: string;
  readonly folded: string;
  readonly isChinese: boolean;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateInText[];
  /** Quarters, halves of years and ordinals: `q2`, `h1`, `4th`. */
  readonly periods: readonly string[];
  /** Names and words of the field. */
  readonly mentions: readonly Mention[];
  /** Ids of the entities among them. */
  readonly entities: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  /** Names with Latin letters that the lexicon does not know. */
  readonly names: readonly NameInText[];
}

/** Figures and dates of a text: what of a quote is compared. */
export type ReadFigures = Pick<ReadText, 'readable' | 'quantities' | 'dates'>;

/** Reads figures, dates and names of a text, in the order of the text. */
export function readText(text: string, { recogniser }: Analyser): ReadText {
  const readable = readableText(text);
  const folded = foldReadable(readable);
  const mentions = recogniser.find(folded).filter((mention) => !isOrdinaryWord(mention, readable, recogniser));
  const dates = findDates(readable);
  const entities = mentions.filter(({ kind }) => kind === 'entity').map(({ id }) => id);
  const concepts = mentions.filter(({ kind }) => kind === 'concept').map(({ id }) => id);
  return {
    readable,
    folded,
    isChinese: isChinese(readable),
    quantities: quantitiesOf(readable, dates, mentions, recogniser),
    dates,
    periods: findPeriods(folded),
    mentions,
    entities: new Set(entities),
    concepts: new Set(concepts),
    names: findNames(readable, mentions),
  };
}

/** An English text may give a name's Chinese form in brackets. */
function isChinese(readable: string): boolean {
  const han = /\p{Script=Han}/u;
  return han.test(readable) && han.test(readable.replace(/[(（][^()（）]*[)）]/g, ''));
}

function quantitiesOf(
  readable: string,
  dates: readonly DateInText[],
  mentions: readonly Mention[],
  recogniser: Recogniser,
): Quantity[] {
  const mentionsAccelerator = (at: number): boolean =>
    mentions.some(
      ({ kind, id, start }) => start === at && kind === 'entity' && recogniser.entity(id)?.kind === 'accelerator',
    );
  const isDate = (start: number, end: number): boolean =>
    dates.some((date) => start < date.end && end > date.start && !isQuantityYear(readable, date, end));
  return findQuantities(readable, isDate, mentionsAccelerator);
}

/** A word such as `face`, which is a name only with the signs that matching leaves out: Face++. */
function isOrdinaryWord({ kind, id, start, end }: Mention, readable: string, recogniser: Recogniser): boolean {
  const written = readable.slice(start, end);
  if (kind !== 'entity' || !/^[a-z]+$/.test(written)) return false;
  const entity = recogniser.entity(id);
  const names = entity === undefined ? [] : [...entity.en, ...entity.zh, ...entity.aliases, ...(entity.pinyin ?? [])];
  const spellings = names.map((name) => name.replaceAll(' ', '').toLowerCase());
  return !spellings.some((name) => name === written || `${name}s` === written);
}

/** A bare year that goes on as a larger number, as 2023 of `2023-2024 万`, is none. */
function isQuantityYear(readable: string, date: DateInText, end: number): boolean {
  return date.month === undefined && end > date.end && /[万亿]/.test(readable.slice(date.end, end));
}
