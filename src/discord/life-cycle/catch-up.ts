import {
  ChannelType,
  Events,
  SnowflakeUtil,
  type Client,
  type ClientEvents,
  type Message as AnyMessage,
} from 'discord.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { BotParts } from '../bot-parts.js';

type Message = ClientEvents[Events.MessageCreate][0];
type Channel = Message['channel'];

/** Messages older than this are not answered any more: the conversation went on. */
const MAX_AGE_MS = 15 * 60_000;
const MAX_CHANNELS = 50;
const MAX_MESSAGES = 100;

/**
 * Reads what was written while the gateway had lost the bot's session. A resumed session replays that, a new one does not, so that
 * a mention would stay unanswered. What was seen before is not served twice: messages are known by their id.
 *
 * @param serve - Serves one message, as if it had just come.
 */
export function catchUpAfterLostSessions(
  client: Client,
  parts: BotParts,
  serve: (message: Message) => Promise<void>,
): void {
  /** Id of the newest message that each shard had seen when it lost its connection. */
  const lostAt = new Map<number, string>();
  let newest = SnowflakeUtil.generate({ timestamp: parts.clock.now() }).toString();

  client.on(Events.MessageCreate, ({ id }) => {
    if (BigInt(id) > BigInt(newest)) newest = id;
  });
  client.on(Events.ShardReconnecting, (shardId) => {
    if (!lostAt.has(shardId)) lostAt.set(shardId, newest);
  });
  client.on(Events.ShardResume, (shardId) => lostAt.delete(shardId));
  client.on(Events.ShardReady, (shardId) => {
    const since = lostAt.get(shardId);
    lostAt.delete(shardId);
    if (since === undefined || !client.isReady()) return;
    const oldest = SnowflakeUtil.generate({ timestamp: parts.clock.now() - MAX_AGE_MS }).toString();
    const after = BigInt(since) > BigInt(oldest) ? since : oldest;
    void catchUp(client, shardId, after, parts, serve);
  });
}

async function catchUp(
  client: Client<true>,
  shardId: number,
  after: string,
  { logger }: BotParts,
  serve: (message: Message) => Promise<void>,
): Promise<void> {
  const channels = channelsToRead(client, shardId, after);
  if (channels.length === 0) return;
  logger.info({ shardId, channels: channels.length }, 'reading what was written while the session was lost');
  for (const channel of channels) {
    try {
      const page = await channel.messages.fetch({ after, limit: MAX_MESSAGES, cache: false });
      const inOrder = [...page.values()]
        .filter(isServed)
        .sort((one, other) => one.createdTimestamp - other.createdTimestamp);
      for (const message of inOrder) {
        // Each by itself, as they would have come.
        serve(message).catch((error: unknown) => logger.error({ err: error }, 'a missed message was not served'));
      }
    } catch (error) {
      logger.debug({ channelId: channel.id, reason: describeError(error) }, 'a channel could not be caught up with');
    }
  }
}

/** Channels of a shard in which something was written since; of direct messages, which nobody tells of, all that are known. */
function channelsToRead(client: Client<true>, shardId: number, after: string): Channel[] {
  const isNewer = (id: string | null): boolean => id !== null && BigInt(id) > BigInt(after);
  return [...client.channels.cache.values()]
    .filter((channel): channel is Channel => {
      if (!channel.isTextBased() || channel.type === ChannelType.GroupDM) return false;
      if (channel.isDMBased()) return shardId === 0;
      return channel.guild.shardId === shardId && isNewer(channel.lastMessageId) && channel.viewable;
    })
    .slice(0, MAX_CHANNELS);
}

/** Bots cannot be in a group of direct messages. */
function isServed(message: AnyMessage): message is Message {
  return message.channel.type !== ChannelType.GroupDM;
}
