import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

/** What was asked for on the command line. */
export interface BenchOptions {
  /** Prints the report as JSON in place of the table. */
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  /** One operation in place of all. */
  readonly only?: string;
  /** Where the JSON report goes. Default `DATA_DIR/bench/latest.json`. */
  readonly outFile?: string;
}

/** Where the benchmarks find what they measure; absolute paths. */
export interface BenchPlaces {
  readonly packageRoot: string;
  readonly corpusFolder: string;
  readonly indexFolder: string;
}

function benchmarkWords(options: BenchOptions, { corpusFolder, indexFolder }: BenchPlaces): string[] {
  return [
    ...['--corpus', corpusFolder, '--index', indexFolder],
    ...(options.only === undefined ? [] : ['--only', options.only]),
    ...(options.outFile === undefined ? [] : ['--out', options.outFile]),
    ...(options.isJson ? ['--json'] : []),
    ...(options.isQuiet ? ['--quiet'] : []),
  ];
}

function passOn(from: Readable | null, to: Writable): void {
  // Not ended: the streams of the terminal outlive the benchmarks.
  from?.pipe(to, { end: false });
}

/**
 * Runs the benchmarks in a process of their own, so that what the command line loaded is not measured with them, and
 * passes on what they print.
 *
 * @returns 1 where an operation failed or the installation has no benchmarks; a missed target is no failure.
 */
export async function runBench(options: BenchOptions, places: BenchPlaces, terminal: Terminal): Promise<ExitCode> {
  const entry = join(places.packageRoot, 'benchmarks', 'index.js');
  if (!existsSync(entry)) {
    terminal.note(`suanli: ${places.packageRoot} has no folder benchmarks; it comes with the repository only.`);
    return 1;
  }
  // The channel tells the benchmarks that their parent is gone, so that none of their processes stays behind.
  const child = fork(entry, benchmarkWords(options, places), {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  passOn(child.stdout, terminal.output);
  passOn(child.stderr, terminal.errors);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  return code === 0 || code === 2 ? code : 1;
}
