import { setTimeout as delay } from 'node:timers/promises';

/** The answers being made right now, so that a shutdown can let them finish. */
export class WorkInProgress {
  readonly #running = new Set<Promise<unknown>>();
  #isClosing = false;

  /** True from the moment on which no new work is taken. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** Runs the work and keeps it in view until it ends, well or not. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /**
   * Takes no new work and waits for what runs.
   *
   * @param graceMs - Longest wait in milliseconds.
   * @returns How much was still unfinished when the time was over; 0 is a clean end.
   */
  async finish(graceMs: number): Promise<number> {
    this.#isClosing = true;
    const timeout = new AbortController();
    await Promise.race([
      Promise.allSettled(this.#running),
      delay(graceMs, undefined, { signal: timeout.signal }).catch(() => undefined),
    ]);
    timeout.abort();
    return this.#running.size;
  }
}
