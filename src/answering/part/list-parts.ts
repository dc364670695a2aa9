import type { Chunk, Statement, TableCell } from '../../chunking/chunk.js';
import type { OpenIndex } from '../../indexing/open-index.js';
import type { AnswerPart } from './answer-part.js';
import { isAnnouncement } from '../statement/score-statements.js';
import type { StatementCandidate } from '../statement/statement-candidate.js';

/** Lines of a list shown; what is beyond stays in the quote and the article. */
const MAX_ITEMS = 24;
/** Rows up to which each is shown whole; longer tables are shown by their first columns. */
const MAX_WHOLE_ROWS = 5;

interface Block {
  readonly chunk: Chunk;
  readonly statements: readonly Statement[];
}

/** Chunks of the same section of the same document, from a chunk on, in reading order. */
function followingInSection(index: OpenIndex, chunkNumber: number): Chunk[] {
  const first = index.chunks[chunkNumber];
  const chunks: Chunk[] = [];
  for (let number = chunkNumber; ; number += 1) {
    const chunk = index.chunks[number];
    if (chunk === undefined || chunk.documentId !== first?.documentId || chunk.section !== first.section) return chunks;
    chunks.push(chunk);
  }
}

/** First chunk of the section in which the same list or table goes on up to the given one. */
function firstOfRun(index: OpenIndex, chunkNumber: number, kind: Statement['kind']): number {
  let number = chunkNumber;
  while (number > 0) {
    const before = index.chunks[number - 1];
    const here = index.chunks[number];
    const isSame = before?.documentId === here?.documentId && before?.section === here?.section;
    if (!isSame || before?.statements.at(-1)?.kind !== kind || here?.statements[0]?.kind !== kind) break;
    number -= 1;
  }
  return number;
}

function runOf(chunks: readonly Chunk[], kind: Statement['kind'], from: number): Block[] {
  const blocks: Block[] = [];
  for (const [order, chunk] of chunks.entries()) {
    const start = order === 0 ? from : 0;
    const statements: Statement[] = [];
    for (const statement of chunk.statements.slice(start)) {
      if (statement.kind !== kind) break;
      statements.push(statement);
    }
    if (statements.length > 0) blocks.push({ chunk, statements });
    if (statements.length < chunk.statements.length - start) break;
  }
  return blocks;
}

/** The list or table that a statement belongs to or announces, chunk by chunk; empty where there is none. */
function blocksAround(index: OpenIndex, candidate: StatementCandidate): Block[] {
  const { kind } = candidate.statement;
  if (kind !== 'sentence') {
    const firstNumber = firstOfRun(index, candidate.chunkNumber, kind);
    const chunks = followingInSection(index, firstNumber);
    const own = chunks[0]?.statements ?? [];
    const limit = firstNumber === candidate.chunkNumber ? candidate.position : own.length - 1;
    let from = limit;
    while (from > 0 && own[from - 1]?.kind === kind) from -= 1;
    return runOf(chunks, kind, from);
  }
  if (!isAnnouncement(candidate.statement)) return [];
  const chunks = followingInSection(index, candidate.chunkNumber);
  const rest = chunks[0]?.statements.slice(candidate.position + 1) ?? [];
  const next = rest[0] ?? chunks[1]?.statements[0];
  if (next === undefined || next.kind === 'sentence') return [];
  return rest.length > 0 ? runOf(chunks, next.kind, candidate.position + 1) : runOf(chunks.slice(1), next.kind, 0);
}

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
 * The whole list or table around a statement, a part for each line, the citation of a chunk's lines being all of them.
 *
 * @returns Empty where the statement neither belongs to a list of several lines nor announces one.
 */
export function listParts(index: OpenIndex, candidate: StatementCandidate, choose: CellChoice): AnswerPart[] {
  const blocks = blocksAround(index, candidate);
  const count = blocks.reduce((sum, block) => sum + block.statements.length, 0);
  if (count < 2) return [];
  const parts = blocks.flatMap(({ chunk, statements }) =>
    statements.map((statement): AnswerPart => ({
      text: lineOf(statement, statement.kind === 'row' ? count : 0, choose),
      isListItem: true,
      kind: statement.kind,
      isCell: false,
      chunk,
      document: candidate.document,
      start: statements[0]?.start ?? statement.start,
      end: statements.at(-1)?.end ?? statement.end,
    })),
  );
  return parts.slice(0, MAX_ITEMS);
}
