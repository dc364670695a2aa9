import { describe, expect, it } from 'vitest';
import { BreakingChatModel } from '../../src/chat-model/breaking-chat-model.js';
import { CircuitBreaker } from '../../src/chat-model/circuit-breaker.js';
import { systemClock } from '../../src/shared/clock.js';
import type { AnswerLanguage } from '../../src/language/language.js';
import { modelOn, standIns } from '../chat-model/serving.js';
import {
  answersWithHtml,
  breaksDown,
  cutsOff,
  endsEarly,
  failsAsProxy,
  filtersPrompt,
  garbles,
  hangsUp,
  hasNoQuota,
  limitsRate,
  missesModel,
  refusesKey,
  stalls,
  staysSilent,
  stopsAtLength,
} from '../chat-model-stand-in/faults.js';
import { saysJson, type ScriptedReply } from '../chat-model-stand-in/scripted-reply.js';
import { answererWith, askedOf } from './small-retrieval.js';

const { start } = standIns();
const question = 'How much memory has the H100?';
const head = '{"answerable": true, "sentences": [';
const first = '{"text": "The H100 SXM carries 80 GB of memory.", "citations": [{"passage": 1}]},';
const half = '{"text": "It draws up to 7';
const extractive = 'The H100 SXM has 80 GB of HBM3 with a bandwidth of 3.35 TB/s. [1]';

describe('a server that gives nothing', () => {
  it.each<[string, ScriptedReply, string]>([
    ['401', refusesKey(), 'The chat model server refused the key'],
    ['404 of the model', missesModel(), 'does not have the model'],
    ['429 with Retry-After', limitsRate('30'), 'limits the rate'],
    ['429 without', limitsRate(), 'limits the rate'],
    ['429 of an account without money', hasNoQuota(), ';'],
    ['500', breaksDown(), 'The chat model server failed'],
    ['502 with HTML', failsAsProxy(), 'The chat model server failed'],
    ['200 with HTML', answersWithHtml(), ';'],
    ['content filter', filtersPrompt(), 'content filter'],
    ['hung up', hangsUp(), ';'],
    ['cut before a sentence', cutsOff([head]), 'broke off'],
    ['ended before a sentence', endsEarly([head]), 'broke off'],
    ['malformed events', garbles([head]), ';'],
    ['the most tokens before a sentence', stopsAtLength([head]), 'no usable answer'],
  ])('%s: the corpus’ own sentences stand, and the warning says why', async (_, reply, why) => {
    const server = await start();
    server.replyAlways(reply);
    const pieces: string[] = [];
    const onText = (piece: string): void => {
      pieces.push(piece);
    };
    const outcome = await answererWith(modelOn(server)).answer(askedOf(question, { onText }));
    expect(outcome).toMatchObject({ text: extractive, answeredBy: 'extractive', citations: [{ marker: 1 }] });
    expect(outcome.warnings.map(({ code }) => code)).toEqual(['llm-unavailable']);
    expect(outcome.warnings[0]?.message).toContain(why);
    expect(outcome.warnings[0]?.message).toMatch(/these are sentences of the sources instead\.$/);
    expect(pieces).toEqual([]);
  });

  it.each<[string, ScriptedReply]>([
    ['never says a word', staysSilent()],
    ['stops in the middle', stalls([head])],
  ])('a server that %s: the time budget ends it', async (_, reply) => {
    const server = await start();
    server.replyAlways(reply);
    const startedMs = performance.now();
    const outcome = await answererWith(modelOn(server), 300).answer(askedOf(question));
    expect(performance.now() - startedMs).toBeLessThan(3000);
    expect(outcome).toMatchObject({ text: extractive, warnings: [{ code: 'llm-unavailable' }] });
    expect(outcome.warnings[0]?.message).toMatch(/in time/);
    await expect(server.calls[0]?.ended).resolves.toBe('aborted');
  });

  it('is not called while the circuit is open, and costs no time then', async () => {
    const server = await start();
    server.replyAlways(breaksDown());
    const answerer = answererWith(new BreakingChatModel(modelOn(server), new CircuitBreaker({ clock: systemClock })));
    for (let call = 0; call < 5; call += 1) await answerer.answer(askedOf(question));
    const calls = server.calls.length;
    const outcome = await answerer.answer(askedOf(question));
    expect(server.calls).toHaveLength(calls);
    expect(outcome).toMatchObject({ text: extractive, answeredBy: 'extractive' });
    expect(outcome.warnings[0]?.message).toContain('is not called for a while');
  });

  it.each<[AnswerLanguage, RegExp]>([
    ['zh-CN', /^大模型服务器拒绝了密钥，以下为资料原文摘录。$/],
    ['zh-TW', /^大模型伺服器拒絕了.+，以下為資料原文摘錄。$/],
  ])('is told in %s', async (language, message) => {
    const server = await start();
    server.replyAlways(refusesKey());
    const outcome = await answererWith(modelOn(server)).answer(askedOf(question, { language }));
    expect(outcome.warnings[0]?.message).toMatch(message);
  });
});

describe('a server that breaks off after a sentence', () => {
  it.each<[string, ScriptedReply]>([
    ['cut', cutsOff([head, first, half])],
    ['ended', endsEarly([head, first, half])],
    ['malformed', garbles([head, first, half])],
  ])('%s: what was shown stands, with a warning', async (_, reply) => {
    const server = await start();
    server.replyAlways(reply);
    const pieces: string[] = [];
    const onText = (piece: string): void => {
      pieces.push(piece);
    };
    const outcome = await answererWith(modelOn(server)).answer(askedOf(question, { onText }));
    expect(outcome.text).toBe('The H100 SXM carries 80 GB of memory. [1]');
    expect(pieces.join('')).toBe(outcome.text);
    expect(outcome).toMatchObject({ answeredBy: 'stand-in-1', warnings: [{ code: 'llm-unavailable' }] });
    expect(outcome.warnings[0]?.message).toMatch(/this is the part that was checked\.$/);
  });

  it('at the most tokens: the whole sentences stand', async () => {
    const server = await start();
    server.reply(stopsAtLength([head, first, half]));
    const outcome = await answererWith(modelOn(server)).answer(askedOf(question));
    expect(outcome).toMatchObject({ text: 'The H100 SXM carries 80 GB of memory. [1]', warnings: [] });
  });
});

describe('an asker who leaves', () => {
  it('ends the request itself', async () => {
    const server = await start();
    server.replyAlways(stalls([head, first]));
    const asking = new AbortController();
    const pieces: string[] = [];
    const answering = answererWith(modelOn(server)).answer(
      askedOf(question, {
        signal: asking.signal,
        onText: (piece) => {
          pieces.push(piece);
          asking.abort(new Error('gone'));
        },
      }),
    );
    await expect(answering).rejects.toThrow('gone');
    await expect(server.calls[0]?.ended).resolves.toBe('aborted');
    expect(pieces).toEqual(['The H100 SXM carries 80 GB of memory. [1]']);
  });
});

describe('a repair that fails', () => {
  it('leaves the failed sentence out and the others in', async () => {
    const server = await start();
    const right = { text: 'The H100 SXM carries 80 GB of memory.', citations: [{ passage: 1 }] };
    const wrong = { text: 'Its bandwidth is 9 TB/s.', citations: [{ passage: 1 }] };
    server.reply(saysJson({ sentences: [right, wrong] }), breaksDown());
    const outcome = await answererWith(modelOn(server)).answer(askedOf(question));
    expect(outcome.text).toBe('The H100 SXM carries 80 GB of memory. [1]');
    expect(outcome.warnings.map(({ code }) => code)).toEqual(['sentences-dropped']);
  });
});
