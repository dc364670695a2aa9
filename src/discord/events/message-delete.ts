import { Events, type Client, type Message, type PartialMessage } from 'discord.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { BotParts } from '../bot-parts.js';
import type { EventListener } from './event-listener.js';

/** Deletes the answer to a question that is deleted. */
export const messageDelete: EventListener<Events.MessageDelete> = {
  name: Events.MessageDelete,
  handle: (parts, message) => takeBack(message, parts),
};

/** The same for many messages at once, as a moderator deletes them. */
export const messageBulkDelete: EventListener<Events.MessageBulkDelete> = {
  name: Events.MessageBulkDelete,
  async handle(parts, messages) {
    for (const message of messages.values()) await takeBack(message, parts);
  },
};

async function takeBack(message: Message | PartialMessage, parts: BotParts): Promise<void> {
  // Nothing of it is sent from here on; what is being sent right now is deleted after it.
  await parts.workInProgress.withdraw(message.id);
  const record = await parts.records.questions.find(message.id);
  if (record?.kind !== 'message') return;
  if (!message.partial) {
    parts.recentQuestions.withdraw({ placeId: message.channelId, askerId: message.author.id }, message.id);
  }
  for (const id of record.messageIds) await deleteOwn(message.client, record.channelId, id, parts);
  await parts.records.questions.remove(message.id);
}

async function deleteOwn(client: Client, channelId: string, messageId: string, parts: BotParts): Promise<void> {
  try {
    const channel = await client.channels.fetch(channelId);
    if (channel?.isTextBased() === true) await channel.messages.delete(messageId);
  } catch (error) {
    parts.logger.debug({ messageId, reason: describeError(error) }, 'an answer was not deleted');
  }
}
