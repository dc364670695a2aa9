import { describe, expect, it } from 'vitest';
import * as faults from '../chat-model-stand-in/faults.js';
import type { ScriptedReply } from '../chat-model-stand-in/scripted-reply.js';
import { asked, failureOf, modelOn, standIns } from './serving.js';

const { start } = standIns();

interface FaultCase {
  readonly name: string;
  readonly reply: ScriptedReply;
  readonly reason: string;
  readonly sentence: RegExp;
  readonly isRetryable: boolean;
  readonly retryAfterMs?: number;
  /** Text that had come before. */
  readonly heard?: string;
}

const whole: readonly FaultCase[] = [
  {
    name: '401',
    reply: faults.refusesKey(),
    reason: 'unauthorised',
    sentence: /refuses the key \(status 401\).*OPENAI_API_KEY/,
    isRetryable: false,
  },
  {
    name: '403',
    reply: faults.failsWith(403, 'Country not supported'),
    reason: 'unauthorised',
    sentence: /status 403.*Country/,
    isRetryable: false,
  },
  {
    name: '404 model',
    reply: faults.missesModel(),
    reason: 'model-not-found',
    sentence: /has no model stand-in-1.*OPENAI_MODEL/,
    isRetryable: false,
  },
  {
    name: '404 model, as Ollama says it',
    reply: faults.failsWith(404, 'model "x" not found, try pulling it first'),
    reason: 'model-not-found',
    sentence: /try pulling/,
    isRetryable: false,
  },
  {
    name: '400 model, as DeepSeek says it',
    reply: faults.failsWith(400, 'Model Not Exist'),
    reason: 'model-not-found',
    sentence: /OPENAI_MODEL/,
    isRetryable: false,
  },
  {
    name: '404 path',
    reply: { kind: 'status', status: 404, headers: {}, body: 'Not Found' },
    reason: 'refused',
    sentence: /knows no chat completions.*OPENAI_BASE_URL/,
    isRetryable: false,
  },
  {
    name: '402',
    reply: faults.failsWith(402, 'Insufficient Balance'),
    reason: 'rate-limited',
    sentence: /no credit left/,
    isRetryable: false,
  },
  {
    name: '429 with Retry-After',
    reply: faults.limitsRate('7'),
    reason: 'rate-limited',
    sentence: /asks to wait 7 s/,
    isRetryable: true,
    retryAfterMs: 7000,
  },
  {
    name: '429 without Retry-After',
    reply: faults.limitsRate(),
    reason: 'rate-limited',
    sentence: /takes no more calls for now \(status 429\): Rate limit/,
    isRetryable: true,
  },
  {
    name: '429 without credit',
    reply: faults.hasNoQuota(),
    reason: 'rate-limited',
    sentence: /no credit left/,
    isRetryable: false,
  },
  {
    name: '500',
    reply: faults.breaksDown(),
    reason: 'server',
    sentence: /failed \(status 500\): The server had an error/,
    isRetryable: true,
  },
  {
    name: '502 with HTML',
    reply: faults.failsAsProxy(),
    reason: 'server',
    sentence: /failed \(status 502\)\.$/,
    isRetryable: true,
  },
  {
    name: '503 with Retry-After',
    reply: faults.failsWith(503, 'Loading model', { headers: { 'retry-after': '3' } }),
    reason: 'server',
    sentence: /Loading model/,
    isRetryable: true,
    retryAfterMs: 3000,
  },
  {
    name: '200 with HTML',
    reply: faults.answersWithHtml(),
    reason: 'malformed',
    sentence: /OPENAI_BASE_URL|holds no reply/,
    isRetryable: false,
  },
  {
    name: '400 too long',
    reply: faults.findsPromptTooLong(),
    reason: 'refused',
    sentence: /too long for stand-in-1/,
    isRetryable: false,
  },
  {
    name: '400 of something',
    reply: faults.failsWith(400, 'Bad request'),
    reason: 'refused',
    sentence: /refuses the request \(status 400\): Bad request\.$/,
    isRetryable: false,
  },
  {
    name: '400 content filter',
    reply: faults.filtersPrompt(),
    reason: 'content-filter',
    sentence: /content filter .* refused/,
    isRetryable: false,
  },
  {
    name: 'content filter before the first word',
    reply: faults.filtersReply([]),
    reason: 'content-filter',
    sentence: /withheld the reply/,
    isRetryable: false,
  },
  { name: 'hang-up', reply: faults.hangsUp(), reason: 'unreachable', sentence: /cannot be reached/, isRetryable: true },
];

const streamed: readonly FaultCase[] = [
  {
    name: 'cut stream',
    reply: faults.cutsOff(['GPT-3 ', 'has']),
    reason: 'cut',
    sentence: /cut off/,
    isRetryable: true,
    heard: 'GPT-3 has',
  },
  {
    name: 'stream without an end',
    reply: faults.endsEarly(['GPT-3 ', 'has']),
    reason: 'cut',
    sentence: /ended in the middle/,
    isRetryable: true,
    heard: 'GPT-3 has',
  },
  {
    name: 'stream without a beginning',
    reply: faults.endsEarly([]),
    reason: 'malformed',
    sentence: /holds no reply/,
    isRetryable: false,
  },
  {
    name: 'malformed event',
    reply: faults.garbles(['GPT-3 ']),
    reason: 'malformed',
    sentence: /no JSON/,
    isRetryable: false,
    heard: 'GPT-3 ',
  },
  {
    name: 'foreign event',
    reply: faults.sendsForeignChunk(['GPT-3 ']),
    reason: 'malformed',
    sentence: /no chunk of a reply/,
    isRetryable: false,
    heard: 'GPT-3 ',
  },
  {
    name: 'error as an event',
    reply: faults.failsMidway(['GPT-3 ']),
    reason: 'server',
    sentence: /broke off its reply/,
    isRetryable: true,
    heard: 'GPT-3 ',
  },
  {
    name: 'stalled stream',
    reply: faults.stalls(['GPT-3 ']),
    reason: 'timeout',
    sentence: /stopped in the middle for 250 ms/,
    isRetryable: false,
    heard: 'GPT-3 ',
  },
  {
    name: 'silence',
    reply: faults.staysSilent(),
    reason: 'first-token-timeout',
    sentence: /said nothing within 250 ms/,
    isRetryable: false,
  },
  {
    name: 'silence after the headers',
    reply: faults.stalls([]),
    reason: 'first-token-timeout',
    sentence: /said nothing/,
    isRetryable: false,
  },
];

const inHalves: readonly FaultCase[] = [
  { name: 'cut body', reply: faults.cutsOff(['GPT-3 has']), reason: 'cut', sentence: /cut off/, isRetryable: true },
  {
    name: 'malformed body',
    reply: faults.garbles(['GPT-3 has']),
    reason: 'malformed',
    sentence: /no JSON/,
    isRetryable: false,
  },
  {
    name: 'stalled body',
    reply: faults.stalls(['GPT-3 has']),
    reason: 'timeout',
    sentence: /did not finish within 500 ms/,
    isRetryable: false,
  },
  {
    name: 'silence',
    reply: faults.staysSilent(),
    reason: 'timeout',
    sentence: /did not finish within 500 ms/,
    isRetryable: false,
  },
];

async function meet(fault: FaultCase, isStreamed: boolean): Promise<void> {
  const server = await start();
  server.reply(fault.reply);
  const isSlow = fault.reason.endsWith('timeout');
  const model = modelOn(server, isSlow ? { firstTokenTimeoutMs: 250, timeoutMs: 500 } : {});
  const heard: string[] = [];
  const failure = await failureOf(model.complete(asked, isStreamed ? (text) => heard.push(text) : undefined));
  expect({ reason: failure.reason, isRetryable: failure.isRetryable, retryAfterMs: failure.retryAfterMs }).toEqual({
    reason: fault.reason,
    isRetryable: fault.isRetryable,
    retryAfterMs: fault.retryAfterMs,
  });
  expect(failure.message).toMatch(fault.sentence);
  expect(heard.join('')).toBe(fault.heard ?? '');
  // One call each: asking again is for those above.
  expect(server.calls).toHaveLength(1);
}

describe('OpenAiChatModel, streamed, meets', () => {
  it.each([...whole, ...streamed])('$name', (fault) => meet(fault, true));
});

describe('OpenAiChatModel, not streamed, meets', () => {
  it.each([...whole, ...inHalves])('$name', (fault) => meet(fault, false));
});

describe('a call of OpenAiChatModel', () => {
  it('that is cancelled closes its connection', async () => {
    const server = await start();
    server.reply(faults.stalls(['GPT-3 ']));
    const cancel = new AbortController();
    const failed = failureOf(
      modelOn(server).complete({ ...asked, signal: cancel.signal }, () => {
        cancel.abort();
      }),
    );
    expect(await failed).toMatchObject({ reason: 'cancelled', isRetryable: false });
    expect(await server.calls[0]?.ended).toBe('aborted');
  });

  it('that takes too long closes its connection', async () => {
    const server = await start();
    server.reply(faults.staysSilent());
    await failureOf(modelOn(server, { firstTokenTimeoutMs: 50 }).complete(asked, () => undefined));
    expect(await server.calls[0]?.ended).toBe('aborted');
  });

  it('that was cancelled before is not made', async () => {
    const server = await start();
    const failure = await failureOf(modelOn(server).complete({ ...asked, signal: AbortSignal.abort() }));
    expect(failure.reason).toBe('cancelled');
    expect(server.calls).toHaveLength(0);
  });

  it('ends at the deadline that it was given', async () => {
    const server = await start();
    server.reply(faults.staysSilent());
    const call = modelOn(server).complete({ ...asked, deadlineMs: performance.now() + 80 });
    expect(await failureOf(call)).toMatchObject({
      reason: 'timeout',
      message: expect.stringContaining('80 ms') as string,
    });
  });

  it('hands on an error of whoever listens as it is', async () => {
    const server = await start();
    server.replyAlways('Some words.');
    const mistake = new TypeError('no such thing');
    const call = modelOn(server).complete(asked, () => {
      throw mistake;
    });
    await expect(call).rejects.toBe(mistake);
  });

  it('never shows the key', async () => {
    const server = await start({ apiKey: 'sk-right' });
    const model = modelOn(server, { apiKey: 'sk-very-secret' });
    const failure = await failureOf(model.complete(asked));
    expect(JSON.stringify([failure, failure.message, failure.stack, model])).not.toContain('very-secret');
  });
});
