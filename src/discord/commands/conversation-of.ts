import type { BaseInteraction } from 'discord.js';
import type { Conversation } from '../../memory/conversation.js';
import type { Place } from '../preconditions/allowed-channel.js';

/** The conversation that a command belongs to: the same person's in the same channel or thread. */
export function conversationOf(interaction: BaseInteraction): Conversation {
  return { placeId: interaction.channelId ?? interaction.user.id, askerId: interaction.user.id };
}

/** Where a command, button or dialogue was used. */
export function placeOf(interaction: BaseInteraction): Place {
  const channel = interaction.channel;
  const parentId = channel?.isThread() === true ? channel.parentId : null;
  return { channelId: interaction.channelId ?? '', parentId, guildId: interaction.guildId };
}
