import { setTimeout as wait } from 'node:timers/promises';
import type { ChatModel, ChatReply, ChatRequest } from './chat-model.js';
import { ChatModelError } from './chat-model-error.js';

export interface RetryOptions {
  /** Calls in all, the first included. Default 3. */
  readonly mostAttempts?: number;
  /** Milliseconds before the second call, at most; doubled with each one. Default 500. */
  readonly baseDelayMs?: number;
  /** A server that asks to wait longer than this many milliseconds is not called again. Default 10,000. */
  readonly longestWaitMs?: number;
  /** Milliseconds for all calls of a request that names no deadline. Default 60,000. */
  readonly timeoutMs?: number;
  /** In [0, 1). Default `Math.random`. */
  readonly random?: () => number;
}

export const defaultRetryOptions = {
  mostAttempts: 3,
  baseDelayMs: 500,
  longestWaitMs: 10_000,
  timeoutMs: 60_000,
  random: Math.random,
} satisfies Required<RetryOptions>;

/**
 * Calls a chat model again where the failure may pass: after the time that the server asks for, else after a random share of
 * a growing delay; within the deadline; never once a piece of text has come.
 *
 * @see Brooker, Exponential Backoff And Jitter (AWS Architecture Blog, 2015) for the full jitter.
 */
export class RetryingChatModel implements ChatModel {
  readonly name: string;
  readonly #model: ChatModel;
  readonly #options: Required<RetryOptions>;

  constructor(model: ChatModel, options: RetryOptions = {}) {
    this.name = model.name;
    this.#model = model;
    this.#options = { ...defaultRetryOptions, ...options };
  }

  /** {@inheritDoc ChatModel.complete} */
  async complete(request: ChatRequest, onText?: (text: string) => void): Promise<ChatReply> {
    const deadlineMs = request.deadlineMs ?? performance.now() + this.#options.timeoutMs;
    let hasBegun = false;
    const listen =
      onText &&
      ((text: string): void => {
        hasBegun = true;
        onText(text);
      });
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#model.complete({ ...request, deadlineMs }, listen);
      } catch (error) {
        const mayRetry = error instanceof ChatModelError && error.isRetryable && !hasBegun;
        if (!mayRetry || attempt >= this.#options.mostAttempts) throw error;
        const waitMs = error.retryAfterMs ?? this.#backoffMs(attempt);
        const isTooLong = waitMs > this.#options.longestWaitMs || performance.now() + waitMs >= deadlineMs;
        if (isTooLong) throw error;
        await pause(waitMs, request.signal);
      }
    }
  }

  #backoffMs(attempt: number): number {
    return this.#options.random() * this.#options.baseDelayMs * 2 ** (attempt - 1);
  }
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await wait(milliseconds, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    throw new ChatModelError('cancelled', 'The call of the chat model was cancelled.', { cause: error });
  }
}
