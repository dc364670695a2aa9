import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openChatModels } from '../../src/chat-model/open-chat-model.js';
import { ConfigError } from '../../src/shared/errors/config-error.js';
import type { Logger } from '../../src/shared/logger.js';
import { breaksDown } from '../chat-model-stand-in/faults.js';
import { says } from '../chat-model-stand-in/scripted-reply.js';
import { FakeClock } from './scripted-model.js';
import { asked, failureOf, standIns } from './serving.js';

const { start } = standIns();

describe('openChatModels', () => {
  it('takes the first model that the server lists', async () => {
    const server = await start({ models: ['qwen2.5:7b', 'llama3.2'] });
    server.replyAlways('Yes.');
    const { answering, rewriting } = await openChatModels({ baseUrl: server.baseUrl });
    expect(answering.name).toBe('qwen2.5:7b');
    expect(rewriting).toBe(answering);
    expect((await answering.complete(asked)).text).toBe('Yes.');
  });

  it('asks for no list where the model is named', async () => {
    const server = await start({ models: ['large', 'small'] });
    server.replyAlways('Yes.');
    const { answering, rewriting } = await openChatModels({
      baseUrl: server.baseUrl,
      model: 'large',
      rewriteModel: 'small',
    });
    await answering.complete(asked);
    await rewriting.complete(asked);
    expect(server.calls.map((call) => call.body.model)).toEqual(['large', 'small']);
    expect(server.modelLists).toBe(0);
  });

  it.each([
    [
      'its list is empty',
      { models: [] },
      /OPENAI_MODEL is not set, .*\/models does not name a model: its list is empty\. Set OPENAI_MODEL/,
    ],
    ['it refuses the key', { apiKey: 'other' }, /OPENAI_MODEL is not set, .* refuses the key \(status 401\)/],
  ])('names the setting where no model is named and %s', async (_, options, sentence) => {
    const server = await start(options);
    const failed = openChatModels({ baseUrl: server.baseUrl });
    await expect(failed).rejects.toBeInstanceOf(ConfigError);
    await expect(failed).rejects.toThrow(sentence);
  });

  it('wants a price for a budget in US dollars, of every model', async () => {
    const priced = { large: { inputUsdPerMillion: 1, outputUsdPerMillion: 2 } };
    const options = { baseUrl: 'http://127.0.0.1:1/v1', model: 'large', limits: { dailyUsd: 1 } };
    await expect(openChatModels(options)).rejects.toThrow('OPENAI_PRICES has no price for large');
    await expect(openChatModels({ ...options, prices: priced, rewriteModel: 'small' })).rejects.toThrow('for small');
    await openChatModels({ ...options, prices: priced });
  });

  it('stacks budgets, breaker and repetitions, and tells the logger of each call but not its words', async () => {
    const server = await start();
    const clock = new FakeClock();
    const lines: [object, string][] = [];
    const log = (fields: object, message: string): void => void lines.push([fields, message]);
    const logger: Logger = { debug: log, info: log, warn: log, error: log };
    const prices = { 'stand-in-1': { inputUsdPerMillion: 1, outputUsdPerMillion: 2 } };
    const { answering } = await openChatModels({ baseUrl: server.baseUrl, clock, logger, prices });
    server.reply(breaksDown(), says('Yes.', { usage: { promptTokens: 100, completionTokens: 10 } }));
    expect(await answering.complete(asked)).toMatchObject({ text: 'Yes.', costUsd: 0.00012 });
    expect(lines).toEqual([
      [expect.objectContaining({ reason: 'server', status: 500 }), 'chat model failed'],
      [expect.objectContaining({ promptTokens: 100, completionTokens: 10, costUsd: 0.00012 }), 'chat model called'],
    ]);
    expect(JSON.stringify(lines)).not.toContain('GPT-3');

    server.replyAlways(breaksDown());
    for (let time = 0; time < 5; time += 1) await failureOf(answering.complete(asked));
    expect((await failureOf(answering.complete(asked))).reason).toBe('circuit-open');
  });

  it('shares budgets between both models and over a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spending-'));
    const server = await start({ models: ['large', 'small'] });
    server.replyAlways(says('Yes.', { usage: { promptTokens: 900, completionTokens: 100 } }));
    const options = {
      baseUrl: server.baseUrl,
      model: 'large',
      rewriteModel: 'small',
      clock: new FakeClock(),
      limits: { dailyTokens: 2500 },
      spendingFile: join(folder, 'spending.json'),
    };
    const before = await openChatModels(options);
    await before.answering.complete(asked);
    await before.rewriting.complete(asked);
    await before.close();
    const after = await openChatModels(options);
    expect((await failureOf(after.answering.complete(asked))).reason).toBe('budget-spent');
    await rm(folder, { recursive: true });
  });
});
