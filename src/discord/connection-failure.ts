import { DiscordAPIError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import { describeError } from '../shared/errors/describe-error.js';
import { UpstreamError } from '../shared/errors/upstream-error.js';

const PORTAL = 'https://discord.com/developers/applications';

const TOKEN_REJECTED = `Discord rejected the bot token in DISCORD_TOKEN. Copy a valid one: ${PORTAL}, your application, Bot, Reset Token.`;

const CLOSE_SENTENCES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REJECTED,
  [GatewayCloseCodes.DisallowedIntents]: `Discord refused the Message Content intent. Switch it on: ${PORTAL}, your application, Bot, Privileged Gateway Intents, Message Content Intent.`,
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know the gateway intents that this version of the bot asks for. Update the bot.',
  [GatewayCloseCodes.InvalidShard]: 'Discord refused the shard. Set DISCORD_SHARDS to auto, or leave it empty.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many guilds for so few shards. Set DISCORD_SHARDS to auto, or leave it empty.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer serves the API version that this bot speaks. Update the bot.',
};

/** The failure for a gateway close after which Discord takes no reconnection. */
export function closedForGood(closeCode: number, cause?: unknown): UpstreamError {
  const sentence = CLOSE_SENTENCES[closeCode] ?? `Discord closed the connection with code ${closeCode}.`;
  return new UpstreamError(sentence, { status: closeCode, cause });
}

/**
 * The failure for a call to Discord that was refused or did not arrive, with the setting to look at.
 *
 * @param apiBase - Address that was called, as set by `DISCORD_API_BASE`.
 */
export function callFailed(error: unknown, apiBase: string): UpstreamError {
  const isTokenInvalid = error instanceof Error && 'code' in error && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (isTokenInvalid || (error instanceof DiscordAPIError && error.status === 401)) {
    return new UpstreamError(TOKEN_REJECTED, { status: 401, cause: error });
  }
  if (error instanceof DiscordAPIError) {
    return new UpstreamError(`Discord refused: ${error.message} (${error.code}).`, {
      status: error.status,
      cause: error,
    });
  }
  const reason = describeError(error instanceof Error && error.cause !== undefined ? error.cause : error);
  const advice = 'Check the network and, if it was set, DISCORD_API_BASE';
  return new UpstreamError(`Discord cannot be reached at ${apiBase}: ${reason}. ${advice}.`, {
    cause: error,
    isRetryable: true,
  });
}
