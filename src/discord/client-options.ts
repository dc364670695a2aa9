import { DefaultRestOptions, GatewayIntentBits, Options, Partials, type ClientOptions } from 'discord.js';
import { repeatedRequests } from './delivery/repeated-requests.js';

/** Members and users kept per cache. Messages come with their author, so a small cache loses nothing. */
const MAX_CACHED_PEOPLE = 500;
const MAX_CACHED_MESSAGES = 25;

/** How the bot connects: what it hears, what it keeps in memory, and that it pings nobody. */
export function clientOptions(apiBase: string, shards: 'auto' | number): ClientOptions {
  return {
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      GatewayIntentBits.MessageContent,
    ],
    // Direct message channels are not known before their first message, and edits and deletions come of messages long past.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    ...(shards === 'auto' ? { shards } : { shardCount: shards, shards: Array.from({ length: shards }, (_, id) => id) }),
    rest: { api: apiBase, makeRequest: repeatedRequests(DefaultRestOptions.makeRequest) },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: MAX_CACHED_MESSAGES,
      ReactionManager: 0,
      PresenceManager: 0,
      GuildMemberManager: {
        maxSize: MAX_CACHED_PEOPLE,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
      UserManager: { maxSize: MAX_CACHED_PEOPLE, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  };
}
