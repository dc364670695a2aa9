import { ChannelType, type APIMessage, type APIUser } from 'discord.js';
import type { PermissionName } from './permissions.js';
import { nextSnowflake } from './snowflakes.js';

export interface StandInChannel {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.DM | ChannelType.PublicThread | ChannelType.GuildForum;
  readonly name: string;
  /** Absent for direct messages. */
  readonly guildId: string | undefined;
  /** Parent of a thread. */
  readonly parentId: string | undefined;
  /** The other person of a direct message. */
  readonly recipientId: string | undefined;
  /** Permissions taken from everyone, the bot included. */
  readonly denied: Set<PermissionName>;
  isArchived: boolean;
  /** A locked thread takes nothing from a bot that may not manage threads. */
  isLocked: boolean;
  readonly messages: Map<string, APIMessage>;
}

export interface StandInGuild {
  readonly id: string;
  readonly name: string;
  readonly preferredLocale: string;
  readonly channelIds: string[];
  readonly ownerId: string;
  /** The role that Discord made for the bot. */
  readonly botRoleId: string;
  /** False for a guild that the bot was not invited to: people use the app there as their own. */
  readonly hasBot: boolean;
}

/** Guilds, channels, people and messages: what Discord's database holds for one test. */
export class World {
  readonly applicationId: string;
  readonly bot: APIUser;
  readonly users = new Map<string, APIUser>();
  readonly guilds = new Map<string, StandInGuild>();
  readonly channels = new Map<string, StandInChannel>();
  /** Ids of people who take no direct messages from the bot. */
  readonly refusesDirectMessages = new Set<string>();

  constructor(applicationId: string) {
    this.applicationId = applicationId;
    this.bot = { ...user('suanli', applicationId), bot: true };
    this.users.set(this.bot.id, this.bot);
  }

  addUser(name: string, kind: { bot?: boolean } = {}): APIUser {
    const added = { ...user(name, nextSnowflake()), ...(kind.bot === true ? { bot: true } : {}) };
    this.users.set(added.id, added);
    return added;
  }

  addGuild(name: string, preferredLocale = 'en-US', { hasBot = true } = {}): StandInGuild {
    const guild = {
      id: nextSnowflake(),
      name,
      preferredLocale,
      channelIds: [],
      ownerId: nextSnowflake(),
      botRoleId: nextSnowflake(),
      hasBot,
    };
    this.guilds.set(guild.id, guild);
    return guild;
  }

  addTextChannel(guild: StandInGuild, name: string): StandInChannel {
    return this.#addChannel({ type: ChannelType.GuildText, name, guildId: guild.id });
  }

  addForum(guild: StandInGuild, name: string): StandInChannel {
    return this.#addChannel({ type: ChannelType.GuildForum, name, guildId: guild.id });
  }

  /** @param id - Id of the message that the thread grew from; a forum post has its first message's. */
  addThread(parent: StandInChannel, name: string, id: string = nextSnowflake()): StandInChannel {
    return this.#addChannel({ id, type: ChannelType.PublicThread, name, guildId: parent.guildId, parentId: parent.id });
  }

  /** The direct message channel with a person; made at the first call. */
  directChannel(recipientId: string): StandInChannel {
    for (const channel of this.channels.values()) if (channel.recipientId === recipientId) return channel;
    return this.#addChannel({ type: ChannelType.DM, name: 'direct', recipientId });
  }

  parentOf(channel: StandInChannel): StandInChannel | undefined {
    return channel.parentId === undefined ? undefined : this.channels.get(channel.parentId);
  }

  #addChannel(parts: Pick<StandInChannel, 'type' | 'name'> & Partial<StandInChannel>): StandInChannel {
    const channel: StandInChannel = {
      id: nextSnowflake(),
      guildId: undefined,
      parentId: undefined,
      recipientId: undefined,
      denied: new Set(),
      isArchived: false,
      isLocked: false,
      messages: new Map(),
      ...parts,
    };
    this.channels.set(channel.id, channel);
    if (channel.guildId !== undefined) this.guilds.get(channel.guildId)?.channelIds.push(channel.id);
    return channel;
  }
}

function user(name: string, id: string): APIUser {
  return { id, username: name, global_name: name, discriminator: '0', avatar: null };
}
