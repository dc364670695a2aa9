import type { Clock } from '../shared/clock.js';

export interface CircuitBreakerOptions {
  readonly clock: Clock;
  /** Failures that open it. Default 5. */
  readonly mostFailures?: number;
  /** Milliseconds within which they have to fall; the time that the failed calls themselves took is not counted. Default 60,000. */
  readonly windowMs?: number;
  /** Milliseconds for which it stays open before one call may try again. Default 30,000. */
  readonly openMs?: number;
}

/** Leave to make one call; one of its methods is to be called when the call has ended. */
export interface CallPermit {
  succeed(): void;
  fail(): void;
  /** Ended without saying anything about the server, as a cancelled call does. */
  withdraw(): void;
}

interface Failure {
  readonly atMs: number;
  readonly tookMs: number;
}

/**
 * Stops calls to a server that keeps failing: closed while all is well, open after several failures in a short time, half
 * open when that has passed: then one call is let through, and its end decides.
 *
 * @see Nygard, Release It! (Pragmatic Bookshelf, 2007) for the pattern.
 */
export class CircuitBreaker {
  readonly #clock: Clock;
  readonly #mostFailures: number;
  readonly #windowMs: number;
  readonly #openMs: number;
  #failures: Failure[] = [];
  #openUntilMs: number | undefined;
  #isProbing = false;

  constructor({ clock, mostFailures = 5, windowMs = 60_000, openMs = 30_000 }: CircuitBreakerOptions) {
    this.#clock = clock;
    this.#mostFailures = mostFailures;
    this.#windowMs = windowMs;
    this.#openMs = openMs;
  }

  get state(): 'closed' | 'open' | 'half-open' {
    if (this.#openUntilMs === undefined) return 'closed';
    return this.#clock.now() < this.#openUntilMs || this.#isProbing ? 'open' : 'half-open';
  }

  /** Milliseconds until a call may be tried; 0 where one may be now, or while one is being tried. */
  get waitMs(): number {
    return Math.max(0, (this.#openUntilMs ?? 0) - this.#clock.now());
  }

  /** @returns Undefined where the call must not be made. */
  enter(): CallPermit | undefined {
    const { state } = this;
    if (state === 'open') return undefined;
    const isProbe = state === 'half-open';
    if (isProbe) this.#isProbing = true;
    const startedMs = this.#clock.now();
    let hasEnded = false;
    const once = (end: () => void) => (): void => {
      if (hasEnded) return;
      hasEnded = true;
      if (isProbe) this.#isProbing = false;
      end();
    };
    return {
      succeed: once(() => {
        if (isProbe) this.#close();
      }),
      fail: once(() => {
        this.#note({ atMs: this.#clock.now(), tookMs: this.#clock.now() - startedMs }, isProbe);
      }),
      withdraw: once(() => undefined),
    };
  }

  #close(): void {
    this.#openUntilMs = undefined;
    this.#failures = [];
  }

  #note(failure: Failure, isProbe: boolean): void {
    this.#failures = [...this.#failures, failure].slice(-this.#mostFailures);
    const [first, ...later] = this.#failures;
    // A server that lets every call wait for its time limit would otherwise never fail often enough.
    const waitedMs = later.reduce((sum, each) => sum + each.tookMs, 0);
    const spanMs = failure.atMs - (first?.atMs ?? 0) - waitedMs;
    if (isProbe || (this.#failures.length === this.#mostFailures && spanMs <= this.#windowMs)) {
      this.#openUntilMs = failure.atMs + this.#openMs;
    }
  }
}
