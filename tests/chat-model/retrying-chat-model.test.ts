import { describe, expect, it } from 'vitest';
import { ChatModelError } from '../../src/chat-model/chat-model-error.js';
import { RetryingChatModel, type RetryOptions } from '../../src/chat-model/retrying-chat-model.js';
import { breaksDown, cutsOff, limitsRate, refusesKey, staysSilent } from '../chat-model-stand-in/faults.js';
import { says } from '../chat-model-stand-in/scripted-reply.js';
import { ScriptedModel, replyOf } from './scripted-model.js';
import { asked, failureOf, modelOn, standIns } from './serving.js';

const { start } = standIns();

const quick: RetryOptions = { baseDelayMs: 4 };
const overloaded = new ChatModelError('server', 'Overloaded.', { isRetryable: true });

describe('RetryingChatModel', () => {
  it('calls again after a failure that may pass, up to three times in all', async () => {
    const server = await start();
    server.reply(breaksDown(), limitsRate('0'), says('Third time.'));
    const model = new RetryingChatModel(modelOn(server), quick);
    expect((await model.complete(asked, () => undefined)).text).toBe('Third time.');
    server.reply(breaksDown(), breaksDown(), breaksDown(), says('Too late.'));
    expect((await failureOf(model.complete(asked))).reason).toBe('server');
    expect(server.calls).toHaveLength(6);
  });

  it('does not call again where that would not help', async () => {
    const server = await start();
    server.reply(refusesKey(), staysSilent());
    const model = new RetryingChatModel(modelOn(server, { firstTokenTimeoutMs: 50 }), quick);
    expect((await failureOf(model.complete(asked))).reason).toBe('unauthorised');
    expect((await failureOf(model.complete(asked, () => undefined))).reason).toBe('first-token-timeout');
    expect(server.calls).toHaveLength(2);
  });

  it('calls again where a stream was cut before its first word, never after it', async () => {
    const server = await start();
    server.reply(cutsOff(['']), says('Whole.'), cutsOff(['Half']), says('Whole.'));
    const model = new RetryingChatModel(modelOn(server), quick);
    const heard: string[] = [];
    const listen = (text: string): void => void heard.push(text);
    expect((await model.complete(asked, listen)).text).toBe('Whole.');
    expect((await failureOf(model.complete(asked, listen))).reason).toBe('cut');
    expect(heard.join('|')).toBe('Whole.|Half');
    expect(server.calls).toHaveLength(3);
  });

  it('waits as long as the server asks', async () => {
    const server = await start();
    server.reply(limitsRate('0.3'), says('Now.'));
    const startedMs = performance.now();
    await new RetryingChatModel(modelOn(server), quick).complete(asked);
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(295);
  });

  it.each([
    ['longer than anyone would wait', '3600', {}],
    ['beyond the deadline', '2', { deadlineMs: 500 }],
  ])('does not wait %s', async (_, retryAfter, { deadlineMs }: { deadlineMs?: number }) => {
    const server = await start();
    server.reply(limitsRate(retryAfter));
    const startedMs = performance.now();
    const request = deadlineMs === undefined ? asked : { ...asked, deadlineMs: startedMs + deadlineMs };
    const failure = await failureOf(new RetryingChatModel(modelOn(server), quick).complete(request));
    expect(failure.reason).toBe('rate-limited');
    expect(performance.now() - startedMs).toBeLessThan(400);
  });

  it('gives every call the same deadline', async () => {
    const model = new ScriptedModel(overloaded, replyOf('Yes.'));
    await new RetryingChatModel(model, { ...quick, timeoutMs: 5000 }).complete(asked);
    const [first, second] = model.requests.map((request) => request.deadlineMs ?? 0);
    expect(first).toBe(second);
    expect(first).toBeGreaterThan(performance.now() + 4000);
  });

  it('waits a random share of a delay that doubles', async () => {
    const model = new ScriptedModel(overloaded, overloaded, replyOf('Yes.'));
    const startedMs = performance.now();
    await new RetryingChatModel(model, { baseDelayMs: 100, random: () => 0.5 }).complete(asked);
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(149);
  });

  it('is cancelled while it waits', async () => {
    const cancel = new AbortController();
    const model = new RetryingChatModel(new ScriptedModel(overloaded), { baseDelayMs: 60_000, random: () => 0.1 });
    const failed = failureOf(model.complete({ ...asked, signal: cancel.signal }));
    setTimeout(() => {
      cancel.abort();
    }, 20);
    expect((await failed).reason).toBe('cancelled');
  });
});
