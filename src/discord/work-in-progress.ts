import { setTimeout as delay } from 'node:timers/promises';

/** One question on its way. */
export interface Work {
  /** True where its asker took it back: nothing is to be sent any more. */
  readonly isWithdrawn: boolean;
  /** Aborted at that moment, so that nothing is computed for it either. */
  readonly signal: AbortSignal;
}

class NamedWork implements Work {
  readonly #withdrawal = new AbortController();
  readonly signal = this.#withdrawal.signal;
  ended: Promise<unknown> = Promise.resolve();

  get isWithdrawn(): boolean {
    return this.signal.aborted;
  }

  withdraw(): void {
    this.#withdrawal.abort();
  }
}

/** The answers being made right now, so that a shutdown can let them finish, and an edit can wait for its answer. */
export class WorkInProgress {
  readonly #running = new Set<Promise<unknown>>();
  readonly #named = new Map<string, NamedWork>();
  #isClosing = false;

  /** True from the moment on which no new work is taken. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** How much is running. */
  get size(): number {
    return this.#running.size;
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

  /** As `run`, under an id; works of the same id follow each other. */
  async runNamed<Result>(id: string, start: (work: Work) => Promise<Result>): Promise<Result> {
    const before = this.#named.get(id);
    const work = new NamedWork();
    const following = async (): Promise<Result> => {
      await before?.ended;
      return start(work);
    };
    const running = following();
    work.ended = running.catch(() => undefined);
    this.#named.set(id, work);
    try {
      return await this.run(() => running);
    } finally {
      if (this.#named.get(id) === work) this.#named.delete(id);
    }
  }

  /** Takes back what runs under the id. @returns A promise of its end; `undefined` where nothing runs. */
  withdraw(id: string): Promise<unknown> | undefined {
    const work = this.#named.get(id);
    work?.withdraw();
    return work?.ended;
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
