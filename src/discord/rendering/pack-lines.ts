/**
 * Joins lines by line breaks into blocks of at most `limitChars`, as few as their order allows.
 *
 * @param lines - Each at most `limitChars` long; a longer one is cut off.
 */
export function packLines(lines: readonly string[], limitChars: number): string[] {
  const blocks: string[] = [];
  for (const line of lines.map((each) => each.slice(0, limitChars))) {
    const last = blocks.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= limitChars)
      blocks[blocks.length - 1] = `${last}\n${line}`;
    else blocks.push(line);
  }
  return blocks;
}
