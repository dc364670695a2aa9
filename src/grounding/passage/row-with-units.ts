import type { Statement } from '../../chunking/chunk.js';
import { unitNamed } from '../../quantities/unit.js';
import { unitWordAt } from '../quantity/unit-words.js';

const IN_BRACKETS = /[(（]([^()（）]{1,24})[)）]\s*$/;
const AFTER_COMMA = /[,，]\s*([^,，]{1,24})$/;
const BARE_NUMBER =
  /^[\s~≈约近]*[\d.,]+(?: ?(?:万亿|千万|百万|[十百千]?亿|万|[KMBT]|trillion|billion|million))?(?:\s*(?:-|–|to|至)\s*[\d.,]+)?$/;

/** What the numbers of a column count, where its head says so without a unit. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/词元|\btokens\b/i, 'tokens'],
  [/参数量?|\bparameters\b/i, 'parameters'],
  [/\bGPUs\b|块数|卡数/i, 'GPUs'],
];

const isUnit = (name: string): boolean => unitNamed(name) !== undefined || unitWordAt(name, 0) !== undefined;

/** What a reader sees of a statement; a row's bare numbers get the unit that their column's head names: `Memory (GB)`. */
export function rowWithUnits({ plainText, cells }: Statement): string {
  if (cells === undefined) return plainText;
  return cells
    .filter(({ value }) => value !== '')
    .map(({ header, value }) => {
      const unit = (IN_BRACKETS.exec(header) ?? AFTER_COMMA.exec(header))?.[1]?.trim() ?? '';
      const counted = COUNTED.find(([pattern]) => pattern.test(header))?.[1];
      const measure = unit !== '' && isUnit(unit) ? unit : counted;
      const shown = measure !== undefined && BARE_NUMBER.test(value) ? `${value} ${measure}` : value;
      return header === '' ? shown : `${header}: ${shown}`;
    })
    .join('; ');
}
