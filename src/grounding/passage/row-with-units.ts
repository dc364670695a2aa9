import type { Statement } from '../../chunking/chunk.js';
import { unitNamed } from '../../quantities/unit.js';
import { unitWordAt } from '../quantity/unit-words.js';

const IN_BRACKETS = /[(（]([^()（）]{1,24})[)）]\s*$/;
const AFTER_COMMA = /[,，]\s*([^,，]{1,24})$/;
const BARE_NUMBER = /^[\s~≈约近]*[\d.,]+(?: ?(?:万|亿|[KMB]))?(?:\s*(?:-|–|to|至)\s*[\d.,]+)?$/;

const isUnit = (name: string): boolean => unitNamed(name) !== undefined || unitWordAt(name, 0) !== undefined;

/** What a reader sees of a statement; a row's bare numbers get the unit that their column's head names: `Memory (GB)`. */
export function rowWithUnits({ plainText, cells }: Statement): string {
  if (cells === undefined) return plainText;
  return cells
    .filter(({ value }) => value !== '')
    .map(({ header, value }) => {
      const unit = (IN_BRACKETS.exec(header) ?? AFTER_COMMA.exec(header))?.[1]?.trim() ?? '';
      const shown = unit !== '' && BARE_NUMBER.test(value) && isUnit(unit) ? `${value} ${unit}` : value;
      return header === '' ? shown : `${header}: ${shown}`;
    })
    .join('; ');
}
