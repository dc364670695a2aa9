import type { ChatModel, ChatReply, ChatRequest } from '../../src/chat-model/chat-model.js';

type Step = ChatReply | Error | ((request: ChatRequest, onText?: (text: string) => void) => Promise<ChatReply>);

/** A model in memory, for tests of what stands around one: it gives the next step of its script, and throws without one. */
export class ScriptedModel implements ChatModel {
  readonly name = 'scripted';
  readonly requests: ChatRequest[] = [];
  readonly #steps: Step[];

  constructor(...steps: readonly Step[]) {
    this.#steps = [...steps];
  }

  async complete(request: ChatRequest, onText?: (text: string) => void): Promise<ChatReply> {
    this.requests.push(request);
    const step = this.#steps.length > 1 ? this.#steps.shift() : this.#steps[0];
    if (step === undefined) throw new Error('nothing is scripted');
    if (step instanceof Error) throw step;
    return typeof step === 'function' ? step(request, onText) : step;
  }
}

export function replyOf(text: string, promptTokens = 10, completionTokens = 5): ChatReply {
  return { text, toolCalls: [], finish: 'stop', usage: { promptTokens, completionTokens, isReported: true } };
}

/** A clock that a test sets forward. */
export class FakeClock {
  ms: number;

  constructor(start = '2026-03-01T12:00:00Z') {
    this.ms = Date.parse(start);
  }

  now(): number {
    return this.ms;
  }

  pass(milliseconds: number): void {
    this.ms += milliseconds;
  }
}
