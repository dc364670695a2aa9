import { estimateModelTokens } from '../chunking/estimate-model-tokens.js';
import type { ChatReply, ToolCall } from './chat-model.js';
import { ChatModelError } from './chat-model-error.js';
import { chunkSchema, completionSchema, type ReplyChunk, type ServerUsage } from './reply-parts.js';
import { ThinkingFilter } from './thinking-filter.js';

interface GrowingCall {
  id: string;
  name: string;
  argumentsJson: string;
}

/** Puts a reply together from its events, or from a whole one. */
export class ReplyCollector {
  readonly #filter = new ThinkingFilter();
  readonly #calls = new Map<number, GrowingCall>();
  #text = '';
  #usage: ServerUsage | undefined;
  #finish: string | undefined;
  #hasContent = false;

  /** True from the first thing that a model says, thinks or calls. */
  get hasContent(): boolean {
    return this.#hasContent;
  }

  /** True once the server has said why it ended. */
  get isFinished(): boolean {
    return this.#finish !== undefined;
  }

  /** True once nothing more is to be expected: the reason to end and the usage are there. */
  get isComplete(): boolean {
    return this.isFinished && this.#usage !== undefined;
  }

  /**
   * Takes one event of a stream.
   *
   * @returns The text that it adds, often empty.
   * @throws {ChatModelError} `malformed`.
   */
  add(event: unknown): string {
    const parsed = chunkSchema.safeParse(event);
    if (!parsed.success)
      throw malformed('The stream of the chat model server holds an event that is no chunk of a reply');
    const { choices, usage } = parsed.data;
    if (usage) this.#usage = usage;
    const [choice] = choices;
    if (choice === undefined) return '';
    const text = this.#addDelta(choice.delta);
    if (choice.finish_reason) this.#finish = choice.finish_reason;
    return text;
  }

  /** Takes a whole reply. @returns Its text. @throws {ChatModelError} `malformed`. */
  addWhole(reply: unknown): string {
    const parsed = completionSchema.safeParse(reply);
    const choice = parsed.data?.choices[0];
    if (choice === undefined) {
      throw malformed(
        'The chat model server answered with something that is no chat completion; OPENAI_BASE_URL must be the address of an ' +
          'OpenAI-compatible server and end in /v1 or what the server has in its place',
      );
    }
    if (parsed.data?.usage) this.#usage = parsed.data.usage;
    this.#finish = choice.finish_reason ?? 'stop';
    const { content, tool_calls: calls } = choice.message;
    const text = this.#addDelta({ content, tool_calls: calls?.map((call, index) => ({ ...call, index })) });
    return text + this.end();
  }

  /** Text that is still held back when the stream has ended. */
  end(): string {
    const rest = this.#filter.end();
    this.#text += rest;
    return rest;
  }

  /** @param promptText - For an estimate of its tokens where the server counted none. */
  reply(promptText: string): ChatReply {
    const toolCalls: readonly ToolCall[] = [...this.#calls.entries()]
      .sort(([a], [b]) => a - b)
      .map(([index, call]) => ({ ...call, id: call.id === '' ? `call_${index}` : call.id }));
    return {
      text: this.#text,
      toolCalls,
      finish: toolCalls.length > 0 && this.#finish !== 'length' ? 'tool-calls' : finishOf(this.#finish),
      usage: this.#usage
        ? {
            promptTokens: this.#usage.prompt_tokens,
            completionTokens: this.#usage.completion_tokens,
            isReported: true,
          }
        : {
            promptTokens: Math.ceil(estimateModelTokens(promptText)),
            completionTokens: Math.ceil(estimateModelTokens(this.#text + JSON.stringify(toolCalls))),
            isReported: false,
          },
    };
  }

  #addDelta(delta: ReplyChunk['choices'][number]['delta']): string {
    if (!delta) return '';
    for (const part of delta.tool_calls ?? []) this.#addToCall(part);
    const content = delta.content ?? '';
    if (content !== '' || delta.tool_calls?.length || delta.reasoning_content || delta.reasoning)
      this.#hasContent = true;
    const text = this.#filter.push(content);
    this.#text += text;
    return text;
  }

  /** Parts of one call share an index; servers that send calls whole may leave it out. */
  #addToCall(part: NonNullable<NonNullable<ReplyChunk['choices'][number]['delta']>['tool_calls']>[number]): void {
    const index = part.index ?? (part.id ? this.#calls.size : Math.max(0, this.#calls.size - 1));
    const call = this.#calls.get(index) ?? { id: '', name: '', argumentsJson: '' };
    if (part.id) call.id = part.id;
    if (part.function?.name) call.name = part.function.name;
    call.argumentsJson += part.function?.arguments ?? '';
    this.#calls.set(index, call);
  }
}

function finishOf(reason: string | undefined): ChatReply['finish'] {
  if (reason === 'length') return 'length';
  if (reason === 'content_filter') return 'content-filter';
  return 'stop';
}

function malformed(sentence: string): ChatModelError {
  return new ChatModelError('malformed', `${sentence}.`);
}
