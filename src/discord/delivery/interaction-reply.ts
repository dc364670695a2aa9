import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import type { Logger } from '../../shared/logger.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { OutgoingMessage } from '../rendering/outgoing-message.js';
import { isDeadToken, isPerhapsAcknowledged } from './discord-failure.js';
import { retryDelivery } from './retry-delivery.js';
import { findSendableChannel, sendToChannel } from './send-to-channel.js';

/**
 * The way back from a slash command: acknowledge at once, answer when the answer is there. Where the interaction's
 * token has died meanwhile, a public answer goes to the channel as a message, a private one to the person directly.
 */
export class InteractionReply {
  readonly #interaction: ChatInputCommandInteraction;
  readonly #isPrivate: boolean;
  readonly #logger: Logger;
  #isTokenAlive = true;

  /** @param isPrivate - True where only the asker shall see the answer. */
  constructor(interaction: ChatInputCommandInteraction, isPrivate: boolean, logger: Logger) {
    this.#interaction = interaction;
    this.#isPrivate = isPrivate;
    this.#logger = logger;
  }

  /** Tells Discord that an answer will come. Call before any other work: Discord waits 3 s. */
  async acknowledge(): Promise<void> {
    try {
      await this.#interaction.deferReply(this.#isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    } catch (error) {
      this.#logger.warn(
        { interactionId: this.#interaction.id, reason: describeError(error) },
        'acknowledgement failed',
      );
      if (isDeadToken(error)) this.#isTokenAlive = false;
      else if (!isPerhapsAcknowledged(error)) throw error;
    }
  }

  /**
   * Sends the messages in order.
   *
   * @returns Their ids.
   */
  async send(messages: readonly OutgoingMessage[]): Promise<string[]> {
    const ids: string[] = [];
    for (const [index, message] of messages.entries()) {
      ids.push((await this.#sendByToken(message, index)) ?? (await this.#sendWithoutToken(message, index)));
    }
    return ids;
  }

  async #sendByToken(message: OutgoingMessage, index: number): Promise<string | undefined> {
    if (!this.#isTokenAlive) return undefined;
    const { webhook } = this.#interaction;
    const flags = this.#isPrivate ? { flags: MessageFlags.Ephemeral as const } : {};
    try {
      const sent =
        index === 0
          ? await retryDelivery(() => webhook.editMessage('@original', message))
          : await webhook.send({ ...message, ...flags });
      return sent.id;
    } catch (error) {
      if (!isDeadToken(error)) throw error;
      this.#isTokenAlive = false;
      this.#logger.info({ interactionId: this.#interaction.id }, 'interaction token expired; answering by message');
      return undefined;
    }
  }

  async #sendWithoutToken(message: OutgoingMessage, index: number): Promise<string> {
    const { client, channelId, id, user } = this.#interaction;
    const nonce = `${id}-${index}`;
    if (this.#isPrivate) return sendToChannel(await user.createDM(), message, { nonce });
    const channel = await findSendableChannel(client, channelId);
    if (channel === undefined) throw new Error(`Channel ${channelId} takes no messages.`);
    return sendToChannel(channel, message, { nonce });
  }
}
