import { PermissionFlagsBits, type Message, type SendableChannels } from 'discord.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { Logger } from '../../shared/logger.js';
import type { OutgoingMessage } from '../rendering/outgoing-message.js';
import { isMissingPermission } from './discord-failure.js';
import { sendToChannel } from './send-to-channel.js';

/** Discord shows the typing indicator for ten seconds. */
const TYPING_INTERVAL_MS = 8000;

/** The way back from a message: the typing indicator while the answer is made, then replies that ping nobody. */
export class MessageReply {
  readonly #message: Message;
  readonly #channel: SendableChannels;
  readonly #logger: Logger;

  constructor(message: Message, channel: SendableChannels, logger: Logger) {
    this.#message = message;
    this.#channel = channel;
    this.#logger = logger;
  }

  /** False where the channel's permissions forbid message embeds: then the answer goes as plain text. */
  get takesEmbeds(): boolean {
    return this.#may(PermissionFlagsBits.EmbedLinks);
  }

  /** Shows that the bot is at work, until the returned function is called. A failure to show it harms nothing. */
  startTyping(): () => void {
    const show = (): void => {
      this.#channel.sendTyping().catch((error: unknown) => {
        this.#logger.debug({ channelId: this.#channel.id, reason: describeError(error) }, 'typing indicator failed');
      });
    };
    show();
    const timer = setInterval(show, TYPING_INTERVAL_MS);
    return () => clearInterval(timer);
  }

  /**
   * Sends the messages in order, the first as a reply where the permissions allow one. Where a permission is missing
   * they stay unsent, and the operator finds a hint in the log.
   */
  async send(messages: readonly OutgoingMessage[]): Promise<void> {
    const isReply = this.#may(PermissionFlagsBits.ReadMessageHistory);
    try {
      for (const [index, message] of messages.entries()) {
        const reference = isReply && index === 0 ? { repliesToId: this.#message.id } : {};
        await sendToChannel(this.#channel, message, { nonce: `${this.#message.id}-${index}`, ...reference });
      }
    } catch (error) {
      if (!isMissingPermission(error)) throw error;
      const fields = { channelId: this.#channel.id, guildId: this.#message.guildId, reason: describeError(error) };
      const hint = 'cannot answer: give the bot View Channel, Send Messages, Embed Links and Read Message History here';
      this.#logger.warn(fields, hint);
    }
  }

  #may(permission: bigint): boolean {
    if (this.#channel.isDMBased()) return true;
    return this.#channel.permissionsFor(this.#message.client.user)?.has(permission) ?? true;
  }
}
