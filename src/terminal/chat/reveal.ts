import { setTimeout as wait } from 'node:timers/promises';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const COLOUR = /(\u001b\[[0-9;]*m)/;

const TICK_MS = 20;
/** Reading speed, in columns a second: about twice as fast as one reads, so that nobody waits. */
const UNITS_PER_TICK = 2;
/** However long the text, it stands after this long. */
const LONGEST_MS = 4000;

/** What is printed at once: a character as a reader sees it, with the colour changes before it. */
export function revealUnits(text: string): string[] {
  const units: string[] = [];
  let colour = '';
  for (const part of text.split(COLOUR)) {
    if (COLOUR.test(part)) {
      colour += part;
      continue;
    }
    for (const { segment } of graphemes.segment(part)) {
      units.push(colour + segment);
      colour = '';
    }
  }
  if (colour !== '') units.push(colour);
  return units;
}

export interface RevealSignals {
  /** Prints the rest at once. */
  readonly skip: AbortSignal;
  /** Prints no more. */
  readonly stop: AbortSignal;
}

/**
 * Prints a text at reading speed.
 *
 * @returns False where it was stopped before its end.
 */
export async function reveal(
  text: string,
  write: (text: string) => Promise<void>,
  { skip, stop }: RevealSignals,
): Promise<boolean> {
  const units = revealUnits(text);
  const step = Math.max(UNITS_PER_TICK, Math.ceil((units.length * TICK_MS) / LONGEST_MS));
  const hurry = AbortSignal.any([skip, stop]);
  for (let at = 0; at < units.length;) {
    if (stop.aborted) {
      // A colour that was begun would go on into the prompt.
      if (COLOUR.test(text)) await write('\u001b[0m');
      return false;
    }
    const end = skip.aborted ? units.length : at + step;
    await write(units.slice(at, end).join(''));
    at = end;
    if (at < units.length && !skip.aborted) await wait(TICK_MS, undefined, { signal: hurry }).catch(() => undefined);
  }
  return true;
}
