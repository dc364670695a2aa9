import { onOneLine } from '../printable.js';
import type { Palette } from '../terminal.js';

/** A command of the bot, and what happens to it with Discord. */
export interface ShownDifference {
  readonly action: 'add' | 'change' | 'remove' | 'keep';
  readonly name: string;
  readonly fields?: readonly { readonly field: string; readonly before?: string; readonly after?: string }[];
}

const MAX_VALUE_CHARS = 120;

/** A line for each command, changed fields below it, and what was done in all. Ends with a line end. */
export function renderCommandDifferences(
  differences: readonly ShownDifference[],
  { isDryRun, place }: { readonly isDryRun: boolean; readonly place: string },
  palette: Palette,
): string {
  const lines = differences.flatMap((difference) => [
    lineOf(difference, palette),
    ...(difference.fields ?? []).map(
      ({ field, before, after }) => `    ${onOneLine(field)}: ${shown(before)} -> ${shown(after)}`,
    ),
  ]);
  const count = (action: ShownDifference['action']): number =>
    differences.filter((difference) => difference.action === action).length;
  const sums = `${count('add')} added, ${count('change')} changed, ${count('remove')} removed, ${count('keep')} untouched`;
  const head = isDryRun ? `Would do to the commands of ${place} (nothing was changed)` : `Commands of ${place}`;
  return `${[...lines, `${head}: ${sums}.`].join('\n')}\n`;
}

function lineOf({ action, name }: ShownDifference, palette: Palette): string {
  const text = onOneLine(name);
  switch (action) {
    case 'add':
      return palette.green(`+ ${text}`);
    case 'change':
      return palette.yellow(`~ ${text}`);
    case 'remove':
      return palette.red(`- ${text}`);
    case 'keep':
      return palette.dim(`= ${text}`);
  }
}

function shown(value: string | undefined): string {
  if (value === undefined) return 'not set';
  const line = onOneLine(value);
  return line.length <= MAX_VALUE_CHARS ? line : `${line.slice(0, MAX_VALUE_CHARS - 1)}…`;
}
