import { systemClock, type Clock } from '../shared/clock.js';
import { ConfigError } from '../shared/errors/config-error.js';
import { describeError } from '../shared/errors/describe-error.js';
import { silentLogger, type Logger } from '../shared/logger.js';
import { BreakingChatModel } from './breaking-chat-model.js';
import { BudgetedChatModel, type BudgetLimits } from './budgeted-chat-model.js';
import type { ChatModel } from './chat-model.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { LoggingChatModel } from './logging-chat-model.js';
import { OPENAI_BASE_URL, type ChatModelServer } from './chat-model-server.js';
import { defaultChatModelOptions, listModels, OpenAiChatModel } from './openai-chat-model.js';
import type { PriceTable } from './price-table.js';
import { RetryingChatModel } from './retrying-chat-model.js';
import { SpendingLedger } from './spending-ledger.js';

export interface ChatModelOptions extends ChatModelServer {
  /** Default the first that the server lists. */
  readonly model?: string;
  /** Writes stand-alone questions for follow-ups. Default the same model. */
  readonly rewriteModel?: string;
  /** 0 to 2. Default 0.2. */
  readonly temperature?: number;
  /** Most model tokens of a reply. Default 800. */
  readonly maxTokens?: number;
  /** Milliseconds to the first token. Default 20,000. */
  readonly firstTokenTimeoutMs?: number;
  /** Milliseconds for one request with all its repetitions. Default 60,000. */
  readonly timeoutMs?: number;
  /** Default none: nothing has a cost. */
  readonly prices?: PriceTable;
  /** Default none. */
  readonly limits?: BudgetLimits;
  /** Keeps the day's spending over a restart. Default nowhere. */
  readonly spendingFile?: string;
  readonly clock?: Clock;
  /** Told of each call: its tokens, cost and time, or its failure; never its words. Default nobody. */
  readonly logger?: Logger;
}

export interface ChatModels {
  /** Writes answers. */
  readonly answering: ChatModel;
  /** Rewrites follow-ups; the same one where no other is set. */
  readonly rewriting: ChatModel;
  /** Resolves when the day's spending is written. */
  close(): Promise<void>;
}

/**
 * The chat models of a server, kept within budgets, not called while the server keeps failing, and called again where a
 * failure may pass. Budgets are shared by both.
 *
 * @throws {ConfigError} If no model is named and the server lists none, or a budget in US dollars has no price to go with.
 */
export async function openChatModels(options: ChatModelOptions): Promise<ChatModels> {
  const name = await chooseModelName(options);
  const { clock = systemClock, logger = silentLogger, spendingFile: file } = options;
  const ledger = await SpendingLedger.open({
    clock,
    ...(file === undefined ? {} : { file }),
    onProblem: (error) => {
      logger.warn({ error: describeError(error) }, "the day's spending is not kept");
    },
  });
  const answering = stack(name, options, ledger);
  const { rewriteModel } = options;
  const isOther = rewriteModel !== undefined && rewriteModel !== name;
  const rewriting = isOther ? stack(rewriteModel, options, ledger) : answering;
  return { answering, rewriting, close: () => ledger.settled() };
}

/**
 * The name of the model to call: as set, else the first that the server lists.
 *
 * @throws {ConfigError} Naming the setting.
 */
export async function chooseModelName(options: ChatModelOptions): Promise<string> {
  if (options.model !== undefined) return options.model;
  const address = options.baseUrl ?? OPENAI_BASE_URL;
  const limitMs = options.firstTokenTimeoutMs ?? defaultChatModelOptions.firstTokenTimeoutMs;
  let why = 'its list is empty';
  try {
    const [first] = await listModels(options, AbortSignal.timeout(limitMs));
    if (first !== undefined) return first;
  } catch (error) {
    why = describeError(error).replace(/\.$/, '');
  }
  throw new ConfigError([
    `OPENAI_MODEL is not set, and ${address}/models does not name a model: ${why}. Set OPENAI_MODEL to the name of a chat model of that server.`,
  ]);
}

/** One model with everything around it. */
function stack(name: string, options: ChatModelOptions, ledger: SpendingLedger): ChatModel {
  const { clock = systemClock, logger = silentLogger, limits = {}, prices = {} } = options;
  const { maxTokens = defaultChatModelOptions.maxTokens, timeoutMs = defaultChatModelOptions.timeoutMs } = options;
  const price = Object.hasOwn(prices, name) ? prices[name] : undefined;
  if (price === undefined && (limits.dailyUsd !== undefined || limits.dailyUsdPerId !== undefined)) {
    throw new ConfigError([
      `OPENAI_PRICES has no price for ${name}, which a budget in US dollars needs. Add ${name}=INPUT/OUTPUT, in US dollars for a million tokens.`,
    ]);
  }
  const { temperature, firstTokenTimeoutMs } = { ...defaultChatModelOptions, ...options };
  const called = new OpenAiChatModel({
    ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl }),
    ...(options.apiKey === undefined ? {} : { apiKey: options.apiKey }),
    ...(price === undefined ? {} : { price }),
    ...{ name, temperature, maxTokens, firstTokenTimeoutMs, timeoutMs },
  });
  const retrying = new RetryingChatModel(new LoggingChatModel(called, logger), { timeoutMs });
  const breaking = new BreakingChatModel(retrying, new CircuitBreaker({ clock }));
  return new BudgetedChatModel(breaking, { ledger, limits, price, maxTokens });
}
