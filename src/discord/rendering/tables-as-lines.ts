const ROW = /^[ \t]*\|(?!\|).*\|[ \t]*\r?$/;
const RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?$/;

/**
 * Tables of a Markdown text as lists, since Discord shows none: `- **H100** — Memory: 80 GB; Power: 700 W`. Rows that stand
 * without their head, as in a quote, become their cells. What is in a code block stays.
 */
export function tablesAsLines(markdown: string): string {
  if (!markdown.includes('|')) return markdown;
  const shown: string[] = [];
  const lines = markdown.split('\n');
  let isCode = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (/^\s*```/.test(line)) isCode = !isCode;
    if (isCode || !ROW.test(line)) {
      shown.push(line);
      continue;
    }
    let end = index;
    while (end < lines.length && ROW.test(lines[end] ?? '')) end += 1;
    shown.push(...tableLines(lines.slice(index, end)));
    index = end - 1;
  }
  return shown.join('\n');
}

function tableLines(rows: readonly string[]): string[] {
  const hasHead = rows[1] !== undefined && RULE.test(rows[1]);
  const head = hasHead ? cellsOf(rows[0] ?? '') : [];
  const body = (hasHead ? rows.slice(2) : rows).filter((row) => !RULE.test(row));
  if (hasHead && body.length === 0) return [head.join(' · ')];
  return body.map((row) => rowLine(head, cellsOf(row)));
}

function rowLine(head: readonly string[], cells: readonly string[]): string {
  const [subject = '', ...values] = cells;
  if (head.length === 0) return cells.filter((cell) => cell !== '').join(' · ');
  const pairs = values.flatMap((value, index) => {
    const name = head[index + 1] ?? '';
    return value === '' ? [] : [name === '' ? value : `${name}: ${value}`];
  });
  return pairs.length === 0 ? `- ${subject}` : `- ${subject} — ${pairs.join('; ')}`;
}

function cellsOf(row: string): string[] {
  const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}
