import type { Statement } from '../../chunking/chunk.js';
import { unitNamed } from '../../quantities/unit.js';
import { unitWordAt } from '../quantity/unit-words.js';

/** Between two cells of a row that was read. */
export const CELL_END = ' ‖ ';

const IN_BRACKETS = /[(（]([^()（）]{1,24})[)）]\s*$/;
const AFTER_COMMA = /[,，]\s*([^,，]{1,24})$/;
const SCALE = '万亿|千万|百万|[十百千]?亿|万|trillion|billion|million|thousand';
const BARE_NUMBER = new RegExp(
  String.raw`^(?:[\s~≈约近]|about|over|up to|at least|至少|最多|超过)*[\d.,]+(?: ?(?:${SCALE}|[KMBT]))?(?:\s*(?:-|–|to|or|至|或|/|、)\s*[\d.,]+(?: ?(?:${SCALE}))?)*$`,
  'i',
);
/** What the numbers of a column measure or count, where its head says so in words. */
const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/GPU[ -]hours|卡时|GPU 小时/i, 'GPU hours'],
  [/US dollars|\bUSD\b|美元/i, 'US dollars'],
  [/\byuan\b|人民币/i, 'yuan'],
  [/词元|\btokens\b/i, 'tokens'],
  [/参数量?|\bparameters\b/i, 'parameters'],
  [/\bGPUs\b|块数|卡数/i, 'GPUs'],
  [/芯片数|\bchips\b/i, 'chips'],
];

const isUnit = (name: string): boolean => unitNamed(name) !== undefined || unitWordAt(name, 0) !== undefined;

/** The unit of a column: `GB` of `Memory (GB)`, `万美元` of `成本（万美元）`, `US dollars` of `Cost in US dollars`. */
function unitOfHead(header: string): string | undefined {
  const named = (IN_BRACKETS.exec(header) ?? AFTER_COMMA.exec(header))?.[1]?.trim() ?? '';
  const scaled = new RegExp(`^(${SCALE}) ?(.+)$`).exec(named);
  if (isUnit(named) || (scaled !== null && isUnit(scaled[2] ?? ''))) return named;
  return IN_WORDS.find(([pattern]) => pattern.test(header))?.[1];
}

/** What a reader sees of a statement; a row's bare numbers get the unit that their column's head names. */
export function rowWithUnits({ plainText, cells }: Statement): string {
  if (cells === undefined) return plainText;
  return cells
    .filter(({ value }) => value !== '')
    .map(({ header, value }) => {
      const unit = BARE_NUMBER.test(value) ? unitOfHead(header) : undefined;
      const shown = unit === undefined ? value : `${value} ${unit}`;
      return header === '' ? shown : `${header}: ${shown}`;
    })
    .join(CELL_END);
}
