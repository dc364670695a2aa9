import type { Progress } from '../../shared/progress.js';

/** Share of a phase between two lines. */
const STEP = 0.1;

/** A progress in plain lines, for logs and pipes: a phase's start, every tenth of it, its end. */
export class LineProgress implements Progress {
  readonly #write: (line: string) => void;
  #phase = '';
  #total = 0;
  #told = 0;
  #isOpen = false;

  /** @param write - Gets each line without a line end. */
  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  start(phase: string, total: number): void {
    this.#phase = phase;
    this.#total = total;
    this.#told = 0;
    this.#isOpen = true;
    this.#write(`${phase} ...`);
  }

  advance(done: number): void {
    if (!this.#isOpen || done < this.#told + this.#total * STEP || done <= this.#told) return;
    this.#told = done;
    this.#write(`${this.#phase}: ${done} of ${this.#total}`);
  }

  finish(summary?: string): void {
    if (this.#isOpen && summary !== undefined) this.#write(`${this.#phase}: ${summary}`);
    this.#isOpen = false;
  }

  note(message: string): void {
    this.#write(message);
  }
}
