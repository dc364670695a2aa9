import { findDates, type DateInText } from '../../quantities/find-dates.js';
import type { Analyser } from '../../indexing/analyser.js';
import type { Mention } from '../../lexicon/recogniser.js';
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

/** Reads figures, dates and names of a text, in the order of the text. */
export function readText(text: string, { recogniser }: Analyser): ReadText {
  const readable = readableText(text);
  const folded = foldReadable(readable);
  const mentions = recogniser.find(folded);
  const dates = findDates(readable);
  const accelerators = mentions.filter(
    ({ kind, id }) => kind === 'entity' && recogniser.entity(id)?.kind === 'accelerator',
  );
  const mentionsAccelerator = (at: number): boolean => accelerators.some(({ start }) => start === at);
  const isDate = (start: number, end: number): boolean =>
    dates.some((date) => start < date.end && end > date.start && !isQuantityYear(readable, date, end));
  return {
    readable,
    folded,
    isChinese: /\p{Script=Han}/u.test(readable),
    quantities: findQuantities(readable, isDate, mentionsAccelerator),
    dates,
    periods: findPeriods(folded),
    mentions,
    entities: new Set(mentions.filter(({ kind }) => kind === 'entity').map(({ id }) => id)),
    concepts: new Set(mentions.filter(({ kind }) => kind === 'concept').map(({ id }) => id)),
    names: findNames(readable, mentions),
  };
}

/** A bare year that goes on as a larger number, as 2023 of `2023-2024 万`, is none. */
function isQuantityYear(readable: string, date: DateInText, end: number): boolean {
  return date.month === undefined && end > date.end && /[万亿]/.test(readable.slice(date.end, end));
}
