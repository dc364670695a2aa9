import { afterEach } from 'vitest';
import { OpenAiChatModel, type OpenAiChatModelOptions } from '../../src/chat-model/openai-chat-model.js';
import type { ChatRequest } from '../../src/chat-model/chat-model.js';
import { ChatModelError } from '../../src/chat-model/chat-model-error.js';
import { ChatModelStandIn, type ChatModelStandInOptions } from '../chat-model-stand-in/chat-model-stand-in.js';

/** A question as short as one can be. */
export const asked: ChatRequest = { messages: [{ role: 'user', content: 'How many parameters has GPT-3?' }] };

/** The same, for a reply in JSON. */
export const askedForJson: ChatRequest = {
  messages: [{ role: 'user', content: 'How many parameters has GPT-3? Reply with a JSON object.' }],
  wantsJson: true,
};

export const computeTool = {
  name: 'compute',
  description: 'Computes.',
  parameters: { type: 'object', properties: { expression: { type: 'string' } }, required: ['expression'] },
};

/** Starts stand-ins that end with the test. */
export function standIns(): {
  readonly start: (options?: ChatModelStandInOptions) => Promise<ChatModelStandIn>;
} {
  const started: ChatModelStandIn[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map((server) => server.stop()));
  });
  return {
    async start(options = {}) {
      const server = await ChatModelStandIn.start(options);
      started.push(server);
      return server;
    },
  };
}

/** The real client on a stand-in. */
export function modelOn(server: ChatModelStandIn, options: Partial<OpenAiChatModelOptions> = {}): OpenAiChatModel {
  return new OpenAiChatModel({ name: 'stand-in-1', baseUrl: server.baseUrl, ...options });
}

/** The failure of a call that has to fail as one of a chat model. */
export async function failureOf(call: Promise<unknown>): Promise<ChatModelError> {
  const error: unknown = await call.then(
    () => 'it did not fail',
    (thrown: unknown) => thrown,
  );
  if (error instanceof ChatModelError) return error;
  throw new Error(`no ChatModelError, but ${String(error)}`);
}
