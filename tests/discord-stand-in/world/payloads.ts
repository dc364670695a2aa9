import { ChannelType, type APIUser } from 'discord.js';
import { permissionBits, usualPermissions } from './permissions.js';
import type { StandInChannel, StandInGuild, World } from './world.js';

const joinedAt = '2023-04-01T00:00:00.000000+00:00';

/** A channel as Discord describes it to a bot. */
export function channelPayload(channel: StandInChannel, world: World): object {
  if (channel.type === ChannelType.DM) {
    const recipient = world.users.get(channel.recipientId ?? '');
    return {
      id: channel.id,
      type: channel.type,
      recipients: recipient === undefined ? [] : [recipient],
      last_message_id: [...channel.messages.keys()].at(-1) ?? null,
      flags: 0,
    };
  }
  const shared = {
    id: channel.id,
    type: channel.type,
    name: channel.name,
    guild_id: channel.guildId,
    flags: 0,
    last_message_id: [...channel.messages.keys()].at(-1) ?? null,
  };
  if (channel.type === ChannelType.PublicThread) {
    return {
      ...shared,
      parent_id: channel.parentId,
      owner_id: world.bot.id,
      message_count: 0,
      member_count: 1,
      rate_limit_per_user: 0,
      thread_metadata: {
        archived: channel.isArchived,
        auto_archive_duration: 1440,
        archive_timestamp: joinedAt,
        locked: channel.isLocked,
      },
    };
  }
  const overwrites = [{ id: channel.guildId, type: 0, allow: '0', deny: permissionBits(channel.denied) }];
  return { ...shared, position: 0, parent_id: null, topic: null, nsfw: false, permission_overwrites: overwrites };
}

/** What GUILD_CREATE carries. */
export function guildPayload(guild: StandInGuild, world: World): object {
  const channels = guild.channelIds.map((id) => world.channels.get(id)).filter((channel) => channel !== undefined);
  const describe = (isThread: boolean): object[] =>
    channels
      .filter((channel) => (channel.type === ChannelType.PublicThread) === isThread)
      .map((channel) => channelPayload(channel, world));
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: guild.ownerId,
    preferred_locale: guild.preferredLocale,
    joined_at: joinedAt,
    large: false,
    unavailable: false,
    member_count: 2,
    roles: [
      role(guild.id, '@everyone'),
      { ...role(guild.botRoleId, 'suanli'), managed: true, tags: { bot_id: world.bot.id } },
    ],
    channels: describe(false),
    threads: describe(true),
    members: [memberPayload(world.bot, [guild.botRoleId])],
    emojis: [],
    stickers: [],
    features: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    system_channel_id: null,
    system_channel_flags: 0,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    max_members: 500_000,
  };
}

/** A guild member, with the user inside. */
export function memberPayload(user: APIUser, roles: readonly string[] = []): object {
  return { user, ...memberWithoutUser(roles) };
}

/** A guild member as messages carry it, beside their author. */
export function memberWithoutUser(roles: readonly string[] = []): object {
  return {
    nick: null,
    avatar: null,
    roles,
    joined_at: joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  };
}

function role(id: string, name: string): object {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: permissionBits(usualPermissions),
    managed: false,
    mentionable: false,
    flags: 0,
  };
}
