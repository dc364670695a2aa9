import { GatewayIntentBits, type APIMessage } from 'discord.js';
import type { StandInChannel } from '../world/world.js';

/** Intents that must be granted in the Developer Portal. */
const PRIVILEGED = [GatewayIntentBits.GuildMembers, GatewayIntentBits.GuildPresences, GatewayIntentBits.MessageContent];

const KNOWN = Object.values(GatewayIntentBits).reduce<number>(
  (bits, bit) => (typeof bit === 'number' ? bits | bit : bits),
  0,
);

/** The close code for intents that Discord refuses: 4013 for unknown ones, 4014 for ones not granted. */
export function refusedIntents(intents: number, granted: readonly GatewayIntentBits[]): 4013 | 4014 | undefined {
  if ((intents & ~KNOWN) !== 0) return 4013;
  return PRIVILEGED.some((bit) => (intents & bit) !== 0 && !granted.includes(bit)) ? 4014 : undefined;
}

/** Whether a message's events reach a connection with these intents. */
export function hearsMessages(intents: number, channel: StandInChannel): boolean {
  const needed = channel.guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  return (intents & needed) !== 0;
}

/**
 * The message as this connection may see it: without the MessageContent intent nothing of its content, except in
 * direct messages, in the bot's own messages and where the bot is mentioned.
 */
export function visibleMessage(
  message: APIMessage,
  intents: number,
  channel: StandInChannel,
  botId: string,
): APIMessage {
  const isOpen =
    (intents & GatewayIntentBits.MessageContent) !== 0 ||
    channel.guildId === undefined ||
    message.author.id === botId ||
    message.mentions.some((user) => user.id === botId);
  return isOpen ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
}
