import OpenAI from 'openai';
import { afterEach, describe, expect, it } from 'vitest';
import { ChatModelStandIn, type ChatModelStandInOptions } from './chat-model-stand-in.js';
import { cutsOff, failsAsProxy, limitsRate, staysSilent } from './faults.js';
import { callsTools, says, saysJson } from './scripted-reply.js';

let server: ChatModelStandIn;
afterEach(() => server.stop());

async function connect(options: ChatModelStandInOptions = {}, apiKey = 'any'): Promise<OpenAI> {
  server = await ChatModelStandIn.start(options);
  return new OpenAI({ apiKey, baseURL: server.baseUrl, maxRetries: 0, logLevel: 'off' });
}

const asked = {
  model: 'stand-in-1',
  messages: [{ role: 'user' as const, content: 'How many parameters? Reply in JSON.' }],
};

const calculate = {
  type: 'function' as const,
  function: { name: 'compute', description: 'Computes.', parameters: { type: 'object', properties: {} } },
};

async function post(
  body: unknown,
  headers: Record<string, string> = {},
): Promise<[number, { error: { message: string } }]> {
  server = await ChatModelStandIn.start();
  server.replyAlways('fine');
  const response = await fetch(`${server.baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return [response.status, (await response.json()) as { error: { message: string } }];
}

describe('a scripted reply', () => {
  it('comes whole, with usage', async () => {
    const client = await connect();
    server.reply(says('175 billion.', { usage: { promptTokens: 20, completionTokens: 5 } }));
    const reply = await client.chat.completions.create(asked);
    expect(reply.choices[0]).toMatchObject({ message: { content: '175 billion.' }, finish_reason: 'stop' });
    expect(reply.usage).toEqual({ prompt_tokens: 20, completion_tokens: 5, total_tokens: 25 });
  });

  it('comes in pieces, the usage only where it was asked for', async () => {
    const client = await connect();
    server.replyAlways(says(['one ', 'two ', 'three']));
    for (const wantsUsage of [false, true]) {
      const stream = await client.chat.completions.create({
        ...asked,
        stream: true,
        ...(wantsUsage ? { stream_options: { include_usage: true } } : {}),
      });
      const chunks: OpenAI.ChatCompletionChunk[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const pieces = chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').filter((piece) => piece !== '');
      expect(pieces).toEqual(['one ', 'two ', 'three']);
      expect(chunks.filter((chunk) => chunk.usage)).toHaveLength(wantsUsage ? 1 : 0);
      expect(chunks.flatMap((chunk) => chunk.choices[0]?.finish_reason ?? [])).toEqual(['stop']);
    }
  });

  it('asks for tools, streamed in parts or whole', async () => {
    const client = await connect();
    server.replyAlways(callsTools([{ name: 'compute', arguments: { tokens: 3e11 } }]));
    const whole = await client.chat.completions.create({ ...asked, tools: [calculate] });
    const stream = client.chat.completions.stream({ ...asked, tools: [calculate] });
    const streamed = await stream.finalChatCompletion();
    for (const reply of [whole, streamed]) {
      expect(reply.choices[0]?.finish_reason).toBe('tool_calls');
      expect(reply.choices[0]?.message.tool_calls).toMatchObject([
        { type: 'function', function: { name: 'compute', arguments: '{"tokens":300000000000}' } },
      ]);
    }
  });

  it('may be made from the call', async () => {
    const client = await connect();
    server.replyAlways((call, number) => saysJson({ number, heard: call.promptText }));
    const reply = await client.chat.completions.create(asked);
    expect(JSON.parse(reply.choices[0]?.message.content ?? '')).toEqual({
      number: 1,
      heard: asked.messages[0]?.content,
    });
  });

  it('is missed where nothing is scripted, and the test is told', async () => {
    const client = await connect();
    await expect(client.chat.completions.create(asked)).rejects.toThrow('Nothing is scripted');
    expect(() => {
      server.assertAllAllowed();
    }).toThrow('call 1 came while nothing was scripted');
  });
});

describe('faults', () => {
  it('keep their status, headers and body', async () => {
    const client = await connect();
    server.reply(limitsRate('7'), failsAsProxy());
    const limited: unknown = await client.chat.completions.create(asked).catch((error: unknown) => error);
    expect(limited).toBeInstanceOf(OpenAI.RateLimitError);
    expect((limited as InstanceType<typeof OpenAI.RateLimitError>).headers.get('retry-after')).toBe('7');
    await expect(client.chat.completions.create(asked)).rejects.toThrow('502 <html>');
  });

  it('cut a stream after what was sent', async () => {
    const client = await connect();
    server.reply(cutsOff(['one ', 'two ']));
    const heard: string[] = [];
    const read = async (): Promise<void> => {
      const stream = await client.chat.completions.create({ ...asked, stream: true });
      for await (const chunk of stream) heard.push(chunk.choices[0]?.delta.content ?? '');
    };
    await expect(read()).rejects.toThrow('terminated');
    expect(heard).toEqual(['one ', 'two ']);
  });

  it('say nothing until the client goes, which is seen', async () => {
    const client = await connect();
    server.reply(staysSilent());
    const end = new AbortController();
    const call = client.chat.completions.create(asked, { signal: end.signal });
    const failed = expect(call).rejects.toThrow('aborted');
    await server.whenCalled(1);
    end.abort();
    await failed;
    expect(await server.calls[0]?.ended).toBe('aborted');
  });
});

describe('refusals', () => {
  it.each([
    ['no messages', { ...asked, messages: [] }, "'messages'"],
    ['no model', { messages: asked.messages }, "'model'"],
    ['an unknown field', { ...asked, max_token: 5 }, 'Unrecognized request argument supplied: max_token'],
    [
      'an unknown field of a message',
      { ...asked, messages: [{ role: 'user', content: 'a', when: 1 }] },
      'messages.0.when',
    ],
    ['an unknown role', { ...asked, messages: [{ role: 'assistent', content: 'a' }] }, 'messages.0.role'],
    ['content that is no text', { ...asked, messages: [{ role: 'user', content: 5 }] }, 'messages.0.content'],
    ['an assistant without words', { ...asked, messages: [{ role: 'assistant', content: null }] }, 'expected a string'],
    ['a temperature over 2', { ...asked, temperature: 2.1 }, "'temperature'"],
    ['no tokens', { ...asked, max_completion_tokens: 0 }, "'max_completion_tokens'"],
    ['both limits', { ...asked, max_completion_tokens: 5, max_tokens: 5 }, 'at the same time'],
    ['stream options without a stream', { ...asked, stream_options: { include_usage: true } }, 'only allowed when'],
    ['an empty list of tools', { ...asked, tools: [] }, "'tools'"],
    ['a choice without tools', { ...asked, tool_choice: 'auto' }, "'tools' are specified"],
    [
      'a tool name with a space',
      { ...asked, tools: [{ type: 'function', function: { name: 'a b' } }] },
      'does not match pattern',
    ],
    [
      'arguments that are no object',
      { ...asked, tools: [{ type: 'function', function: { name: 'a', parameters: { type: 'string' } } }] },
      'schema must be',
    ],
    ['one tool twice', { ...asked, tools: [calculate, calculate] }, 'unique'],
    [
      'JSON mode without the word',
      { model: 'stand-in-1', messages: [{ role: 'user', content: 'a' }], response_format: { type: 'json_object' } },
      "must contain the word 'json'",
    ],
    ['a format nobody knows', { ...asked, response_format: { type: 'yaml' } }, 'response_format'],
    [
      'a tool message without its call',
      { ...asked, messages: [{ role: 'tool', content: '1', tool_call_id: 'c' }] },
      'preceding',
    ],
    ['a body that is no JSON', '{"model":', 'could not parse'],
  ])('400 for %s', async (_, body, message) => {
    const [status, { error }] = await post(body);
    expect(status).toBe(400);
    expect(error.message).toContain(message);
    expect(server.calls[0]?.refusal).toBe(error.message);
    expect(() => {
      server.assertAllAllowed();
    }).toThrow(error.message);
  });

  it('400 for a tool call that is not answered, and not for one that is', async () => {
    const call = { id: 'call_1', type: 'function', function: { name: 'compute', arguments: '{}' } };
    const asking = { role: 'assistant', content: null, tool_calls: [call] };
    const answering = { role: 'tool', tool_call_id: 'call_1', content: '3.15e23' };
    const [refused, { error }] = await post({ ...asked, messages: [...asked.messages, asking, ...asked.messages] });
    expect([refused, error.message]).toEqual([400, expect.stringContaining('call_1')]);
    await server.stop();
    const [allowed] = await post({ ...asked, messages: [...asked.messages, asking, answering] });
    expect(allowed).toBe(200);
    server.assertAllAllowed();
  });

  it('400 for a body of another type', async () => {
    const [status] = await post(asked, { 'content-type': 'text/plain' });
    expect(status).toBe(400);
  });

  it('401 for another key, 404 for another model or place', async () => {
    const client = await connect({ apiKey: 'right' }, 'wrong');
    await expect(client.chat.completions.create(asked)).rejects.toThrow('401 Incorrect API key');
    await expect(client.models.list()).rejects.toThrow('401');
    const known = new OpenAI({ apiKey: 'right', baseURL: server.baseUrl, maxRetries: 0 });
    await expect(known.chat.completions.create({ ...asked, model: 'other' })).rejects.toThrow('404 The model `other`');
    await expect(known.embeddings.create({ model: 'm', input: 'x' })).rejects.toThrow('404 Invalid URL');
  });

  it('of optional fields, where the server is a small one', async () => {
    const client = await connect({ refuses: ['response_format', 'tools', 'stream_options', 'max_tokens'] });
    server.replyAlways('{}');
    await client.chat.completions.create({ ...asked, max_completion_tokens: 5 });
    const refused = [
      { ...asked, response_format: { type: 'json_object' as const } },
      { ...asked, tools: [calculate] },
      { ...asked, max_tokens: 5 },
    ];
    for (const request of refused) {
      await expect(client.chat.completions.create(request)).rejects.toBeInstanceOf(OpenAI.BadRequestError);
    }
    await expect(
      client.chat.completions.create({ ...asked, stream: true, stream_options: { include_usage: true } }),
    ).rejects.toThrow('stream_options');
  });
});

describe('the list of models', () => {
  it('has those that may be asked', async () => {
    const client = await connect({ models: ['first', 'second'] });
    expect((await client.models.list()).data.map((model) => model.id)).toEqual(['first', 'second']);
    expect(server.modelLists).toBe(1);
  });
});
