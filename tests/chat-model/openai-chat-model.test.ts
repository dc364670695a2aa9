import { describe, expect, it } from 'vitest';
import { listModels, OpenAiChatModel } from '../../src/chat-model/openai-chat-model.js';
import { findsPromptTooLong } from '../chat-model-stand-in/faults.js';
import { callsTools, says } from '../chat-model-stand-in/scripted-reply.js';
import { asked, askedForJson, computeTool, modelOn, standIns } from './serving.js';

const { start } = standIns();

describe('a reply of OpenAiChatModel', () => {
  it('comes whole, with the server’s own count and its cost', async () => {
    const server = await start();
    server.reply(says('175 billion.', { usage: { promptTokens: 1000, completionTokens: 200 } }));
    const model = modelOn(server, { price: { inputUsdPerMillion: 2, outputUsdPerMillion: 10 } });
    expect(await model.complete(asked)).toEqual({
      text: '175 billion.',
      toolCalls: [],
      finish: 'stop',
      usage: { promptTokens: 1000, completionTokens: 200, isReported: true },
      costUsd: 0.004,
    });
    server.assertAllAllowed();
  });

  it('comes in pieces as they are sent, with the count of the last one', async () => {
    const server = await start();
    server.reply(says(['参数', '为 1750 亿', '。'], { usage: { promptTokens: 12, completionTokens: 7 } }));
    const pieces: string[] = [];
    const reply = await modelOn(server).complete(asked, (piece) => pieces.push(piece));
    expect(pieces).toEqual(['参数', '为 1750 亿', '。']);
    expect(reply).toMatchObject({
      text: '参数为 1750 亿。',
      usage: { promptTokens: 12, completionTokens: 7, isReported: true },
    });
    expect(server.calls[0]?.body).toMatchObject({ stream: true, stream_options: { include_usage: true } });
    server.assertAllAllowed();
  });

  it('has an estimate where the server counts nothing, and no cost without a price', async () => {
    const server = await start();
    server.replyAlways(says('175 billion parameters.', { usage: null }));
    for (const onText of [undefined, () => undefined]) {
      const { usage, ...reply } = await modelOn(server).complete(asked, onText);
      expect(usage.isReported).toBe(false);
      expect(usage.promptTokens).toBeGreaterThan(4);
      expect(usage.completionTokens).toBeGreaterThan(4);
      expect(reply).not.toHaveProperty('costUsd');
    }
  });

  it.each([undefined, () => undefined])('calls tools, and takes their results (%s)', async (onText) => {
    const server = await start();
    server.reply(
      callsTools([
        { name: 'compute', arguments: { expression: '6*175e9*300e9' } },
        { name: 'compute', arguments: '{"expression": ' },
      ]),
      says('3.15e23 FLOP.'),
    );
    const model = modelOn(server);
    const first = await model.complete({ ...asked, tools: [computeTool] }, onText);
    expect(first).toMatchObject({ text: '', finish: 'tool-calls' });
    expect(first.toolCalls.map((call) => [call.name, call.argumentsJson])).toEqual([
      ['compute', '{"expression":"6*175e9*300e9"}'],
      ['compute', '{"expression": '],
    ]);
    const results = first.toolCalls.map((call) => ({ role: 'tool' as const, toolCallId: call.id, content: '3.15e23' }));
    const assistant = { role: 'assistant' as const, content: first.text, toolCalls: first.toolCalls };
    const messages = [...asked.messages, assistant, ...results];
    expect((await model.complete({ messages, tools: [computeTool] }, onText)).text).toBe('3.15e23 FLOP.');
    server.assertAllAllowed();
  });

  it('leaves out what a model thinks aloud before it', async () => {
    const server = await start();
    server.replyAlways(says('<think>\nGPT-3 … 175B?\n</think>\n\n175 billion.', { pieceCharacters: 5 }));
    const pieces: string[] = [];
    const streamed = await modelOn(server).complete(asked, (piece) => pieces.push(piece));
    const whole = await modelOn(server).complete(asked);
    expect([pieces.join(''), streamed.text, whole.text]).toEqual(Array(3).fill('175 billion.'));
  });

  it('says that it stopped at the most tokens, or at the content filter', async () => {
    const server = await start();
    server.reply(says('175 bil', { finish: 'length' }), says('175 bil', { finish: 'content_filter' }));
    const finishes = [await modelOn(server).complete(asked, () => undefined), await modelOn(server).complete(asked)];
    expect(finishes.map((reply) => reply.finish)).toEqual(['length', 'content-filter']);
  });

  it('is not held up by a server that keeps the connection open after the end', async () => {
    const server = await start();
    server.reply(says('Done.', { ending: 'unclosed' }), says('Done.', { ending: 'unclosed', usage: null }));
    for (const mostMs of [500, 2500]) {
      const started = performance.now();
      expect((await modelOn(server).complete(asked, () => undefined)).text).toBe('Done.');
      expect(performance.now() - started).toBeLessThan(mostMs);
    }
  });
});

describe('a request of OpenAiChatModel', () => {
  it('carries the settings, the key and nothing that the schema does not know', async () => {
    const server = await start({ apiKey: 'sk-secret' });
    server.replyAlways('{}');
    const model = modelOn(server, { apiKey: 'sk-secret', temperature: 0.7, maxTokens: 321 });
    await model.complete({ ...askedForJson, maxTokens: 55 });
    await model.complete(askedForJson);
    expect(server.calls.map((call) => call.body)).toEqual([
      {
        model: 'stand-in-1',
        messages: askedForJson.messages,
        temperature: 0.7,
        max_tokens: 55,
        response_format: { type: 'json_object' },
      },
      expect.objectContaining({ max_tokens: 321 }),
    ]);
    server.assertAllAllowed();
  });

  it('carries no key where none is set, whatever the environment holds', async () => {
    const server = await start();
    server.replyAlways('Yes.');
    process.env['OPENAI_API_KEY'] = 'sk-of-somebody';
    process.env['OPENAI_ORG_ID'] = 'org-of-somebody';
    try {
      await modelOn(server).complete(asked);
    } finally {
      delete process.env['OPENAI_API_KEY'];
      delete process.env['OPENAI_ORG_ID'];
    }
    expect(JSON.stringify(server.calls[0]?.headers)).not.toContain('somebody');
    expect(server.calls[0]?.headers).not.toHaveProperty('authorization');
  });

  it('asks for JSON only where a message speaks of it, since OpenAI refuses it otherwise', async () => {
    const server = await start();
    server.replyAlways('Yes.');
    await modelOn(server).complete({ ...asked, wantsJson: true });
    expect(server.calls[0]?.body).not.toHaveProperty('response_format');
    server.assertAllAllowed();
  });

  it.each([
    ['response_format', askedForJson],
    ['tools', { ...asked, tools: [computeTool] }],
    ['stream_options', asked],
    ['temperature', asked],
    ['max_tokens', asked],
  ] as const)(
    'is sent again without %s where the server refuses it, and never with it again',
    async (field, request) => {
      const server = await start({ refuses: [field] });
      server.replyAlways('Yes.');
      const model = modelOn(server);
      for (let round = 0; round < 2; round += 1) {
        expect((await model.complete(request, () => undefined)).text).toBe('Yes.');
      }
      expect(server.calls.map((call) => field in call.body)).toEqual([true, false, false]);
      expect([...model.refusedFields]).toEqual([field]);
    },
  );

  it('names the length limit otherwise, or leaves it out, as the server wants it', async () => {
    const server = await start({ refuses: ['max_tokens'] });
    server.replyAlways('Yes.');
    const model = modelOn(server, { maxTokens: 99 });
    await model.complete(asked);
    expect(server.calls[1]?.body.max_completion_tokens).toBe(99);
    server.refuse('max_tokens', 'max_completion_tokens');
    await model.complete(asked);
    expect(server.calls.at(-1)?.body).not.toHaveProperty('max_completion_tokens');
    expect(server.calls.at(-1)?.body).not.toHaveProperty('max_tokens');
    expect(server.calls).toHaveLength(4);
  });

  it('does without tools where they make the prompt too long, and fails where it is too long without', async () => {
    const server = await start();
    server.reply(findsPromptTooLong(), says('Yes.'), says('Yes.'), findsPromptTooLong());
    const model = modelOn(server);
    const request = { ...asked, tools: [computeTool] };
    expect((await model.complete(request)).text).toBe('Yes.');
    expect((await model.complete(request)).text).toBe('Yes.');
    await expect(model.complete(request)).rejects.toMatchObject({ reason: 'refused' });
    expect(server.calls.map((call) => call.body.tools?.length)).toEqual([1, undefined, undefined, undefined]);
  });

  it('finds out all that a small server does not know within one call', async () => {
    const server = await start({ refuses: ['response_format', 'tools', 'stream_options', 'temperature'] });
    server.replyAlways('Yes.');
    const reply = await modelOn(server).complete({ ...askedForJson, tools: [computeTool] }, () => undefined);
    expect(reply.text).toBe('Yes.');
    expect(server.calls).toHaveLength(5);
  });
});

describe('listModels', () => {
  it('has the names in the server’s order', async () => {
    const server = await start({ models: ['qwen2.5:7b', 'llama3.2'], apiKey: 'k' });
    expect(await listModels({ baseUrl: server.baseUrl, apiKey: 'k' })).toEqual(['qwen2.5:7b', 'llama3.2']);
    await expect(listModels({ baseUrl: server.baseUrl })).rejects.toMatchObject({ reason: 'unauthorised' });
  });

  it('cannot be had where nothing listens', async () => {
    const server = await start();
    const { baseUrl } = server;
    await server.stop();
    await expect(listModels({ baseUrl })).rejects.toMatchObject({ reason: 'unreachable' });
    const model = new OpenAiChatModel({ name: 'm', baseUrl });
    await expect(model.complete(asked)).rejects.toMatchObject({ reason: 'unreachable' });
  });
});
