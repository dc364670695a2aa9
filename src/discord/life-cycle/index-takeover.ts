import { systemClock, type Clock } from '../../shared/clock.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { Logger } from '../../shared/logger.js';
import type { Application } from '../../assistant/application.js';
import type { IndexControl, ReindexReport } from './index-control.js';
import { LiveApplication } from './live-application.js';

/** An application with the name of the index generation that it serves. */
export interface ServedGeneration extends Application {
  readonly generation: string;
}

/** Where generations come from. */
export interface IndexSource {
  /** What the index' `CURRENT` says; null where there is no index. */
  liveGeneration(): Promise<string | null>;
  /** Opens what `CURRENT` names. It must not hold up the process: questions are being answered meanwhile. */
  open(): Promise<ServedGeneration>;
  /** Brings the index up to date with the corpus, without holding up this process. */
  rebuild(): Promise<{ readonly documents: number; readonly generation: string }>;
}

export interface IndexTakeoverOptions {
  readonly logger: Logger;
  readonly clock?: Clock;
  /** How often `CURRENT` is looked at, in milliseconds. Default 2,000. */
  readonly intervalMs?: number;
}

const INTERVAL_MS = 2000;

/**
 * Takes over an index that somebody rebuilt, without a restart and without a question lost. It looks at `CURRENT` from time to
 * time, since no file system tells changes reliably everywhere. A generation that cannot be opened is told once, and the one in
 * use serves on.
 */
export class IndexTakeover implements IndexControl {
  readonly #source: IndexSource;
  readonly #live: LiveApplication;
  readonly #logger: Logger;
  readonly #clock: Clock;
  readonly #intervalMs: number;
  #generation: string;
  #openedAt: number;
  #refused: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #checking: Promise<void> | undefined;
  #rebuilding: Promise<ReindexReport> | undefined;

  constructor(source: IndexSource, first: ServedGeneration, options: IndexTakeoverOptions) {
    this.#source = source;
    this.#logger = options.logger;
    this.#clock = options.clock ?? systemClock;
    this.#intervalMs = options.intervalMs ?? INTERVAL_MS;
    this.#generation = first.generation;
    this.#openedAt = this.#clock.now();
    this.#live = new LiveApplication(first, (error) => {
      this.#logger.warn({ reason: describeError(error) }, 'an index that was replaced could not be closed');
    });
  }

  /** Always the one in use. */
  get application(): Application {
    return this.#live.application;
  }

  get generation(): string {
    return this.#generation;
  }

  get openedAt(): number {
    return this.#openedAt;
  }

  /** Begins to look at `CURRENT`. */
  start(): void {
    this.#timer ??= setInterval(() => void this.check(), this.#intervalMs).unref();
  }

  /** Looks no more; done when nothing is being opened. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#checking;
  }

  /** Takes over what `CURRENT` names now, unless it is in use already. Never throws. */
  check(): Promise<void> {
    this.#checking ??= this.#takeOver().finally(() => (this.#checking = undefined));
    return this.#checking;
  }

  reindex(): Promise<ReindexReport> {
    this.#rebuilding ??= this.#rebuild().finally(() => (this.#rebuilding = undefined));
    return this.#rebuilding;
  }

  async #rebuild(): Promise<ReindexReport> {
    const before = this.#generation;
    const { documents, generation } = await this.#source.rebuild();
    // One check may have begun before the index was ready.
    await this.#checking;
    await this.check();
    return { documents, isChanged: generation !== before };
  }

  async #takeOver(): Promise<void> {
    let name: string | null = null;
    try {
      name = await this.#source.liveGeneration();
      if (name === null || name === this.#generation || name === this.#refused) return;
      const next = await this.#source.open();
      const { generation } = next;
      if (generation === this.#generation) {
        await next.close();
        return;
      }
      this.#live.replace(next);
      this.#generation = generation;
      this.#openedAt = this.#clock.now();
      this.#refused = undefined;
      const fields = { generation, documents: next.documents.size };
      this.#logger.info(fields, 'took over a new index');
    } catch (error) {
      this.#refused = name ?? undefined;
      const fields = { reason: describeError(error), inUse: this.#generation };
      this.#logger.warn(fields, 'a new index could not be opened; the one in use serves on');
    }
  }
}
