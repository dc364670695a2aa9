import stringWidth from 'string-width';

const GAP = 2;

/** Rows as lines, each column as wide as its widest cell; a Chinese character takes two columns. */
export function alignColumns(rows: readonly (readonly string[])[], indent = ''): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    (indent + row.map((cell, column) => padded(cell, (widths[column] ?? 0) + GAP)).join('')).trimEnd(),
  );
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));
