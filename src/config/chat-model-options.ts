import { join } from 'node:path';
import type { BudgetLimits } from '../chat-model/budgeted-chat-model.js';
import type { ChatModelOptions } from '../chat-model/open-chat-model.js';
import type { Config } from './load-config.js';

/** What the settings say of the chat model; undefined where neither a key nor an address is set, and none is used. */
export function chatModelOptions(config: Config): ChatModelOptions | undefined {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = config;
  if (apiKey === undefined && baseUrl === undefined) return undefined;
  const { OPENAI_MODEL: model, OPENAI_REWRITE_MODEL: rewriteModel } = config;
  return {
    ...(apiKey === undefined ? {} : { apiKey: apiKey.reveal() }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(model === undefined ? {} : { model }),
    ...(rewriteModel === undefined ? {} : { rewriteModel }),
    temperature: config.OPENAI_TEMPERATURE,
    maxTokens: config.OPENAI_MAX_TOKENS,
    firstTokenTimeoutMs: config.OPENAI_FIRST_TOKEN_TIMEOUT_MS,
    timeoutMs: config.OPENAI_TIMEOUT_MS,
    prices: config.OPENAI_PRICES,
    limits: limitsOf(config),
    spendingFile: join(config.DATA_DIR, 'chat-model-spending.json'),
  };
}

function limitsOf(config: Config): BudgetLimits {
  const { OPENAI_DAILY_TOKENS: dailyTokens, OPENAI_DAILY_USD: dailyUsd } = config;
  const { OPENAI_GUILD_DAILY_TOKENS: dailyTokensPerId, OPENAI_GUILD_DAILY_USD: dailyUsdPerId } = config;
  return {
    ...(dailyTokens === undefined ? {} : { dailyTokens }),
    ...(dailyUsd === undefined ? {} : { dailyUsd }),
    ...(dailyTokensPerId === undefined ? {} : { dailyTokensPerId }),
    ...(dailyUsdPerId === undefined ? {} : { dailyUsdPerId }),
  };
}
