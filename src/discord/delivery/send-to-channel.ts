import type { Client, Message, MessageCreateOptions, SendableChannels } from 'discord.js';
import type { OutgoingMessage } from '../rendering/outgoing-message.js';
import { retryDelivery } from './retry-delivery.js';

export interface ChannelMessage {
  /** Makes the message unique: Discord posts one of the same nonce once, so that a repeated attempt does not double it. */
  readonly nonce: string;
  /** Message that it replies to; a deleted one is no fault. */
  readonly repliesToId?: string;
}

/**
 * Sends a message to a channel.
 *
 * @returns Its id.
 */
export async function sendToChannel(
  channel: SendableChannels,
  message: OutgoingMessage,
  { nonce, repliesToId }: ChannelMessage,
): Promise<string> {
  const reference =
    repliesToId === undefined ? {} : { reply: { messageReference: repliesToId, failIfNotExists: false } };
  const payload: MessageCreateOptions = { ...message, ...reference, nonce, enforceNonce: true };
  const sent = await retryDelivery<Message>(() => channel.send(payload));
  return sent.id;
}

/** The channel, if it exists and takes messages. */
export async function findSendableChannel(client: Client, channelId: string): Promise<SendableChannels | undefined> {
  const channel = await client.channels.fetch(channelId);
  return channel?.isSendable() === true ? channel : undefined;
}
