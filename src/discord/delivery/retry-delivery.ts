import { setTimeout as delay } from 'node:timers/promises';
import { DiscordAPIError } from 'discord.js';

/** Pauses before further attempts, in milliseconds, after discord.js has itself tried four times at once. */
const PAUSES_MS: readonly number[] = [1000, 4000];

/**
 * Runs a call to Discord again where the network or Discord's servers failed, not where Discord refused it. Only for
 * calls that may be made twice: edits, and messages with an enforced nonce.
 *
 * @throws What the last attempt threw.
 */
export async function retryDelivery<Result>(call: () => Promise<Result>): Promise<Result> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await call();
    } catch (error) {
      if (error instanceof DiscordAPIError) throw error;
      await delay(pauseMs);
    }
  }
  return call();
}
