import type { Clock } from '../../shared/clock.js';

export interface QueueLimits {
  /** Questions worked on at a time. Default 4: the model works on one, the others are read, looked up or sent. */
  readonly running: number;
  /** Questions that one person may have waiting or running. Default 60. */
  readonly perAsker: number;
  /** Questions that one guild may have waiting or running. Default 300. */
  readonly perGuild: number;
}

export const defaultQueueLimits: QueueLimits = { running: 4, perAsker: 60, perGuild: 300 };

/** Why a question finds no place. */
export interface QueueFull {
  readonly full: 'asker' | 'guild';
  readonly limit: number;
  /** Milliseconds since the Unix epoch from which on another attempt makes sense. */
  readonly retryAt: number;
}

/** A place in the queue. */
export interface Ticket {
  /** Resolves when it is the question's turn. */
  readonly turn: Promise<void>;
  /** How many are served before it, and one; 0 from its turn on. */
  readonly position: number;
  /** Gives the place back; harmless when repeated. */
  leave(): void;
}

interface Entry {
  readonly askerId: string;
  readonly guildId: string | null;
  readonly order: number;
  /** Questions of the same asker before this one when it came. */
  readonly round: number;
  startedAt: number | undefined;
  start(): void;
}

/** Retry times are never nearer than this, so that nobody is sent round in circles. */
const MIN_RETRY_MS = 5000;
/** What a question takes until there is experience. */
const FIRST_GUESS_MS = 250;
/** Weight of the latest question in the mean duration. */
const NEWEST_SHARE = 0.1;

/**
 * Questions waiting for their turn: bounded for each person and guild, and served by turns, so that a person with many
 * questions waits for himself and nobody else does.
 */
export class QuestionQueue {
  readonly #clock: Clock;
  readonly #limits: QueueLimits;
  readonly #entries = new Set<Entry>();
  #orders = 0;
  #meanMs = FIRST_GUESS_MS;

  constructor(clock: Clock, limits: Partial<QueueLimits> = {}) {
    this.#clock = clock;
    this.#limits = { ...defaultQueueLimits, ...limits };
  }

  /** Questions waiting or running. */
  get size(): number {
    return this.#entries.size;
  }

  enter(askerId: string, guildId: string | null): Ticket | QueueFull {
    const own = this.#count((entry) => entry.askerId === askerId);
    if (own >= this.#limits.perAsker) return this.#full('asker', this.#limits.perAsker, own);
    const ofGuild = guildId === null ? 0 : this.#count((entry) => entry.guildId === guildId);
    if (ofGuild >= this.#limits.perGuild) return this.#full('guild', this.#limits.perGuild, ofGuild);
    let start: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (start = resolve));
    const entry: Entry = { askerId, guildId, order: (this.#orders += 1), round: own, startedAt: undefined, start };
    this.#entries.add(entry);
    this.#startNext();
    const position = (): number => this.#positionOf(entry);
    return {
      turn,
      get position() {
        return position();
      },
      leave: () => this.#leave(entry),
    };
  }

  #leave(entry: Entry): void {
    if (!this.#entries.delete(entry)) return;
    if (entry.startedAt !== undefined) {
      const took = this.#clock.now() - entry.startedAt;
      this.#meanMs = this.#meanMs * (1 - NEWEST_SHARE) + took * NEWEST_SHARE;
    }
    this.#startNext();
  }

  #startNext(): void {
    let running = this.#count((entry) => entry.startedAt !== undefined);
    while (running < this.#limits.running) {
      const [next] = this.#waiting().sort(byTurn);
      if (next === undefined) return;
      next.startedAt = this.#clock.now();
      next.start();
      running += 1;
    }
  }

  #positionOf(entry: Entry): number {
    if (entry.startedAt !== undefined || !this.#entries.has(entry)) return 0;
    return this.#count((other) => other.startedAt === undefined && byTurn(other, entry) < 0) + 1;
  }

  #full(full: 'asker' | 'guild', limit: number, ahead: number): QueueFull {
    // Until a fifth of them is done: then there is room for more than one.
    const waitMs = (Math.ceil(ahead / 5) * this.#meanMs) / this.#limits.running;
    return { full, limit, retryAt: this.#clock.now() + Math.max(MIN_RETRY_MS, waitMs) };
  }

  #waiting(): Entry[] {
    return [...this.#entries].filter((entry) => entry.startedAt === undefined);
  }

  #count(fits: (entry: Entry) => boolean): number {
    let count = 0;
    for (const entry of this.#entries) if (fits(entry)) count += 1;
    return count;
  }
}

function byTurn(one: Entry, other: Entry): number {
  return one.round - other.round || one.order - other.order;
}
