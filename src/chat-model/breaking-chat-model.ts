import type { ChatModel, ChatReply, ChatRequest } from './chat-model.js';
import { ChatModelError, type ChatModelFailure } from './chat-model-error.js';
import type { CallPermit, CircuitBreaker } from './circuit-breaker.js';

/** What each failure says of the server: that it does not work, that it does, or nothing. */
const SERVER_IS: Readonly<Record<ChatModelFailure, 'failing' | 'working' | 'unknown'>> = {
  unauthorised: 'failing',
  'model-not-found': 'failing',
  'rate-limited': 'failing',
  server: 'failing',
  cut: 'failing',
  malformed: 'failing',
  'first-token-timeout': 'failing',
  timeout: 'failing',
  unreachable: 'failing',
  'content-filter': 'working',
  refused: 'working',
  'circuit-open': 'unknown',
  'budget-spent': 'unknown',
  cancelled: 'unknown',
};

/** Does not call a chat model that failed too often just now; then the failure comes at once. */
export class BreakingChatModel implements ChatModel {
  readonly name: string;
  readonly #model: ChatModel;
  readonly #breaker: CircuitBreaker;

  constructor(model: ChatModel, breaker: CircuitBreaker) {
    this.name = model.name;
    this.#model = model;
    this.#breaker = breaker;
  }

  /** {@inheritDoc ChatModel.complete} */
  async complete(request: ChatRequest, onText?: (text: string) => void): Promise<ChatReply> {
    const permit = this.#breaker.enter();
    if (permit === undefined) throw this.#refusal();
    try {
      const reply = await this.#model.complete(request, onText);
      permit.succeed();
      return reply;
    } catch (error) {
      judge(permit, error);
      throw error;
    }
  }

  #refusal(): ChatModelError {
    const { waitMs } = this.#breaker;
    const when = waitMs === 0 ? 'until a call that is under way has shown that it works' : `for ${inSeconds(waitMs)}`;
    const sentence = `The chat model failed too often just now and is not called ${when}.`;
    return new ChatModelError('circuit-open', sentence, { retryAfterMs: waitMs, isRetryable: false });
  }
}

function judge(permit: CallPermit, error: unknown): void {
  const state = error instanceof ChatModelError ? SERVER_IS[error.reason] : 'unknown';
  if (state === 'failing') permit.fail();
  else if (state === 'working') permit.succeed();
  else permit.withdraw();
}

const inSeconds = (milliseconds: number): string => `${Math.ceil(milliseconds / 1000)} s`;
