import type { List, Nodes, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { hasHan } from '../language/chinese-script.js';
import { splitSentences } from '../language/sentences.js';
import { trimSpan, type Span } from '../shared/span.js';
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

function spanOf(node: Nodes, base: number): Span {
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

/** An item's own text, which nested lists may interrupt, and the items of those lists, in reading order. */
function itemsOf(list: List, text: string, base: number): Statement[] {
  return list.children.flatMap((item) => {
    const statements: Statement[] = [];
    let own: { readonly start: number; end: number } | undefined;
    const push = (): void => {
      if (own === undefined) return;
      const span = trimSpan(text, own);
      statements.push({ kind: 'item', ...span, plainText: plainText(text.slice(span.start, span.end)) });
      own = undefined;
    };
    for (const child of item.children) {
      if (child.type === 'list') {
        push();
        statements.push(...itemsOf(child, text, base));
      } else {
        const { start, end } = spanOf(child, base);
        if (own === undefined) own = { start, end };
        else own.end = end;
      }
    }
    push();
    return statements;
  });
}

function rowsOf(table: Table, text: string, base: number): Statement[] {
  const [head, ...body] = table.children;
  const headers = head?.children.map((cell) => toString(cell).trim()) ?? [];
  const whole = spanOf(table, base);
  const [colon, separator] = hasHan(text.slice(whole.start, whole.end)) ? ['：', '；'] : [': ', '; '];
  return body.map((row) => {
    const { start, end } = trimSpan(text, spanOf(row, base));
    const cells: TableCell[] = row.children.map((cell, column) => ({
      header: headers[column] ?? '',
      value: toString(cell).trim(),
    }));
    const filled = cells.filter((cell) => cell.value !== '');
    const pairs = filled.map((cell) => (cell.header === '' ? cell.value : `${cell.header}${colon}${cell.value}`));
    return { kind: 'row', start, end, plainText: pairs.join(separator), cells };
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
  // The parser leaves a byte-order mark out and would count every offset one short.
  const base = text[bodyStart] === '\uFEFF' ? bodyStart + 1 : bodyStart;
  const root: Root = parser.parse(text.slice(base));
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
      const block = blockOf(node, text, base);
      const statements = block.statements.filter((statement) => /[\p{L}\p{N}]/u.test(statement.plainText));
      if (statements.length > 0) sections.at(-1)?.blocks.push({ ...block, statements });
    }
  }
  return sections.filter((section) => section.blocks.length > 0);
}
