import { createHash } from 'node:crypto';

export interface RateLimit {
  /** Calls per window in one bucket. */
  readonly limit: number;
  readonly windowMs: number;
}

interface Bucket {
  remaining: number;
  resetsAt: number;
}

/** What a call may do, with the headers that tell the bot. */
export interface Allowance {
  readonly isAllowed: boolean;
  readonly retryAfterSeconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Discord's buckets: one per route and channel or webhook. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limit: RateLimit) {
    this.#limit = limit;
  }

  /** @param route - Method and path with all ids but the major one left out. @param major - Channel or webhook id. */
  take(route: string, major: string): Allowance {
    const now = Date.now();
    const key = `${route} ${major}`;
    let bucket = this.#buckets.get(key);
    if (bucket === undefined || bucket.resetsAt <= now) {
      bucket = { remaining: this.#limit.limit, resetsAt: now + this.#limit.windowMs };
      this.#buckets.set(key, bucket);
    }
    const isAllowed = bucket.remaining > 0;
    if (isAllowed) bucket.remaining -= 1;
    const resetAfterSeconds = (bucket.resetsAt - now) / 1000;
    const headers: Record<string, string> = {
      'x-ratelimit-limit': String(this.#limit.limit),
      'x-ratelimit-remaining': String(bucket.remaining),
      'x-ratelimit-reset': String(bucket.resetsAt / 1000),
      'x-ratelimit-reset-after': String(resetAfterSeconds),
      'x-ratelimit-bucket': createHash('md5').update(route).digest('hex'),
    };
    if (!isAllowed) Object.assign(headers, { 'retry-after': String(resetAfterSeconds), 'x-ratelimit-scope': 'user' });
    return { isAllowed, retryAfterSeconds: resetAfterSeconds, headers };
  }
}
