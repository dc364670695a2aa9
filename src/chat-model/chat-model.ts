/** A call of a tool that the model asks for. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** As the model wrote them: JSON text, not to be trusted. */
  readonly argumentsJson: string;
}

/** One message of a conversation with a chat model. */
export type ChatMessage =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | { readonly role: 'assistant'; readonly content: string; readonly toolCalls?: readonly ToolCall[] }
  | { readonly role: 'tool'; readonly content: string; readonly toolCallId: string };

/** A function without side effects that the model may call. */
export interface ChatTool {
  /** `[a-zA-Z0-9_-]{1,64}`. */
  readonly name: string;
  readonly description: string;
  /** JSON Schema of the arguments. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  readonly tools?: readonly ChatTool[];
  /** Asks for one JSON object; servers that do not know the mode are asked again without it. Default false. */
  readonly wantsJson?: boolean;
  /** Most model tokens of the reply. Default: the setting. */
  readonly maxTokens?: number;
  /** Ends the HTTP request itself. */
  readonly signal?: AbortSignal;
  /** `performance.now()` by which everything, retries included, is over. Default: the whole time budget from now. */
  readonly deadlineMs?: number;
  /** Whose daily budget is charged besides the common one, such as a guild's id. */
  readonly budgetId?: string;
}

/** Model tokens of one call, by the server's own count. */
export interface TokenUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** False where the server gave no count: then both are estimates. */
  readonly isReported: boolean;
}

export interface ChatReply {
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  /** `length`: the reply was cut at the most tokens. */
  readonly finish: 'stop' | 'length' | 'content-filter' | 'tool-calls';
  readonly usage: TokenUsage;
  /** US dollars by the price table; absent where it has no price for the model. */
  readonly costUsd?: number;
}

/** Messages in, text out. Implementations and decorators (retry, circuit breaker, budget) share this interface. */
export interface ChatModel {
  /** Name of the model as the server knows it; shown as `answeredBy`. */
  readonly name: string;
  /**
   * @param onText - Called with each piece of text as it arrives. Given, the reply is streamed. A call that failed after its first
   *   piece is not retried.
   * @throws {ChatModelError} Saying what failed; its `reason` decides what the user is told.
   */
  complete(request: ChatRequest, onText?: (text: string) => void): Promise<ChatReply>;
}
