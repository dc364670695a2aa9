import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

const DEAD_TOKEN_CODES: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownMessage,
];

const PERMISSION_CODES: readonly (string | number)[] = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
];

/** True where an interaction's token no longer serves: too late, or its message is gone. */
export function isDeadToken(error: unknown): boolean {
  return error instanceof DiscordAPIError && DEAD_TOKEN_CODES.includes(error.code);
}

/**
 * True where an acknowledgement arrived although its sender was not told: a second attempt finds it done, or the server
 * failed after having taken it. The token is then good to answer with.
 */
export function isPerhapsAcknowledged(error: unknown): boolean {
  if (error instanceof HTTPError) return true;
  if (error instanceof DiscordAPIError) return error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
  return error instanceof Error && !('code' in error && error.code === 'InteractionAlreadyReplied');
}

/** True where the bot lacks a permission in that channel. */
export function isMissingPermission(error: unknown): boolean {
  return error instanceof DiscordAPIError && PERMISSION_CODES.includes(error.code);
}
