import { ChatModelError } from './chat-model-error.js';

export interface TimeLimits {
  /** Milliseconds to the first token of a streamed reply, and between two of its pieces. */
  readonly firstTokenTimeoutMs: number;
  /** `performance.now()` by which the reply has to be whole. */
  readonly deadlineMs: number;
}

/** Ends one call: when its caller does, when the time budget is spent, or when a stream stands still. */
export class CallLimits {
  readonly #end = new AbortController();
  readonly #limits: TimeLimits;
  readonly #startedMs = performance.now();
  readonly #whole: NodeJS.Timeout;
  readonly #caller: AbortSignal | undefined;
  readonly #onCancel = (): void => {
    this.#stop(new ChatModelError('cancelled', 'The call of the chat model was cancelled.', causeOf(this.#caller)));
  };
  #still: NodeJS.Timeout | undefined;
  #error: ChatModelError | undefined;

  constructor(limits: TimeLimits, caller: AbortSignal | undefined) {
    this.#limits = limits;
    this.#caller = caller;
    const leftMs = Math.max(0, limits.deadlineMs - this.#startedMs);
    this.#whole = setTimeout(() => {
      const sentence = `The chat model did not finish within ${seconds(leftMs)}.`;
      this.#stop(new ChatModelError('timeout', sentence));
    }, leftMs);
    if (caller?.aborted === true) this.#onCancel();
    else caller?.addEventListener('abort', this.#onCancel, { once: true });
  }

  /** Aborted when the call has to end. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** @throws {ChatModelError} `cancelled`, `first-token-timeout` or `timeout`, where the call was ended by one of them. */
  check(): void {
    if (this.#error !== undefined) throw this.#error;
  }

  /** Starts the wait for the first token. */
  awaitFirstToken(): void {
    this.#arm(() => {
      const sentence = `The chat model said nothing within ${seconds(this.#limits.firstTokenTimeoutMs)}.`;
      return new ChatModelError('first-token-timeout', sentence);
    });
  }

  /** A piece has come; starts the wait for the next. */
  awaitNextPiece(): void {
    this.#arm(() => {
      const sentence = `The chat model stopped in the middle for ${seconds(this.#limits.firstTokenTimeoutMs)}.`;
      return new ChatModelError('timeout', sentence);
    });
  }

  /** The reply is whole: what the server still sends within that time is taken, then the connection is closed. */
  allowRest(milliseconds: number): void {
    clearTimeout(this.#still);
    this.#still = setTimeout(() => {
      this.#end.abort();
    }, milliseconds);
  }

  /** Frees the timers. */
  release(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#still);
    this.#caller?.removeEventListener('abort', this.#onCancel);
  }

  #arm(failure: () => ChatModelError): void {
    clearTimeout(this.#still);
    this.#still = setTimeout(() => {
      this.#stop(failure());
    }, this.#limits.firstTokenTimeoutMs);
  }

  #stop(error: ChatModelError): void {
    this.#error ??= error;
    this.#end.abort();
  }
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${Math.round(milliseconds / 100) / 10} s`;
}

function causeOf(signal: AbortSignal | undefined): { cause?: unknown } {
  return signal?.reason === undefined ? {} : { cause: signal.reason };
}
