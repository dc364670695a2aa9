import { describe, expect, it } from 'vitest';
import { probeChatModel } from '../../src/chat-model/probe-chat-model.js';
import { failsWith, refusesKey } from '../chat-model-stand-in/faults.js';
import { callsTools, says, saysJson } from '../chat-model-stand-in/scripted-reply.js';
import { failureOf, standIns } from './serving.js';

const { start } = standIns();
const numbers = { numbers: Array.from({ length: 12 }, (_, index) => index + 1) };

describe('probeChatModel', () => {
  it('sees streaming, tools and JSON at work, and times the reply', async () => {
    const server = await start({ models: ['able'] });
    server.reply(saysJson(numbers, { pauseMs: 20 }), callsTools([{ name: 'add', arguments: { a: 2, b: 3 } }]));
    const probe = await probeChatModel({ baseUrl: server.baseUrl });
    expect(probe).toMatchObject({ name: 'able', isStreaming: true, tools: 'works', json: 'works', countsTokens: true });
    expect(probe.firstTokenMs).toBeGreaterThanOrEqual(19);
    expect(probe.totalMs).toBeGreaterThan(probe.firstTokenMs + 20);
    server.assertAllAllowed();
  });

  it('sees what a small server refuses', async () => {
    const server = await start({ refuses: ['tools', 'response_format'] });
    server.replyAlways(says(['{"numbers": [1]}'], { usage: null }));
    expect(await probeChatModel({ baseUrl: server.baseUrl })).toMatchObject({
      isStreaming: false,
      tools: 'refused',
      json: 'refused',
      countsTokens: false,
    });
  });

  it('sees what is taken without effect, and a call with tools that fails', async () => {
    const server = await start();
    server.reply(says('Sure! 1, 2, 3'), says('5'), saysJson(numbers), failsWith(500, 'No parser.'));
    const options = { baseUrl: server.baseUrl };
    expect(await probeChatModel(options)).toMatchObject({ tools: 'ignored', json: 'ignored' });
    expect(await probeChatModel(options)).toMatchObject({ tools: 'failed', json: 'works' });
  });

  it('fails as a call fails', async () => {
    const server = await start();
    server.reply(refusesKey());
    expect((await failureOf(probeChatModel({ baseUrl: server.baseUrl }))).reason).toBe('unauthorised');
  });
});
