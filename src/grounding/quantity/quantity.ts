import type { Dimension } from '../../quantities/unit.js';
import type { CountedNoun } from './counted-noun.js';

/** Currencies that the tables of figures do not know and free prose has. */
export type OtherCurrency = 'HKD' | 'CAD' | 'TWD' | 'AUD' | 'SGD' | 'INR';

/** What else free prose measures: of emissions, cooling water and chips. */
export type OtherMeasure = 'mass' | 'volume' | 'area' | 'temperature';

/** A unit of measure, as in the tables of figures, with more currencies and measures. */
export interface Measure {
  readonly dimension: Dimension | OtherCurrency | OtherMeasure;
  /** Base units. */
  readonly factor: number;
}

/** A number of a text with what it measures or counts. */
export interface Quantity {
  /** Scale applied, unit not: 80 of `80 GB`, 24000 of `2.4 万块`. */
  readonly value: number;
  /** The other reading of a number in a range whose scale stands once. */
  readonly rangeValue?: number;
  /** True where the text names only an order of magnitude, whose least value this is: several hundred thousand, 几十万. */
  readonly isMagnitude?: boolean;
  readonly unit?: Measure;
  readonly counts?: CountedNoun;
  /** The time for which it holds: `hour` of "4 dollars an hour" and 每小时 4 美元. */
  readonly per?: string;
  /** Range in the readable text. */
  readonly start: number;
  readonly end: number;
  /** Written in words and not in digits. */
  readonly inWords: boolean;
}
