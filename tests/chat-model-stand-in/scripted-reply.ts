/** Model tokens that the server says were used. */
export interface ScriptedUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** A tool call as the server sends it. */
export interface ScriptedToolCall {
  readonly name: string;
  /** An object is written as JSON; a text is sent as it is, broken JSON included. */
  readonly arguments: Readonly<Record<string, unknown>> | string;
}

/** A whole reply, or one that ends badly after some pieces. */
export interface MessageReply {
  readonly kind: 'message';
  /** The content piece by piece; without streaming they are joined. */
  readonly pieces: readonly string[];
  readonly toolCalls?: readonly ScriptedToolCall[];
  readonly finish: 'stop' | 'length' | 'content_filter' | 'tool_calls';
  /** Default: a count by length. Null: the server keeps it to itself, as some do. */
  readonly usage?: ScriptedUsage | null;
  /** Milliseconds before the headers. Default 0. */
  readonly delayMs?: number;
  /** Milliseconds before each piece. Default 0. */
  readonly pauseMs?: number;
  /**
   * How a streamed reply ends after its pieces in place of its end: `cut` destroys the socket, `closed` ends the response
   * properly but without a finish reason and `[DONE]`, `stalled` says nothing more and keeps the connection,
   * `malformed` sends a chunk that is no JSON, `foreign` sends JSON that is no chunk, `error` sends an error as an event,
   * `unclosed` sends the whole end and `[DONE]` but keeps the connection.
   * A reply that is not streamed takes `cut` and `stalled` in the middle of its body, and `malformed` as a body that is no JSON.
   */
  readonly ending?: 'cut' | 'closed' | 'stalled' | 'malformed' | 'foreign' | 'error' | 'unclosed';
}

/** A reply with a status and a body of any kind. */
export interface StatusReply {
  readonly kind: 'status';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly delayMs?: number;
}

/** No reply: the connection stays open and silent, or is destroyed before the headers. */
export interface NoReply {
  readonly kind: 'no-reply';
  /** True: destroyed. False: open and silent. */
  readonly isHangUp: boolean;
}

export type ScriptedReply = MessageReply | StatusReply | NoReply;

/** What may be set beside the text of a message. */
export type MessageOptions = Partial<Omit<MessageReply, 'kind' | 'pieces'>> & {
  /** Characters in a piece, where a text is given whole. Default 12. */
  readonly pieceCharacters?: number;
};

/** A reply of this text, streamed in pieces of a few characters, or in the pieces given. */
export function says(text: string | readonly string[], options: MessageOptions = {}): MessageReply {
  const { pieceCharacters = 12, ...rest } = options;
  const pieces = typeof text === 'string' ? slices(text, pieceCharacters) : text;
  return { kind: 'message', finish: 'stop', ...rest, pieces };
}

/** A reply whose text is this value as JSON. */
export function saysJson(value: unknown, options: MessageOptions = {}): MessageReply {
  return says(JSON.stringify(value), options);
}

/** A reply that asks for tools, with or without words. */
export function callsTools(
  toolCalls: readonly ScriptedToolCall[],
  options: MessageOptions & { readonly text?: string } = {},
): MessageReply {
  const { text = '', ...rest } = options;
  return says(text, { finish: 'tool_calls', ...rest, toolCalls });
}

function slices(text: string, characters: number): string[] {
  const all = Array.from(text);
  const pieces: string[] = [];
  for (let start = 0; start < all.length; start += characters) {
    pieces.push(all.slice(start, start + characters).join(''));
  }
  return pieces;
}
