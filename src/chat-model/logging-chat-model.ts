import type { Logger } from '../shared/logger.js';
import type { ChatModel, ChatReply, ChatRequest } from './chat-model.js';
import { ChatModelError } from './chat-model-error.js';

/** Tells a logger what each call took and cost, or how it failed; questions, passages and replies are not logged. */
export class LoggingChatModel implements ChatModel {
  readonly name: string;
  readonly #model: ChatModel;
  readonly #logger: Logger;

  constructor(model: ChatModel, logger: Logger) {
    this.name = model.name;
    this.#model = model;
    this.#logger = logger;
  }

  /** {@inheritDoc ChatModel.complete} */
  async complete(request: ChatRequest, onText?: (text: string) => void): Promise<ChatReply> {
    const startedMs = performance.now();
    const facts = (): object => ({ model: this.name, tookMs: Math.round(performance.now() - startedMs) });
    try {
      const reply = await this.#model.complete(request, onText);
      const { usage, costUsd, finish } = reply;
      this.#logger.info({ ...facts(), ...usage, costUsd, finish }, 'chat model called');
      return reply;
    } catch (error) {
      if (error instanceof ChatModelError && error.reason !== 'cancelled') {
        const { reason, status, message } = error;
        this.#logger.warn({ ...facts(), reason, status, error: message }, 'chat model failed');
      }
      throw error;
    }
  }
}
