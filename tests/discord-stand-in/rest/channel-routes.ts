import { ChannelType, MessageFlags, type APIMessage } from 'discord.js';
import { z } from 'zod';
import { messageEditSchema, type MessageBody, type MessageEdit } from '../schemas/message-schema.js';
import type { StandInParts } from '../stand-in-parts.js';
import { channelPayload } from '../world/payloads.js';
import { botHas, type PermissionName } from '../world/permissions.js';
import { editMessage, pingsOf, postMessage } from '../world/post-message.js';
import type { StandInChannel } from '../world/world.js';
import { apiErrors, invalidField } from './api-error.js';
import type { RestCall, Route } from './route.js';
import { attachmentsOf, takeMessage } from './take-message.js';
import { validate } from './validate.js';

const historySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  before: z.string().optional(),
  after: z.string().optional(),
});

/** Channels and the messages in them. */
export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channelId',
    major: 'channelId',
    handle: (call, parts) => ({ status: 200, body: channelPayload(visibleChannel(call, parts), parts.world) }),
  },
  {
    method: 'POST',
    path: '/channels/:channelId/typing',
    major: 'channelId',
    handle(call, parts) {
      requirePermission(visibleChannel(call, parts), parts, 'SendMessages');
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    path: '/channels/:channelId/messages',
    major: 'channelId',
    handle(call, parts) {
      const channel = visibleChannel(call, parts);
      const body = takeMessage(call.body, call.files, 'channel');
      mayPost(channel, body, call, parts);
      const double = sameNonce(channel, body, parts);
      if (double !== undefined) return { status: 200, body: double };
      const repliedTo = repliedToAuthor(channel, body);
      const { world } = parts;
      const message = postMessage(world, channel, body, { author: world.bot, attachments: attachmentsOf(call) });
      recordPings(message, body, repliedTo, parts);
      parts.announce('MESSAGE_CREATE', message, channel);
      return { status: 200, body: message };
    },
  },
  {
    method: 'GET',
    path: '/channels/:channelId/messages',
    major: 'channelId',
    handle(call, parts) {
      const channel = visibleChannel(call, parts);
      // Discord shows nothing rather than to refuse.
      if (!botHas(channel, parts.world.parentOf(channel), 'ReadMessageHistory')) return { status: 200, body: [] };
      const { limit, before, after } = validate(historySchema, Object.fromEntries(call.query));
      const within = [...channel.messages.values()].filter(
        ({ id, flags = 0 }) =>
          (flags & MessageFlags.Ephemeral) === 0 &&
          (before === undefined || BigInt(id) < BigInt(before)) &&
          (after === undefined || BigInt(id) > BigInt(after)),
      );
      // From `after` on the oldest come, else the latest; always the latest first.
      const page = after === undefined ? within.slice(-limit) : within.slice(0, limit);
      return { status: 200, body: page.reverse() };
    },
  },
  {
    method: 'GET',
    path: '/channels/:channelId/messages/:messageId',
    major: 'channelId',
    handle(call, parts) {
      const channel = visibleChannel(call, parts);
      requirePermission(channel, parts, 'ReadMessageHistory');
      return { status: 200, body: messageIn(channel, call) };
    },
  },
  {
    method: 'PATCH',
    path: '/channels/:channelId/messages/:messageId',
    major: 'channelId',
    handle(call, parts) {
      const channel = visibleChannel(call, parts);
      const message = messageIn(channel, call);
      if (message.author.id !== parts.world.bot.id) throw apiErrors.notOwnMessage();
      const body = validate(messageEditSchema, call.body);
      editMessage(parts.world, message, body, attachmentsOf(call, message.attachments));
      parts.announce('MESSAGE_UPDATE', message, channel);
      return { status: 200, body: message };
    },
  },
  {
    method: 'DELETE',
    path: '/channels/:channelId/messages/:messageId',
    major: 'channelId',
    handle(call, parts) {
      const channel = visibleChannel(call, parts);
      const message = messageIn(channel, call);
      if (message.author.id !== parts.world.bot.id) throw apiErrors.missingPermissions();
      channel.messages.delete(message.id);
      parts.announceDeletion(message.id, channel);
      return { status: 204 };
    },
  },
];

/** Notes whom a message of the bot pinged, if anyone. */
export function recordPings(
  message: APIMessage,
  body: MessageEdit,
  repliedToId: string | undefined,
  parts: StandInParts,
): void {
  const pings = pingsOf(body, repliedToId);
  if (pings.everyone || pings.userIds.length > 0 || pings.roleIds.length > 0)
    parts.pings.push({ ...pings, messageId: message.id });
}

function visibleChannel({ params }: RestCall, { world }: StandInParts): StandInChannel {
  const channel = world.channels.get(params['channelId'] ?? '');
  if (channel === undefined) throw apiErrors.unknownChannel();
  if (channel.guildId !== undefined && world.guilds.get(channel.guildId)?.hasBot === false)
    throw apiErrors.missingAccess();
  if (!botHas(channel, world.parentOf(channel), 'ViewChannel')) throw apiErrors.missingAccess();
  return channel;
}

function requirePermission(channel: StandInChannel, { world }: StandInParts, name: PermissionName): void {
  if (!botHas(channel, world.parentOf(channel), name)) throw apiErrors.missingPermissions();
}

function mayPost(channel: StandInChannel, body: MessageBody, call: RestCall, parts: StandInParts): void {
  if (parts.world.refusesDirectMessages.has(channel.recipientId ?? '')) throw apiErrors.refusesDirectMessages();
  const isThread = channel.type === ChannelType.PublicThread;
  requirePermission(channel, parts, isThread ? 'SendMessagesInThreads' : 'SendMessages');
  if ((body.embeds ?? []).length > 0) requirePermission(channel, parts, 'EmbedLinks');
  if (call.files.length > 0) requirePermission(channel, parts, 'AttachFiles');
  if (body.message_reference !== undefined && !botHas(channel, parts.world.parentOf(channel), 'ReadMessageHistory')) {
    throw apiErrors.noReplyWithoutHistory();
  }
  if (channel.isArchived && channel.isLocked) throw apiErrors.archivedThread();
  // A bot that may write in an archived thread opens it again by doing so.
  channel.isArchived = false;
}

function repliedToAuthor(channel: StandInChannel, { message_reference: reference }: MessageBody): string | undefined {
  if (reference === undefined) return undefined;
  const referenced = channel.messages.get(reference.message_id);
  if (referenced === undefined && reference.fail_if_not_exists !== false) {
    throw invalidField(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  }
  return referenced?.author.id;
}

function sameNonce(channel: StandInChannel, body: MessageBody, { world }: StandInParts): APIMessage | undefined {
  if (body.enforce_nonce !== true) return undefined;
  return [...channel.messages.values()].find(
    (message) => message.author.id === world.bot.id && message.nonce !== undefined && message.nonce === body.nonce,
  );
}

function messageIn(channel: StandInChannel, { params }: RestCall): APIMessage {
  const message = channel.messages.get(params['messageId'] ?? '');
  if (message === undefined) throw apiErrors.unknownMessage();
  return message;
}
