import {
  AllowedMentionsTypes,
  MessageFlags,
  MessageType,
  type APIAttachment,
  type APIMessage,
  type APIUser,
} from 'discord.js';
import type { MessageBody, MessageEdit } from '../schemas/message-schema.js';
import { nextSnowflake } from './snowflakes.js';
import type { StandInChannel, World } from './world.js';

export interface PostOptions {
  /** Default a new one. */
  readonly id?: string;
  readonly author: APIUser;
  readonly attachments?: readonly APIAttachment[];
  readonly flags?: number;
  readonly webhookId?: string;
  readonly type?: MessageType;
}

/** Whom a message pinged, by `allowed_mentions`; without them every mention in the content pings. */
export interface Pings {
  readonly userIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly everyone: boolean;
}

/** Makes a message and puts it into its channel. An ephemeral one is kept as well, for edits and buttons. */
export function postMessage(
  world: World,
  channel: StandInChannel,
  body: MessageBody,
  options: PostOptions,
): APIMessage {
  const message = {
    id: options.id ?? nextSnowflake(),
    channel_id: channel.id,
    author: options.author,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    pinned: false,
    type: options.type ?? MessageType.Default,
    ...flagsOf(options),
    ...(options.webhookId === undefined ? {} : { webhook_id: options.webhookId, application_id: options.webhookId }),
    ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
    ...referenceOf(channel, body),
    ...contentOf(world, body, options.attachments ?? []),
  } as APIMessage;
  channel.messages.set(message.id, message);
  return message;
}

/** Replaces what an edit names; what it does not name stays. */
export function editMessage(
  world: World,
  message: APIMessage,
  body: MessageEdit,
  attachments: readonly APIAttachment[],
): APIMessage {
  const merged = {
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    ...withoutNothing(body),
  };
  Object.assign(message, contentOf(world, merged as MessageEdit, attachments), {
    edited_timestamp: new Date().toISOString(),
    flags: (message.flags ?? 0) & ~MessageFlags.Loading,
  });
  return message;
}

/** Whom the message pings. */
export function pingsOf(body: MessageEdit, repliedToId: string | undefined): Pings {
  const content = body.content ?? '';
  const allowed = body.allowed_mentions ?? undefined;
  const parses = (kind: AllowedMentionsTypes): boolean => allowed === undefined || (allowed.parse ?? []).includes(kind);
  const permits = (kind: 'users' | 'roles', id: string): boolean =>
    parses(kind === 'users' ? AllowedMentionsTypes.User : AllowedMentionsTypes.Role) ||
    (allowed?.[kind]?.includes(id) ?? false);
  const ids = (pattern: RegExp): string[] => [...content.matchAll(pattern)].map((match) => match[1] ?? '');
  const userIds = ids(/<@!?(\d+)>/g).filter((id) => permits('users', id));
  if (repliedToId !== undefined && (allowed === undefined || allowed.replied_user === true)) userIds.push(repliedToId);
  return {
    userIds: [...new Set(userIds)],
    roleIds: ids(/<@&(\d+)>/g).filter((id) => permits('roles', id)),
    everyone: /@(?:everyone|here)/.test(content) && parses(AllowedMentionsTypes.Everyone),
  };
}

function contentOf(world: World, body: MessageEdit, attachments: readonly APIAttachment[]): object {
  const content = (body.content ?? '').trim();
  const mentionedIds = new Set([...content.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? ''));
  return {
    content,
    embeds: (body.embeds ?? []).map((embed) => ({ type: 'rich', ...embed })),
    components: body.components ?? [],
    attachments,
    mentions: [...mentionedIds].map((id) => world.users.get(id)).filter((user) => user !== undefined),
    mention_roles: [...content.matchAll(/<@&(\d+)>/g)].map((match) => match[1]),
    mention_everyone: pingsOf(body, undefined).everyone,
  };
}

function referenceOf(channel: StandInChannel, body: MessageBody): object {
  const id = body.message_reference?.message_id;
  if (id === undefined) return {};
  const referenced = channel.messages.get(id);
  return {
    type: MessageType.Reply,
    message_reference: { message_id: id, channel_id: channel.id, guild_id: channel.guildId },
    referenced_message: referenced ?? null,
  };
}

function withoutNothing(body: MessageEdit): Partial<MessageEdit> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}

function flagsOf({ flags = 0 }: PostOptions): object {
  return { flags };
}
