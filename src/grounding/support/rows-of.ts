import { CELL_END } from '../passage/row-with-units.js';
import type { ReadStatement } from '../passage/read-passage.js';
import type { ReadText } from '../text/read-text.js';

/** Whether the first cell of a row names something that the sentence names. */
function isRowAbout(sentence: ReadText, { readable, mentions }: ReadStatement): boolean {
  const end = readable.indexOf(CELL_END);
  return mentions.some(({ kind, id, end: to }) => kind === 'entity' && to <= end && sentence.entities.has(id));
}

/**
 * Whether a statement is one more row about something that the sentence names, of a table that it quotes for something else that it
 * names: it goes through the table, and quotes only the first rows.
 */
export function isRowOf(sentence: ReadText, row: ReadStatement, quoted: readonly ReadStatement[]): boolean {
  const header = row.statement.cells?.[0]?.header;
  if (header === undefined || !isRowAbout(sentence, row)) return false;
  return quoted.some((other) => other.statement.cells?.[0]?.header === header && isRowAbout(sentence, other));
}
