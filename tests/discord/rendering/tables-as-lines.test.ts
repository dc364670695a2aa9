import { expect, test } from 'vitest';
import { tablesAsLines } from '../../../src/discord/rendering/tables-as-lines.js';

test.each([
  ['a table', '| Card | Memory |\n|---|---|\n| H100 | 80 GB |', '- H100 — Memory: 80 GB'],
  ['a table between paragraphs', 'a\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\nb', 'a\n\n- 1 — B: 2\n\nb'],
  ['carriage returns', '| A | B |\r\n|---|---|\r\n| 1 | 2 |\r\n', '- 1 — B: 2\n'],
  ['a row by itself, as in a quote', '| H100 | 80 GB | |', 'H100 · 80 GB'],
  ['a head without rows', '| A | B |\n|---|---|', 'A · B'],
  ['an escaped bar', '| A | B |\n|---|---|\n| 1 | x \\| y |', '- 1 — B: x | y'],
  ['a nameless column', '| A | |\n|---|---|\n| 1 | 2 |', '- 1 — 2'],
  ['a single column', '| A |\n|---|\n| 1 |', '- 1'],
  ['Chinese', '| 显卡 | 显存 |\n|---|---|\n| H100 | 80 GB |', '- H100 — 显存: 80 GB'],
])('%s', (_name, markdown, lines) => {
  expect(tablesAsLines(markdown)).toBe(lines);
});

test.each([['a | b', '||spoiler||', '```\n| A | B |\n```', 'P(x|y)']])('keeps what is no table: %s', (...texts) => {
  for (const text of texts) expect(tablesAsLines(text)).toBe(text);
});
