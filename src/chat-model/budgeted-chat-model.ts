import { estimateModelTokens } from '../chunking/estimate-model-tokens.js';
import type { ChatModel, ChatReply, ChatRequest } from './chat-model.js';
import { ChatModelError, type ChatModelFailure } from './chat-model-error.js';
import { costUsd, type TokenPrice } from './price-table.js';
import type { Spending, SpendingLedger } from './spending-ledger.js';

/** Most that may be spent in a day (UTC). What is not set is not limited. */
export interface BudgetLimits {
  /** Model tokens, of prompts and replies together. */
  readonly dailyTokens?: number;
  readonly dailyUsd?: number;
  /** The same for each id, such as a guild. */
  readonly dailyTokensPerId?: number;
  readonly dailyUsdPerId?: number;
}

export interface BudgetOptions {
  readonly ledger: SpendingLedger;
  readonly limits: BudgetLimits;
  /** Needed for limits in US dollars. */
  readonly price?: TokenPrice | undefined;
  /** Most model tokens of a reply whose request does not say. */
  readonly maxTokens: number;
}

/** After these a server may have worked, and charges for it. */
const MAY_BE_CHARGED: ReadonlySet<ChatModelFailure> = new Set<ChatModelFailure>([
  'cut',
  'malformed',
  'first-token-timeout',
  'timeout',
  'content-filter',
  'cancelled',
]);

/**
 * Keeps a chat model's calls within budgets. A call is made only where all that it may need at most still fits, calls under
 * way counted, so that no budget is exceeded; what it took by the server's own count is charged afterwards.
 */
export class BudgetedChatModel implements ChatModel {
  readonly name: string;
  readonly #model: ChatModel;
  readonly #options: BudgetOptions;
  readonly #underWay = new Map<string | undefined, Spending>();

  constructor(model: ChatModel, options: BudgetOptions) {
    this.name = model.name;
    this.#model = model;
    this.#options = options;
  }

  /** {@inheritDoc ChatModel.complete} */
  async complete(request: ChatRequest, onText?: (text: string) => void): Promise<ChatReply> {
    const { ledger, maxTokens } = this.#options;
    const id = request.budgetId;
    const promptTokens = estimatePromptTokens(request);
    const most = this.#spending(promptTokens, request.maxTokens ?? maxTokens);
    this.#check(most, undefined);
    if (id !== undefined) this.#check(most, id);
    this.#reserve(most, id, 1);
    let heard = '';
    const listen =
      onText &&
      ((text: string): void => {
        heard += text;
        onText(text);
      });
    try {
      const reply = await this.#model.complete(request, listen);
      ledger.charge(this.#spending(reply.usage.promptTokens, reply.usage.completionTokens), id);
      return reply;
    } catch (error) {
      const mayBeCharged = !(error instanceof ChatModelError) || MAY_BE_CHARGED.has(error.reason) || heard !== '';
      if (mayBeCharged) ledger.charge(this.#spending(promptTokens, Math.ceil(estimateModelTokens(heard))), id);
      throw error;
    } finally {
      this.#reserve(most, id, -1);
    }
  }

  #spending(promptTokens: number, completionTokens: number): Spending {
    const { price } = this.#options;
    return {
      tokens: promptTokens + completionTokens,
      usd: price === undefined ? 0 : costUsd({ promptTokens, completionTokens }, price),
    };
  }

  #reserve(most: Spending, id: string | undefined, sign: 1 | -1): void {
    for (const each of id === undefined ? [undefined] : [undefined, id]) {
      const now = this.#underWay.get(each) ?? { tokens: 0, usd: 0 };
      const next = { tokens: now.tokens + sign * most.tokens, usd: now.usd + sign * most.usd };
      // Ids come and go; those without a call under way are forgotten.
      if (next.tokens <= 0) this.#underWay.delete(each);
      else this.#underWay.set(each, next);
    }
  }

  /** @throws {ChatModelError} `budget-spent`. */
  #check(most: Spending, id: string | undefined): void {
    const { ledger, limits } = this.#options;
    const spent = ledger.today(id);
    const underWay = this.#underWay.get(id) ?? { tokens: 0, usd: 0 };
    const whose = id === undefined ? 'The' : 'For each guild the';
    const refuse = (limit: string, used: string, needed: string): never => {
      const sentence = `${whose} day's budget of ${limit} does not allow another call: ${used} are used, a call may need ${needed}. It begins anew at 00:00 UTC.`;
      throw new ChatModelError('budget-spent', sentence);
    };
    const tokenLimit = id === undefined ? limits.dailyTokens : limits.dailyTokensPerId;
    if (tokenLimit !== undefined && spent.tokens + underWay.tokens + most.tokens > tokenLimit) {
      refuse(`${count(tokenLimit)} tokens`, count(spent.tokens), count(most.tokens));
    }
    const usdLimit = id === undefined ? limits.dailyUsd : limits.dailyUsdPerId;
    if (usdLimit !== undefined && spent.usd + underWay.usd + most.usd > usdLimit) {
      refuse(`$${usdLimit}`, `$${spent.usd.toFixed(4)}`, `$${most.usd.toFixed(4)}`);
    }
  }
}

/** Of text as elsewhere; of the tools' JSON, whose signs share tokens with the words beside them, one for 3.5 characters. */
function estimatePromptTokens({ messages, tools = [] }: ChatRequest): number {
  const text = messages.map(({ content }) => content).join('\n');
  return Math.ceil(estimateModelTokens(text) + 4 * messages.length + JSON.stringify(tools).length / 3.5);
}

const count = (tokens: number): string => tokens.toLocaleString('en-US');
