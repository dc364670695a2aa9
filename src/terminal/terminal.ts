import { once } from 'node:events';
import type { Writable } from 'node:stream';
import picocolors from 'picocolors';

export type Palette = ReturnType<typeof picocolors.createColors>;

/** What reads keys or bytes; `process.stdin` or a stand-in. */
export type TerminalInput = NodeJS.ReadableStream & { isTTY?: boolean; setRawMode?: (isRaw: boolean) => unknown };

/** What text is written to; `process.stdout`, `process.stderr` or a stand-in. */
export type TerminalOutput = Writable & { isTTY?: boolean; columns?: number };

/** The three streams of a command and how they want to be written to. */
export interface Terminal {
  readonly input: TerminalInput;
  /** For what the command answers. */
  readonly output: TerminalOutput;
  /** For progress, notes and failures. */
  readonly errors: TerminalOutput;
  /** True where a person types and reads: input and output are terminals with cursor control. */
  readonly isInteractive: boolean;
  /** Colours of `output`; none unless it is a terminal and `NO_COLOR` is not set. */
  readonly palette: Palette;
  /** Columns to wrap at: at most 100 on a terminal, `Infinity` where the output is piped. */
  columns(): number;
  /** Writes to `output`; resolves when more may be written. */
  write(text: string): Promise<void>;
  /** Writes a line to `errors`. */
  note(message: string): void;
}

export interface TerminalStreams {
  readonly input: TerminalInput;
  readonly output: TerminalOutput;
  readonly errors: TerminalOutput;
}

const WIDEST_COLUMNS = 100;
const NARROWEST_COLUMNS = 20;
/** Used where a terminal does not tell its width. */
const USUAL_COLUMNS = 80;

/** @param environment - Where `NO_COLOR` and `TERM` are looked up. */
export function createTerminal(
  streams: TerminalStreams,
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const { input, output, errors } = streams;
  const isTerminal = output.isTTY === true;
  const isDumb = environment['TERM'] === 'dumb';
  const hasColour = isTerminal && !isDumb && (environment['NO_COLOR'] ?? '') === '';
  return {
    input,
    output,
    errors,
    isInteractive: isTerminal && input.isTTY === true && !isDumb,
    palette: picocolors.createColors(hasColour),
    columns: () => {
      if (!isTerminal) return Infinity;
      const columns = output.columns ?? 0;
      return Math.max(NARROWEST_COLUMNS, Math.min(WIDEST_COLUMNS, columns > 0 ? columns : USUAL_COLUMNS));
    },
    write: async (text) => {
      if (!output.write(text)) await once(output, 'drain');
    },
    note: (message) => void errors.write(`${message}\n`),
  };
}
