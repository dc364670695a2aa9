import type { ChatReply, ChatRequest } from './chat-model.js';
import { chooseModelName, type ChatModelOptions } from './open-chat-model.js';
import { OpenAiChatModel } from './openai-chat-model.js';

/** `works`: seen to work. `refused`: the server does not take the field. `ignored`: taken, without effect. `failed`: the call failed. */
export type AbilityState = 'works' | 'refused' | 'ignored' | 'failed';

/** What a server was seen to do. */
export interface ChatModelProbe {
  readonly name: string;
  /** Milliseconds to the first piece of text. */
  readonly firstTokenMs: number;
  /** Milliseconds to the end of the reply. */
  readonly totalMs: number;
  /** Replies come piece by piece. */
  readonly isStreaming: boolean;
  readonly tools: AbilityState;
  readonly json: AbilityState;
  /** False where the server counts no tokens, so that budgets go by estimates. */
  readonly countsTokens: boolean;
}

const LISTING: ChatRequest = {
  messages: [
    { role: 'system', content: 'You reply with one JSON object and nothing else.' },
    { role: 'user', content: 'Reply with {"numbers": [...]}, where the list holds the whole numbers from 1 to 12.' },
  ],
  wantsJson: true,
};

const CALLING: ChatRequest = {
  messages: [
    { role: 'user', content: 'Call the function "add" with a = 2 and b = 3. Do not compute the sum yourself.' },
  ],
  tools: [
    {
      name: 'add',
      description: 'Returns the sum of two numbers.',
      parameters: {
        type: 'object',
        properties: { a: { type: 'number' }, b: { type: 'number' } },
        required: ['a', 'b'],
      },
    },
  ],
};

/**
 * Calls a chat model for real, without repeating and without budgets: once for a streamed reply in JSON, which is timed, and
 * once with a tool.
 *
 * @throws {ConfigError} If no model is named and the server lists none.
 * @throws {ChatModelError} If the first call fails.
 */
export async function probeChatModel(options: ChatModelOptions): Promise<ChatModelProbe> {
  const name = await chooseModelName(options);
  const model = new OpenAiChatModel({ ...options, name });
  let startedMs = 0;
  let firstTokenMs: number | undefined;
  let pieces = 0;
  const listen = (): void => {
    pieces += 1;
    firstTokenMs ??= performance.now() - startedMs;
  };
  // A field that the server refuses is found out by a call that fails, which is not what a later answer waits for.
  const listed = async (): Promise<ChatReply> => {
    [startedMs, firstTokenMs, pieces] = [performance.now(), undefined, 0];
    return model.complete(LISTING, listen);
  };
  const before = model.refusedFields.size;
  let reply = await listed();
  if (model.refusedFields.size > before) reply = await listed();
  const totalMs = performance.now() - startedMs;
  const called = await model.complete(CALLING, () => undefined).catch(() => undefined);
  return {
    name,
    firstTokenMs: firstTokenMs ?? totalMs,
    totalMs,
    isStreaming: pieces > 1,
    tools:
      called === undefined
        ? 'failed'
        : abilityOf(
            model.refusedFields.has('tools'),
            called.toolCalls.some((call) => call.name === 'add'),
          ),
    json: abilityOf(model.refusedFields.has('response_format'), isJsonObject(reply.text)),
    countsTokens: reply.usage.isReported,
  };
}

function abilityOf(isRefused: boolean, isSeen: boolean): AbilityState {
  if (isRefused) return 'refused';
  return isSeen ? 'works' : 'ignored';
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
