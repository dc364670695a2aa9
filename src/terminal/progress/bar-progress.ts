import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../../shared/progress.js';
import type { TerminalOutput } from '../terminal.js';

const FORMAT = '{phase} [{bar}] {value}/{total} {eta_formatted}';
const CLEAR_LINE = '\r\u001b[K';

/** A progress as a bar on one line of a terminal, gone when the phase ends. */
export class BarProgress implements Progress {
  readonly #stream: TerminalOutput;
  #bar: SingleBar | undefined;
  #phase = '';

  constructor(stream: TerminalOutput) {
    this.#stream = stream;
  }

  start(phase: string, total: number): void {
    this.finish();
    const bar = new SingleBar(
      {
        stream: this.#stream,
        format: FORMAT,
        barsize: 30,
        // An interrupted build must not leave a terminal without a cursor.
        hideCursor: false,
        clearOnComplete: true,
        linewrap: false,
      },
      Presets.legacy,
    );
    bar.start(total, 0, { phase });
    this.#bar = bar;
    this.#phase = phase;
  }

  advance(done: number): void {
    this.#bar?.update(done);
  }

  finish(summary?: string): void {
    if (this.#bar === undefined) return;
    this.#bar.stop();
    this.#bar = undefined;
    if (summary !== undefined) this.#stream.write(`${this.#phase}: ${summary}\n`);
  }

  note(message: string): void {
    this.#stream.write(`${this.#bar === undefined ? '' : CLEAR_LINE}${message}\n`);
  }
}
