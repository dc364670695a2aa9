import type { TokenUsage } from './chat-model.js';

/** US dollars for a million model tokens. */
export interface TokenPrice {
  readonly inputUsdPerMillion: number;
  readonly outputUsdPerMillion: number;
}

/** Prices by the model's name, as the settings say. */
export type PriceTable = Readonly<Record<string, TokenPrice>>;

/** US dollars of one call; the discount that some servers give for repeated prompts is not counted. */
export function costUsd(usage: Pick<TokenUsage, 'promptTokens' | 'completionTokens'>, price: TokenPrice): number {
  return (
    (usage.promptTokens * price.inputUsdPerMillion + usage.completionTokens * price.outputUsdPerMillion) / 1_000_000
  );
}
