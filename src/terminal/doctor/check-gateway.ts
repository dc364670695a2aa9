import { describeError } from '../../shared/errors/describe-error.js';
import type { Finding } from './finding.js';

const NAME = 'Discord';
const LIMIT_MS = 5000;

export interface DiscordSettings {
  readonly hasToken: boolean;
  readonly hasApplicationId: boolean;
  /** Without the version. */
  readonly apiBase: string;
}

/** Asks Discord for its gateway; only where there is a bot token. */
export async function checkGateway(settings: DiscordSettings): Promise<Finding> {
  if (!settings.hasToken) {
    return {
      name: NAME,
      status: 'not set up',
      message: 'no DISCORD_TOKEN; chat, ask and search work without it',
      remedy: 'to run the bot, set DISCORD_TOKEN: Discord Developer Portal, your application, Bot, Reset Token',
    };
  }
  const address = `${settings.apiBase}/v10/gateway`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(LIMIT_MS) });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`status ${response.status}`);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    return {
      name: NAME,
      status: 'broken',
      message: `${address} does not answer (${describeError(error)}${cause})`,
      remedy: 'check the network, a proxy, and DISCORD_API_BASE',
    };
  }
  if (settings.hasApplicationId) return { name: NAME, status: 'ok', message: 'the gateway answers' };
  return {
    name: NAME,
    status: 'warning',
    message: 'the gateway answers; DISCORD_APPLICATION_ID is not set, so slash commands cannot be registered',
    remedy:
      'set DISCORD_APPLICATION_ID (Developer Portal, your application, General Information), then: suanli deploy-commands',
  };
}
