import { PassThrough, Readable } from 'node:stream';
import { createTerminal, type Terminal } from '../../src/terminal/terminal.js';

export interface FakeTerminal {
  readonly terminal: Terminal;
  /** Everything written to standard output so far. */
  readonly output: () => string;
  /** Everything written to standard error so far. */
  readonly errors: () => string;
}

export interface FakeTerminalOptions {
  readonly input?: string;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly environment?: Record<string, string>;
}

/** A terminal in memory; piped unless told otherwise. */
export function fakeTerminal(options: FakeTerminalOptions = {}): FakeTerminal {
  const isTTY = options.isTerminal ?? false;
  const output = Object.assign(new PassThrough(), { isTTY, columns: options.columns ?? 80 });
  const errors = Object.assign(new PassThrough(), { isTTY });
  const input = Object.assign(Readable.from([Buffer.from(options.input ?? '')]), { isTTY });
  const texts = { output: '', errors: '' };
  output.on('data', (bytes: Buffer) => (texts.output += bytes.toString('utf8')));
  errors.on('data', (bytes: Buffer) => (texts.errors += bytes.toString('utf8')));
  return {
    terminal: createTerminal({ input, output, errors }, options.environment ?? {}),
    output: () => texts.output,
    errors: () => texts.errors,
  };
}
