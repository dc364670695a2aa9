/** A line of an article's body by what it is. Tables are rows of cells, their ruling left out. */
export interface ArticleBlocks {
  readonly headings: readonly Block[];
  /** Paragraphs and list items, one per line, list markers left out. */
  readonly prose: readonly Block[];
  readonly tables: readonly Table[];
}

export interface Block {
  readonly text: string;
  /** Line in the body, from 1. */
  readonly line: number;
}

export interface Table {
  readonly line: number;
  /** First the header. */
  readonly rows: readonly (readonly string[])[];
}

const RULING = /^\|[\s:|-]+\|\s*$/;

function cells(line: string): string[] {
  return line
    .trim()
    .replaceAll(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** Splits the body of an article: GFM as the corpus uses it, without nested blocks. */
export function articleBlocks(body: string): ArticleBlocks {
  const headings: Block[] = [];
  const prose: Block[] = [];
  const tables: { line: number; rows: string[][] }[] = [];
  let isInTable = false;
  body.split('\n').forEach((text, index) => {
    const line = index + 1;
    if (text.startsWith('|')) {
      if (!isInTable) tables.push({ line, rows: [] });
      if (!RULING.test(text)) tables.at(-1)?.rows.push(cells(text));
    } else if (/^#+ /.test(text)) {
      headings.push({ text: text.replace(/^#+ /, ''), line });
    } else if (text.trim() !== '') {
      prose.push({ text: text.replace(/^\s*(?:[-*]|\d+\.) /, ''), line });
    }
    isInTable = text.startsWith('|');
  });
  return { headings, prose, tables };
}
