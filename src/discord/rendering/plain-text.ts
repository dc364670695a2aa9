import { readableFormulas } from './readable-formulas.js';
import { tablesAsLines } from './tables-as-lines.js';

/** Text of documents as Discord can show it: tables as lines of `name: value`, formulas in plain characters. */
export function plainText(markdown: string): string {
  return readableFormulas(tablesAsLines(markdown));
}
