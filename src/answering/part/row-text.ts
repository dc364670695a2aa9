import type { TableCell } from '../../chunking/chunk.js';
import type { ChosenCells } from './choose-cell.js';

/** Cells beside the chosen ones that are shown, and their longest text, so that a wide table does not fill the screen. */
const OTHER_CELLS = 5;
const OTHER_CELL_CHARACTERS = 60;

/** The chosen cells of a row, what else the row says in brackets: "H20：显存 96 GB（带宽 4.0 TB/s）". */
export function rowText({ subject, cells, others }: ChosenCells, isChinese: boolean): string {
  const [colon, semicolon, open, close] = isChinese ? ['：', '；', '（', '）'] : [': ', '; ', ' (', ')'];
  const pairs = (list: readonly TableCell[]): string =>
    list.map(({ header, value }) => (header === '' ? value : `${header} ${value}`)).join(semicolon);
  const rest = others.filter(({ value }) => value.length <= OTHER_CELL_CHARACTERS).slice(0, OTHER_CELLS);
  return `${subject}${colon}${pairs(cells)}${rest.length === 0 ? '' : `${open}${pairs(rest)}${close}`}`;
}
