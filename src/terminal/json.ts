/**
 * One JSON value on one line. Line and paragraph separators are escaped: readers that split on them, as Node's readline
 * does, still see one line.
 */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029') + '\n';
}

/** One JSON value, indented for a reader. */
export function jsonDocument(value: unknown): string {
  return JSON.stringify(value, null, 2) + '\n';
}
