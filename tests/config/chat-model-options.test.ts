import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chatModelOptions } from '../../src/config/chat-model-options.js';
import { loadConfig } from '../../src/config/load-config.js';

describe('chatModelOptions', () => {
  it('has none where neither a key nor an address is set', () => {
    expect(chatModelOptions(loadConfig({ OPENAI_MODEL: 'large', OPENAI_DAILY_TOKENS: '5' }))).toBeUndefined();
  });

  it('has the defaults of the settings, and nothing that is not set', () => {
    expect(chatModelOptions(loadConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1/', DATA_DIR: 'kept' }))).toEqual({
      baseUrl: 'http://127.0.0.1:11434/v1',
      temperature: 0.2,
      maxTokens: 800,
      firstTokenTimeoutMs: 20_000,
      timeoutMs: 60_000,
      prices: {},
      limits: {},
      spendingFile: join(resolve('kept'), 'chat-model-spending.json'),
    });
  });

  it('has what is set', () => {
    const options = chatModelOptions(
      loadConfig({
        OPENAI_API_KEY: 'sk-1',
        OPENAI_MODEL: 'large',
        OPENAI_REWRITE_MODEL: 'small',
        OPENAI_TEMPERATURE: '0.9',
        OPENAI_MAX_TOKENS: '500',
        OPENAI_FIRST_TOKEN_TIMEOUT_MS: '1000',
        OPENAI_TIMEOUT_MS: '2000',
        OPENAI_DAILY_TOKENS: '3000',
        OPENAI_DAILY_USD: '4',
        OPENAI_GUILD_DAILY_TOKENS: '300',
        OPENAI_GUILD_DAILY_USD: '0.4',
        OPENAI_PRICES: 'large=1/2',
      }),
    );
    expect(options).toMatchObject({
      apiKey: 'sk-1',
      model: 'large',
      rewriteModel: 'small',
      temperature: 0.9,
      maxTokens: 500,
      firstTokenTimeoutMs: 1000,
      timeoutMs: 2000,
      prices: { large: { inputUsdPerMillion: 1, outputUsdPerMillion: 2 } },
      limits: { dailyTokens: 3000, dailyUsd: 4, dailyTokensPerId: 300, dailyUsdPerId: 0.4 },
    });
    expect(options).not.toHaveProperty('baseUrl');
  });
});
