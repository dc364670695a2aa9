import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

const DEAD_TOKEN_CODES: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownMessage,
];

/** What the bot may not do, or where nothing is to be done: archived and locked, gone, or closed to it. */
const REFUSAL_CODES: readonly (string | number)[] = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
];

/** True where an interaction's token no longer serves: too late, or its message is gone. */
export function isDeadToken(error: unknown): boolean {
  return error instanceof DiscordAPIError && DEAD_TOKEN_CODES.includes(error.code);
}

/** True where a message that is to be changed has been deleted. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
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

/** True where Discord will take nothing from the bot in that channel: a permission is missing, or the channel is closed. */
export function isRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError && REFUSAL_CODES.includes(error.code);
}
