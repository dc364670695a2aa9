import type { ChatInputCommandInteraction } from 'discord.js';
import type { Conversation } from '../../memory/conversation.js';
import type { Place } from '../preconditions/allowed-channel.js';

/** The conversation that a command belongs to: the same person's in the same channel or thread. */
export function conversationOf(interaction: ChatInputCommandInteraction): Conversation {
  return { placeId: interaction.channelId, askerId: interaction.user.id };
}

/** Where a command was used. */
export function placeOf(interaction: ChatInputCommandInteraction): Place {
  const channel = interaction.channel;
  const parentId = channel?.isThread() === true ? channel.parentId : null;
  return { channelId: interaction.channelId, parentId, guildId: interaction.guildId };
}
