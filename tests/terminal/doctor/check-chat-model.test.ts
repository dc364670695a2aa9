import { describe, expect, it } from 'vitest';
import { probeChatModel } from '../../../src/chat-model/probe-chat-model.js';
import type { ChatModelOptions } from '../../../src/chat-model/open-chat-model.js';
import { checkChatModel } from '../../../src/terminal/doctor/check-chat-model.js';
import type { Finding } from '../../../src/terminal/doctor/finding.js';
import { standIns } from '../../chat-model/serving.js';
import { breaksDown, missesModel, refusesKey, staysSilent } from '../../chat-model-stand-in/faults.js';
import { callsTools, says, saysJson, type ScriptedReply } from '../../chat-model-stand-in/scripted-reply.js';

const { start } = standIns();

const check = (baseUrl: string, options: ChatModelOptions = {}): Promise<Finding> =>
  checkChatModel({ address: baseUrl, probe: () => probeChatModel({ baseUrl, ...options }) });

describe('checkChatModel', () => {
  it('is not set up where nothing is, and nobody is called', async () => {
    expect(await checkChatModel(undefined)).toMatchObject({ status: 'not set up' });
  });

  it('is ok where the model answers, streams, calls tools and writes JSON', async () => {
    const server = await start({ models: ['qwen2.5:7b'] });
    const numbers = { numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] };
    server.reply(saysJson(numbers, { delayMs: 30 }), callsTools([{ name: 'add', arguments: { a: 2, b: 3 } }]));
    const finding = await check(server.baseUrl);
    expect(finding.message).toMatch(
      /^qwen2\.5:7b at http.*\/v1: first token after \d+ ms, whole reply after \d+ ms; streaming: works, tools: works, JSON output: works, tokens: counted$/,
    );
    expect(finding).toMatchObject({ name: 'chat model', status: 'ok' });
    expect(finding).not.toHaveProperty('remedy');
  });

  it('is a warning where the server can do less, and says what that means', async () => {
    const server = await start({ refuses: ['tools', 'response_format'] });
    server.replyAlways(says(['1, 2, 3'], { usage: null }));
    const finding = await check(server.baseUrl);
    expect(finding.status).toBe('warning');
    expect(finding.message).toContain(
      'streaming: comes at once, tools: refused by the server, JSON output: refused by the server, tokens: not counted',
    );
    expect(finding.remedy).toContain('it answers all the same; answers come at once');
  });

  it.each<[string, ScriptedReply, RegExp, RegExp | undefined]>([
    ['refuses the key', refusesKey(), /refuses the key/, /OPENAI_API_KEY/],
    ['has no such model', missesModel(), /has no model stand-in-1/, /OPENAI_MODEL/],
    ['is silent', staysSilent(), /said nothing within 80 ms/, /OPENAI_FIRST_TOKEN_TIMEOUT_MS/],
    ['breaks down', breaksDown(), /status 500/, undefined],
  ])('is broken where the server %s', async (_, reply, message, remedy) => {
    const server = await start();
    server.replyAlways(reply);
    const finding = await check(server.baseUrl, { firstTokenTimeoutMs: reply.kind === 'no-reply' ? 80 : 5000 });
    expect(finding.status).toBe('broken');
    expect(finding.message).toMatch(message);
    expect(finding.remedy ?? '').toMatch(remedy ?? /^$/);
  });

  it('is broken where nothing listens, or no model is named', async () => {
    const server = await start({ models: [] });
    const { baseUrl } = server;
    expect((await check(baseUrl)).message).toMatch(/^OPENAI_MODEL is not set/);
    await server.stop();
    const finding = await check(baseUrl, { model: 'any' });
    expect(finding).toMatchObject({ status: 'broken', remedy: 'start the server, or correct OPENAI_BASE_URL' });
    expect(finding.message).toContain('ECONNREFUSED');
  });
});
