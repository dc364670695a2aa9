import { describe, expect, it } from 'vitest';
import { BreakingChatModel } from '../../src/chat-model/breaking-chat-model.js';
import { ChatModelError, type ChatModelFailure } from '../../src/chat-model/chat-model-error.js';
import { CircuitBreaker } from '../../src/chat-model/circuit-breaker.js';
import { breaksDown } from '../chat-model-stand-in/faults.js';
import { says } from '../chat-model-stand-in/scripted-reply.js';
import { FakeClock, ScriptedModel } from './scripted-model.js';
import { asked, failureOf, modelOn, standIns } from './serving.js';

const { start } = standIns();

describe('BreakingChatModel', () => {
  it('is not called while open, answers at once, and recovers by itself', async () => {
    const server = await start();
    const clock = new FakeClock();
    const model = new BreakingChatModel(modelOn(server), new CircuitBreaker({ clock }));
    server.replyAlways(breaksDown());
    for (let time = 0; time < 5; time += 1) expect((await failureOf(model.complete(asked))).reason).toBe('server');

    const startedMs = performance.now();
    const failure = await failureOf(model.complete(asked));
    expect(performance.now() - startedMs).toBeLessThan(20);
    expect(failure).toMatchObject({ reason: 'circuit-open', retryAfterMs: 30_000, isRetryable: false });
    expect(failure.message).toBe('The chat model failed too often just now and is not called for 30 s.');
    expect(server.calls).toHaveLength(5);

    clock.pass(30_000);
    server.replyAlways(says('Back.'));
    expect((await model.complete(asked)).text).toBe('Back.');
    expect((await model.complete(asked)).text).toBe('Back.');
  });

  it.each<[ChatModelFailure, boolean]>([
    ['unauthorised', true],
    ['model-not-found', true],
    ['rate-limited', true],
    ['server', true],
    ['cut', true],
    ['malformed', true],
    ['first-token-timeout', true],
    ['timeout', true],
    ['unreachable', true],
    ['content-filter', false],
    ['refused', false],
    ['circuit-open', false],
    ['budget-spent', false],
    ['cancelled', false],
  ])('%s counts as a failure: %s', async (reason, counts) => {
    const breaker = new CircuitBreaker({ clock: new FakeClock() });
    const model = new BreakingChatModel(new ScriptedModel(new ChatModelError(reason, 'No.')), breaker);
    for (let time = 0; time < 5; time += 1) await failureOf(model.complete(asked));
    expect(breaker.state).toBe(counts ? 'open' : 'closed');
  });

  it('does not take a mistake of the caller for one of the server', async () => {
    const breaker = new CircuitBreaker({ clock: new FakeClock() });
    const model = new BreakingChatModel(new ScriptedModel(new TypeError('mistake')), breaker);
    for (let time = 0; time < 9; time += 1) await expect(model.complete(asked)).rejects.toThrow('mistake');
    expect(breaker.state).toBe('closed');
  });
});
