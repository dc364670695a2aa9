import { UpstreamError, type UpstreamErrorOptions } from '../shared/errors/upstream-error.js';

/**
 * What went wrong with a chat model.
 *
 * - `unauthorised`: the key is refused; `model-not-found`: the server does not know the model;
 * - `rate-limited`: too many calls, `retryAfterMs` where the server said; `server`: a 5xx, or a reply that is no JSON;
 * - `cut`: the stream ended before its end; `malformed`: the stream or reply does not follow the protocol;
 * - `first-token-timeout`, `timeout`: the time budget is spent; `unreachable`: no connection;
 * - `content-filter`: the server withheld the reply; `refused`: any other 4xx;
 * - `circuit-open`: not called, since it failed too often just now; `budget-spent`: not called, the day's budget is used up;
 * - `cancelled`: the caller ended it.
 */
export type ChatModelFailure =
  | 'unauthorised'
  | 'model-not-found'
  | 'rate-limited'
  | 'server'
  | 'cut'
  | 'malformed'
  | 'first-token-timeout'
  | 'timeout'
  | 'unreachable'
  | 'content-filter'
  | 'refused'
  | 'circuit-open'
  | 'budget-spent'
  | 'cancelled';

/** A call of a chat model that gave no reply, or not a whole one. */
export class ChatModelError extends UpstreamError {
  readonly reason: ChatModelFailure;

  constructor(reason: ChatModelFailure, message: string, options: UpstreamErrorOptions = {}) {
    super(message, options);
    this.reason = reason;
  }
}
