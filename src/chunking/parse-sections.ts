import type { List, ListItem, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitSentences } from '../language/sentences.js';
import type { Statement, TableCell } from './chunk.js';
import { plainText } from './plain-text.js';

/** Statements that belong together: a paragraph, a list or a table. */
export interface Block {
  readonly kind: 'prose' | 'list' | 'table';
  readonly statements: readonly Statement[];
}

/** Part of a document under one heading; what stands before the first heading is a section of its own. */
export interface Section {
  readonly headingPath: readonly string[];
  readonly blocks: readonly Block[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

function spanOf(node: RootContent | ListItem, base: number): { start: number; end: number } {
  return { start: base + (node.position?.start.offset ?? 0), end: base + (node.position?.end.offset ?? 0) };
}

function sentencesOf(text: string, start: number, end: number): Statement[] {
  return splitSentences(text.slice(start, end)).map((span) => ({
    kind: 'sentence' as const,
    start: start + span.start,
    end: start + span.end,
    plainText: plainText(text.slice(start + span.start, start + span.end)),
  }));
}

function itemsOf(list: List, text: string, base: number): Statement[] {
  return list.children.flatMap((item) => {
    const own = item.children.filter((child) => child.type !== 'list');
    const nested = item.children.filter((child) => child.type === 'list');
    const statements: Statement[] = [];
    const [first] = own;
    if (first !== undefined) {
      const start = spanOf(first, base).start;
      const end = spanOf(own.at(-1) ?? first, base).end;
      statements.push({ kind: 'item', start, end, plainText: plainText(text.slice(start, end)) });
    }
    return [...statements, ...nested.flatMap((child) => itemsOf(child, text, base))];
  });
}

function rowsOf(table: Table, text: string, base: number): Statement[] {
  const [head, ...body] = table.children;
  const headers = head?.children.map((cell) => toString(cell).trim()) ?? [];
  return body.map((row) => {
    const start = base + (row.position?.start.offset ?? 0);
    const end = base + (row.position?.end.offset ?? 0);
    const cells: TableCell[] = row.children.map((cell, column) => ({
      header: headers[column] ?? '',
      value: toString(cell).trim(),
    }));
    const filled = cells.filter((cell) => cell.value !== '');
    const separator = /\p{Script=Han}/u.test(text.slice(start, end)) ? ['：', '；'] : [': ', '; '];
    const pairs = filled.map((cell) => (cell.header === '' ? cell.value : `${cell.header}${separator[0] ?? ''}${cell.value}`));
    return { kind: 'row', start, end, plainText: pairs.join(separator[1]), cells };
  });
}

function blockOf(node: RootContent, text: string, base: number): Block {
  if (node.type === 'list') return { kind: 'list', statements: itemsOf(node, text, base) };
  if (node.type === 'table') return { kind: 'table', statements: rowsOf(node, text, base) };
  const { start, end } = spanOf(node, base);
  return { kind: 'prose', statements: sentencesOf(text, start, end) };
}

/**
 * Parses the Markdown after a document's head into sections, blocks and statements.
 *
 * @param text - The whole file; statements carry its offsets.
 * @param bodyStart - Where the Markdown begins.
 */
export function parseSections(text: string, bodyStart: number): Section[] {
  const root: Root = parser.parse(text.slice(bodyStart));
  const sections: { headingPath: string[]; blocks: Block[] }[] = [{ headingPath: [], blocks: [] }];
  const headings: { depth: number; title: string }[] = [];
  for (const node of root.children) {
    if (node.type === 'heading') {
      while ((headings.at(-1)?.depth ?? 0) >= node.depth) headings.pop();
      headings.push({ depth: node.depth, title: toString(node).trim() });
      // The title of the article is no section: it stands on the document.
      const path = headings.filter((heading) => heading.depth > 1).map((heading) => heading.title);
      sections.push({ headingPath: path, blocks: [] });
    } else if (node.type !== 'thematicBreak' && node.type !== 'definition' && node.type !== 'html') {
      const block = blockOf(node, text, bodyStart);
      const statements = block.statements.filter((statement) => /[\p{L}\p{N}]/u.test(statement.plainText));
      if (statements.length > 0) sections.at(-1)?.blocks.push({ ...block, statements });
    }
  }
  return sections.filter((section) => section.blocks.length > 0);
}
