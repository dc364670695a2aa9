import type { Statement, TableCell } from '../../chunking/chunk.js';
import type { DocumentRecord } from '../../documents/document.js';
import type { OpenIndex } from '../../indexing/open-index.js';
import type { AnswerPart } from './answer-part.js';
import { statementAt, type ListBlock, type Place } from './list-block.js';

/** Rows up to which each is shown whole; longer tables are shown by their first columns. */
const MAX_WHOLE_ROWS = 5;

/** Cells of a row that the question asks for; null where none stands out. */
export type CellChoice = (statement: Statement) => readonly TableCell[] | null;

function lineOf(statement: Statement, rows: number, choose: CellChoice): string {
  const [first, ...rest] = statement.cells ?? [];
  if (statement.kind !== 'row' || rows <= MAX_WHOLE_ROWS || first === undefined) return statement.plainText;
  const cells = (choose(statement) ?? rest.slice(0, 2)).filter(({ value }) => value !== '');
  // One value speaks for itself; of several, the column says which is which.
  const details = cells.map(({ header, value }) => (cells.length > 1 ? `${header} ${value}` : value));
  return details.length === 0 ? first.value : `${first.value} — ${details.join(' · ')}`;
}

/**
 * The lines of a list or table, a part for each; what stands in one chunk has one citation, from its first line to its last.
 *
 * @param shown - Which of the block's lines, in reading order. Default: all.
 */
export function listParts(
  index: Pick<OpenIndex, 'chunks'>,
  block: ListBlock,
  document: DocumentRecord,
  choose: CellChoice,
  shown: readonly Place[] = block.lines,
): AnswerPart[] {
  const parts: AnswerPart[] = [];
  for (const chunkNumber of new Set(shown.map((place) => place.chunkNumber))) {
    const chunk = index.chunks[chunkNumber];
    const statements = shown
      .filter((place) => place.chunkNumber === chunkNumber)
      .flatMap((place) => statementAt(index, place) ?? []);
    const [first, last] = [statements[0], statements.at(-1)];
    if (chunk === undefined || first === undefined || last === undefined) continue;
    const { start } = first;
    const { end } = last;
    for (const statement of statements) {
      const text = lineOf(statement, shown.length, choose);
      parts.push({ text, isListItem: true, kind: block.kind, isCell: false, chunk, document, start, end });
    }
  }
  return parts;
}
